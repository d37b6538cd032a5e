import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Command } from "commander";
import { type GraphQLSchema } from "graphql";
import { PROJECT_ROOT } from "../config";
import { printTables } from "../export/print-tables";
import { BrokenPromisesError } from "../graphql/broken-promises-error";
import { buildHubSchema } from "../graphql/build-schema";
import { findBrokenPromises } from "../graphql/find-broken-promises";
import { printPromise } from "../graphql/print-promise";
import { printSorted } from "../graphql/print-schema";
import { printPlanSchema } from "../import/print-plan-schema";

const SCHEMA_FILE = join(PROJECT_ROOT, "schema", "schema.graphql");
const PLAN_SCHEMA_FILE = join(PROJECT_ROOT, "schema", "plan-file.schema.json");
const TABLES_FILE = join(PROJECT_ROOT, "docs", "tables.md");
const PROMISE_FILE = join(PROJECT_ROOT, "schema", "promised.graphql");

interface Options {
  readonly write?: boolean;
  readonly promise?: boolean;
}

export function addSchemaCommand(program: Command): void {
  program
    .command("schema")
    .description("Print the graph's schema (SDL).")
    .option(
      "--write",
      "write it to schema/schema.graphql instead, the plan file's to schema/plan-file.schema.json, and docs/tables.md",
    )
    .option("--promise", "write it to schema/promised.graphql, as what clients of this version may rely on")
    .action(async (options: Options) => {
      const schema = await buildHubSchema();
      const printed = printSorted(schema);
      const files = await chooseFiles(schema, printed, options);
      if (files.length === 0) process.stdout.write(printed);
      for (const [file, text] of files) {
        await writeFile(file, text);
        console.log(`${relative(process.cwd(), file)} written.`);
      }
    });
}

/** Which files to write, with their texts; a BrokenPromisesError where none may be. */
async function chooseFiles(
  schema: GraphQLSchema,
  printed: string,
  { write, promise }: Options,
): Promise<readonly (readonly [string, string])[]> {
  const written = [
    [SCHEMA_FILE, printed],
    [PLAN_SCHEMA_FILE, printPlanSchema()],
    [TABLES_FILE, printTables(schema)],
  ] as const;
  return [...(write ? written : []), ...(promise ? [[PROMISE_FILE, await renewPromise(printed)] as const] : [])];
}

/** The promise of the version that package.json names. What the last one promised is kept, or recorded as broken. */
async function renewPromise(printed: string): Promise<string> {
  if (existsSync(PROMISE_FILE)) {
    const changelog = await readFile(join(PROJECT_ROOT, "CHANGELOG.md"), "utf8");
    const broken = findBrokenPromises(await readFile(PROMISE_FILE, "utf8"), printed, changelog);
    if (broken.length > 0) throw new BrokenPromisesError(broken);
  }
  const { version } = JSON.parse(await readFile(join(PROJECT_ROOT, "package.json"), "utf8")) as { version: string };
  return printPromise(version, printed);
}
