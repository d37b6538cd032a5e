import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { join } from "node:path";
import { DATASET_TABLES } from "../../../src/export/packages/package-format";
import { parquet } from "../../../src/export/packages/parquet";
import { type Cell, type Column, type ColumnType } from "../../../src/export/table";
import { fingerprintFiles, useWrittenPackage } from "./written-package";

const written = useWrittenPackage(parquet);

test("every table has its file, whose cells are the graph's", async () => {
  for (const { table, columns, rows } of written().tables) {
    const file = await asyncBufferFromFile(join(written().folder, `${table.name}.parquet`));
    const read = await parquetReadObjects({ file });
    expect(read).toEqual(
      rows.map((row) => Object.fromEntries(columns.map((column, place) => [column.name, asRead(column, row[place])]))),
    );
  }
});

/** A day is a moment of universal time; an empty list stays one. */
function asRead({ type }: Column, cell: Cell | undefined): unknown {
  return type === "date" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
}

test("every column has its type, and the file names its release", async () => {
  const { source } = written();
  for (const { table, columns } of written().tables) {
    const file = await asyncBufferFromFile(join(written().folder, `${table.name}.parquet`));
    const metadata = await parquetMetadataAsync(file);
    const types = parquetSchema(metadata).children.map(({ element, children }) => [
      element.name,
      element.repetition_type,
      element.type ?? children[0]?.children[0]?.element.type,
      element.converted_type,
    ]);
    expect(types).toEqual(columns.map(({ name, type }) => [name, ...TYPES[type]]));
    expect(metadata.key_value_metadata).toEqual([
      { key: "release", value: source.release.release },
      { key: "published", value: source.release.publishedAt },
      { key: "cite_as", value: source.release.citeAsEn },
    ]);
  }
});

const TYPES: Readonly<Record<ColumnType, readonly [string, string, string?]>> = {
  text: ["OPTIONAL", "BYTE_ARRAY", "UTF8"],
  address: ["OPTIONAL", "BYTE_ARRAY", "UTF8"],
  integer: ["OPTIONAL", "INT32", undefined],
  number: ["OPTIONAL", "DOUBLE", undefined],
  boolean: ["OPTIONAL", "BOOLEAN", undefined],
  date: ["OPTIONAL", "INT32", "DATE"],
  list: ["REQUIRED", "BYTE_ARRAY", "LIST"],
};

test("has these files, the same bytes each time", async () => {
  const { folder, writeAgain } = written();
  const files = await fingerprintFiles(folder);
  expect(Object.keys(files)).toEqual(["README.md", ...DATASET_TABLES.map(({ name }) => `${name}.parquet`)].toSorted());
  expect(await fingerprintFiles(await writeAgain())).toEqual(files);
});
