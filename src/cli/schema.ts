import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Command } from "commander";
import { PROJECT_ROOT } from "../config";
import { printHubSchema } from "../graphql/print-schema";

const SCHEMA_FILE = join(PROJECT_ROOT, "schema", "schema.graphql");

export function addSchemaCommand(program: Command): void {
  program
    .command("schema")
    .description("Print the graph's schema (SDL).")
    .option("--write", "write it to schema/schema.graphql instead")
    .action(async ({ write }: { write?: boolean }) => {
      const printed = await printHubSchema();
      if (!write) return void process.stdout.write(printed);
      await writeFile(SCHEMA_FILE, printed);
      console.log(`${relative(process.cwd(), SCHEMA_FILE)} written.`);
    });
}
