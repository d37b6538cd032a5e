import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { PROJECT_ROOT } from "../../../src/config";
import { findOperations, readOperation } from "../../operations/operations";

/** All that a client says to the generator: what it cannot know of the schema's own scalars. */
const SETTINGS = { scalars: { Year: "number", Date: "string" } };

/*
 * Says in one line of JSON what GraphQL Code Generator makes of the printed schema and of every operation, each plugin
 * into a file of its own, as its makers advise. In a process of its own: jest does not load the modules that it needs.
 */
async function generateTypes(): Promise<void> {
  const files = {
    "schema.ts": await generate("typescript", []),
    "operations.ts": await generate("operations", findOperations()),
  };
  process.stdout.write(`${JSON.stringify(files)}\n`);
}

function generate(plugin: "typescript" | "operations", names: readonly string[]): Promise<string> {
  return codegen({
    filename: `${plugin}.ts`,
    schema: parse(readFileSync(join(PROJECT_ROOT, "schema", "schema.graphql"), "utf8")),
    documents: names.map((name) => ({ location: `${name}.graphql`, document: parse(readOperation(name)) })),
    config: SETTINGS,
    plugins: [{ [plugin]: {} }],
    pluginMap: { typescript, operations },
  });
}

void generateTypes();
