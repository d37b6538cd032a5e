import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Command } from "commander";
import { PROJECT_ROOT } from "../config";
import { printHubSchema } from "../graphql/print-schema";
import { printPlanSchema } from "../import/print-plan-schema";

const SCHEMA_FILE = join(PROJECT_ROOT, "schema", "schema.graphql");
const PLAN_SCHEMA_FILE = join(PROJECT_ROOT, "schema", "plan-file.schema.json");

export function addSchemaCommand(program: Command): void {
  program
    .command("schema")
    .description("Print the graph's schema (SDL).")
    .option("--write", "write it to schema/schema.graphql instead, and the plan file's to schema/plan-file.schema.json")
    .action(async ({ write }: { write?: boolean }) => {
      const printed = await printHubSchema();
      if (!write) return void process.stdout.write(printed);
      await writeFile(SCHEMA_FILE, printed);
      await writeFile(PLAN_SCHEMA_FILE, printPlanSchema());
      for (const file of [SCHEMA_FILE, PLAN_SCHEMA_FILE]) console.log(`${relative(process.cwd(), file)} written.`);
    });
}
