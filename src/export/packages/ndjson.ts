import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ndjson as ndjsonFormat } from "../formats/ndjson";
import { DATASET_TABLES, type PackageFormat } from "./package-format";
import { writeReadme } from "./readme";
import { writeTableFile } from "./write-table-file";

/** A file of newline-delimited JSON for each table. */
export const ndjson: PackageFormat = {
  name: "ndjson",
  description: "A file of newline-delimited JSON for each table, and a README.",
  write: async (source, folder) => {
    for (const table of DATASET_TABLES) {
      await writeTableFile(source, table, ndjsonFormat, join(folder, `${table.name}.ndjson`));
    }
    const files = ["`*.ndjson`: the tables, one JSON object in each line; lists are arrays"];
    await writeFile(join(folder, "README.md"), writeReadme(source, files));
  },
};
