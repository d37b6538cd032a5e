import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvw } from "../../../src/export/packages/csvw";
import { DATASET_TABLES } from "../../../src/export/packages/package-format";
import { type Cell } from "../../../src/export/table";
import { fingerprintFiles, useWrittenPackage } from "./written-package";

const written = useWrittenPackage(csvw);

/** What the tests use of a table group (Metadata Vocabulary for Tabular Data, 5.3 to 5.6). */
interface TableGroup {
  readonly dialect: Readonly<Record<string, unknown>>;
  readonly tables: readonly TableDescription[];
}

interface TableDescription {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly ColumnDescription[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly ForeignKey[];
  };
}

interface ColumnDescription {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string;
  readonly separator?: string;
  readonly required?: boolean;
}

interface ForeignKey {
  readonly columnReference: string;
  readonly reference: { readonly resource: string; readonly columnReference: string };
}

async function readGroup(): Promise<TableGroup> {
  return JSON.parse(await readFile(join(written().folder, "csv-metadata.json"), "utf8")) as TableGroup;
}

async function readCsv(url: string): Promise<{ head: readonly string[]; rows: readonly (readonly string[])[] }> {
  const text = await readFile(join(written().folder, url), "utf8");
  const [head = [], ...rows]: readonly (readonly string[])[] = parse(text, { record_delimiter: "\r\n" });
  return { head, rows };
}

test("every table has its file, whose head names the columns", async () => {
  const { tables } = await readGroup();
  expect(tables.map(({ url }) => url)).toEqual(DATASET_TABLES.map(({ name }) => `${name}.csv`));
  for (const { url, tableSchema } of tables) {
    const names = tableSchema.columns.map(({ name }) => name);
    expect((await readCsv(url)).head).toEqual(names);
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("every cell, read as its column says, is the graph's: lists too", async () => {
  const { tables } = await readGroup();
  const wholes = written().tables;
  expect(wholes).toHaveLength(tables.length);
  for (const [index, { url, tableSchema }] of tables.entries()) {
    const { rows } = await readCsv(url);
    const cells = rows.map((row) => row.map((text, place) => readCell(text, tableSchema.columns[place])));
    expect(cells).toEqual(wholes[index]?.rows);
  }
});

/** As a reader of CSV on the Web parses a cell (Model for Tabular Data, 6.4). */
function readCell(text: string, column: ColumnDescription | undefined): Cell {
  if (column?.separator !== undefined) return text === "" ? [] : text.split(column.separator);
  if (text === "") return null;
  switch (column?.datatype ?? "") {
    case "boolean":
      return JSON.parse(text) as boolean;
    case "integer":
      expect(text).toMatch(/^-?\d+$/);
      return Number(text);
    case "number":
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
      return Number(text);
    case "date":
      expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
      return text;
    case "anyURI":
      expect(URL.canParse(text)).toBe(true);
      return text;
    default:
      expect(column?.datatype).toBe("string");
      return text;
  }
}

test("what is required is there, keys are unique, and foreign keys name a row", async () => {
  const { tables } = await readGroup();
  const values = new Map<string, readonly string[]>();
  for (const { url } of tables) {
    const { head, rows } = await readCsv(url);
    head.forEach((name, place) =>
      values.set(
        `${url}#${name}`,
        rows.map((row) => row[place] ?? ""),
      ),
    );
  }
  const valuesOf = (url: string, name: string): readonly string[] => {
    const found = values.get(`${url}#${name}`);
    if (!found) throw new Error(`${url} has no column ${name}`);
    return found;
  };
  let foreignKeys = 0;
  for (const { url, tableSchema } of tables) {
    for (const { name, required } of tableSchema.columns) {
      if (required === true) expect(valuesOf(url, name)).not.toContain("");
    }
    const [first = [], ...others] = tableSchema.primaryKey.map((name) => valuesOf(url, name));
    const keys = first.map((value, row) => JSON.stringify([value, ...others.map((column) => column[row])]));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { columnReference, reference } of tableSchema.foreignKeys) {
      const known = new Set(["", ...valuesOf(reference.resource, reference.columnReference)]);
      expect(valuesOf(url, columnReference).filter((value) => !known.has(value))).toEqual([]);
      foreignKeys += 1;
    }
  }
  expect(foreignKeys).toBe(51);
});

test("the metadata use the vocabulary's properties alone", async () => {
  const properties = {
    group: new Set<string>(),
    table: new Set<string>(),
    schema: new Set<string>(),
    column: new Set<string>(),
  };
  const add = (to: keyof typeof properties, from: object): void => {
    for (const name of Object.keys(from)) properties[to].add(name);
  };
  const group = await readGroup();
  add("group", group);
  for (const table of group.tables) {
    add("table", table);
    add("schema", table.tableSchema);
    for (const column of table.tableSchema.columns) add("column", column);
  }
  expect(Object.fromEntries(Object.entries(properties).map(([of, names]) => [of, [...names].toSorted()]))).toEqual({
    group: [
      "@context",
      "dc:bibliographicCitation",
      "dc:identifier",
      "dc:issued",
      "dc:license",
      "dc:source",
      "dc:title",
      "dialect",
      "tables",
    ],
    table: ["dc:description", "dc:title", "tableSchema", "url"],
    schema: ["columns", "foreignKeys", "primaryKey"],
    column: ["datatype", "dc:description", "lang", "name", "required", "separator", "titles"],
  });
});

test("no cell is trimmed, and no line is a comment", async () => {
  expect((await readGroup()).dialect).toEqual({
    delimiter: ",",
    lineTerminators: ["\r\n"],
    quoteChar: '"',
    doubleQuote: true,
    header: true,
    encoding: "utf-8",
    trim: false,
    commentPrefix: null,
  });
});

test("has these files, the same bytes each time", async () => {
  const { folder, writeAgain } = written();
  const files = await fingerprintFiles(folder);
  expect(Object.keys(files)).toEqual(
    ["README.md", "csv-metadata.json", ...DATASET_TABLES.map(({ name }) => `${name}.csv`)].toSorted(),
  );
  expect(await fingerprintFiles(await writeAgain())).toEqual(files);
});
