import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { type Cell, type Column, type Table } from "../table";
import { DATASET_TABLES, type PackageFormat, type PackageSource, readWholeTable } from "./package-format";
import { writeReadme } from "./readme";

/** A Parquet file for each table: typed columns, lists as lists. */
export const parquet: PackageFormat = {
  name: "parquet",
  description: "A Parquet file for each table, for DuckDB, pandas, Polars and Spark, and a README.",
  write: async (source, folder) => {
    for (const table of DATASET_TABLES) await writeParquetFile(source, table, join(folder, `${table.name}.parquet`));
    const files = ["`*.parquet`: the tables, with typed columns; lists are lists"];
    await writeFile(join(folder, "README.md"), writeReadme(source, files));
  },
};

/** Rows that are held before they are written. */
const GROUP_SIZE = 10_000;

async function writeParquetFile(source: PackageSource, table: Table, path: string): Promise<void> {
  const { columns, pages } = readWholeTable(source, table);
  const { release, publishedAt, citeAsEn } = source.release;
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(describeColumn)],
    kvMetadata: [
      { key: "release", value: release },
      { key: "published", value: publishedAt },
      { key: "cite_as", value: citeAsEn },
    ],
  });
  let group: (readonly Cell[])[] = [];
  const flush = async (): Promise<void> => {
    if (group.length === 0) return;
    await writer.write({ columnData: columns.map((column, index) => columnData(column, group, index)) });
    group = [];
  };
  for await (const rows of pages) {
    group.push(...rows);
    if (group.length >= GROUP_SIZE) await flush();
  }
  await flush();
  await writer.finish();
}

/** Columns may be empty, whether or not every row of this release has a value; a list is never null. */
function describeColumn({ name, type }: Column): SchemaElement[] {
  const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
  switch (type) {
    case "integer":
      return [{ name, type: "INT32", repetition_type: "OPTIONAL" }];
    case "number":
      return [{ name, type: "DOUBLE", repetition_type: "OPTIONAL" }];
    case "boolean":
      return [{ name, type: "BOOLEAN", repetition_type: "OPTIONAL" }];
    case "date":
      return [{ name, type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" }];
    case "list":
      return [
        { name, repetition_type: "REQUIRED", num_children: 1, converted_type: "LIST" },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "REQUIRED", ...text },
      ];
    case "text":
    case "address":
      return [{ name, repetition_type: "OPTIONAL", ...text }];
  }
}

function columnData(
  { name, type }: Column,
  rows: readonly (readonly Cell[])[],
  index: number,
): { name: string; data: unknown[] } {
  const cells = rows.map((row) => row[index] ?? null);
  return { name, data: type === "date" ? cells.map((cell) => (cell === null ? null : new Date(String(cell)))) : cells };
}
