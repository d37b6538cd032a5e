/*
 * Writes src/web/graph/operations.ts: the explorer's operations (schema/operations/explorer-*.graphql) as typed documents.
 *
 *   npm run documents          writes the file
 *   npm run documents:check    changes nothing; exit status 1 where the file is not what would be written
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import { parse } from "graphql";

const require = createRequire(import.meta.url);
const SCHEMA = fileURLToPath(new URL("../schema/schema.graphql", import.meta.url));
const OPERATIONS = fileURLToPath(new URL("../schema/operations/", import.meta.url));
const TARGET = fileURLToPath(new URL("../src/web/graph/operations.ts", import.meta.url));

const text = await generate();
if (process.argv.includes("--check")) {
  if (readFileSync(TARGET, "utf8") !== text) {
    console.error("src/web/graph/operations.ts is not what the operations say. Run: npm run documents");
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);

async function generate() {
  const names = readdirSync(OPERATIONS)
    .filter((name) => name.startsWith("explorer-"))
    .sort();
  const documents = names.map((name) => ({ location: name, document: parse(readFileSync(OPERATIONS + name, "utf8")) }));
  const written = await codegen({
    filename: "operations.ts",
    schema: parse(readFileSync(SCHEMA, "utf8")),
    documents,
    config: {
      scalars: { Year: { input: "number | string", output: "number" }, Date: "string" },
      enumsAsTypes: true,
      useTypeImports: true,
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: {
      operations: require("@graphql-codegen/typescript-operations"),
      documents: require("@graphql-codegen/typed-document-node"),
    },
  });
  return `/* Written by \`npm run documents\`; the operations stand in schema/operations/explorer-*.graphql. */\n${written}`;
}
