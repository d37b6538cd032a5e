import { Database, type SQLiteValue } from "node-sqlite3-wasm";
import { join } from "node:path";
import { DATASET_TABLES } from "../../../src/export/packages/package-format";
import { sqlite } from "../../../src/export/packages/sqlite";
import { type Cell, columnsOf } from "../../../src/export/table";
import { fingerprintFiles, useWrittenPackage } from "./written-package";

const written = useWrittenPackage(sqlite);

let database: Database;

beforeAll(() => {
  database = new Database(join(written().folder, "county-plans.sqlite"), { readOnly: true, fileMustExist: true });
});

afterAll(() => {
  database.close();
});

type Row = Readonly<Record<string, SQLiteValue>>;

function all(sql: string): readonly Row[] {
  return database.all(sql) as readonly Row[];
}

test("is whole: no damage, and every key names a row", () => {
  expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(all("PRAGMA foreign_key_check")).toEqual([]);
  expect(
    all("PRAGMA foreign_key_list(targets)").map(
      ({ from, table, to }) => `${String(from)} ${String(table)}.${String(to)}`,
    ),
  ).toEqual([
    "document_id documents.id",
    "indicator_id indicators.id",
    "plan_id plans.id",
    "county_code counties.code",
  ]);
});

test("every table has its rows and columns, whose cells are the graph's", async () => {
  for (const { table, columns, rows } of written().tables) {
    const read = all(`SELECT * FROM "${table.name.replaceAll("-", "_")}" ORDER BY rowid`);
    expect(read.map((row) => Object.keys(row))).toEqual(rows.map(() => columns.map(({ name }) => name)));
    expect(read.map((row) => Object.values(row))).toEqual(rows.map((row) => row.map(asStored)));
  }
});

/** As the file holds a cell: true is 1, a list is a JSON array. */
function asStored(cell: Cell): SQLiteValue {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell;
}

test("numbers are stored as numbers of their kind", () => {
  const kinds = (column: string): readonly SQLiteValue[] =>
    all(`SELECT DISTINCT typeof("${column}") AS kind FROM targets ORDER BY kind`).map(({ kind = null }) => kind);
  expect(
    Object.fromEntries(["value", "year", "every_year", "first_line", "printed"].map((name) => [name, kinds(name)])),
  ).toEqual({
    value: ["real"],
    year: ["integer"],
    every_year: ["integer"],
    first_line: ["integer"],
    printed: ["text"],
  });
});

test("each list of codes or ids is a table too, in the list's order", async () => {
  let links = 0;
  for (const { table, columns, rows } of written().tables) {
    for (const [place, column] of columns.entries()) {
      if (column.type !== "list" || column.references === undefined) continue;
      const [key = ""] = table.key;
      const keyPlace = columns.findIndex(({ name }) => name === key);
      const name = `${table.name}_${column.name}`.replaceAll("-", "_");
      const lists = new Map<SQLiteValue, SQLiteValue[]>(rows.map((row) => [String(row[keyPlace]), []]));
      for (const row of all(`SELECT "${key}" AS id, "value" AS entry FROM "${name}" ORDER BY rowid`)) {
        lists.get(row["id"] ?? null)?.push(row["entry"] ?? null);
      }
      expect([...lists.values()]).toEqual(rows.map((row) => row[place]));
      links += 1;
    }
  }
  expect(links).toBe(23);
});

test("a join by theme and county counts what the graph's coverage counts", async () => {
  const { matrix } = await written().graph.ask<{
    matrix: { cells: readonly { row: string; column: string; count: number }[] };
  }>("{ matrix: coverage { cells { row column count } } }");
  const counted = all(`SELECT coalesce(theme.parent_code, theme.code) AS "row", item.county_code AS "column",
      count(DISTINCT item.id) AS "count"
    FROM items AS item JOIN items_themes AS link ON link.id = item.id JOIN themes AS theme ON theme.code = link."value"
      LEFT JOIN programs AS program ON program.id = item.id
    WHERE coalesce(program.level, 1) = 1 GROUP BY 1, 2`);
  const sort = (cells: readonly object[]): readonly string[] => cells.map((cell) => JSON.stringify(cell)).toSorted();
  expect(sort(counted)).toEqual(sort(matrix.cells.filter(({ count }) => count > 0)));
  expect(counted).toContainEqual({ row: "childcare", column: "TAINAN", count: 10 });
});

test("has the documents' text", async () => {
  const { graph } = written();
  const texts = all("SELECT document_id AS id, text FROM texts ORDER BY document_id");
  expect(texts.map(({ id }) => id)).toEqual([
    "chiayi-city-108.document",
    "miaoli-community.document",
    "taichung-108.document",
    "tainan-114.document",
    "yunlin-community-111.document",
  ]);
  for (const { id, text } of texts) {
    expect(await graph.ask("query ($id: ID!) { node(id: $id) { ... on Document { text } } }", { id })).toEqual({
      node: { text },
    });
  }
});

test("says what it is and what its columns hold", () => {
  const { release } = written().source;
  expect(Object.fromEntries(all("SELECT * FROM about").map(({ name, value }) => [String(name), value]))).toEqual({
    release: release.release,
    published: release.publishedAt,
    from: "https://plans.example.org",
    license: release.licenseEn,
    license_address: "https://creativecommons.org/licenses/by/4.0/",
    cite_as: release.citeAsEn,
    cite_as_zh: release.citeAs,
  });
  const described = all('SELECT "table", "column", "type", "description" FROM "columns" ORDER BY rowid');
  expect(described.map((row) => Object.values(row))).toEqual(
    DATASET_TABLES.flatMap((table) =>
      columnsOf(table).map(({ name, type, description }) => [table.name.replaceAll("-", "_"), name, type, description]),
    ),
  );
});

test("is one file, the same bytes each time", async () => {
  const { folder, writeAgain } = written();
  const files = await fingerprintFiles(folder);
  expect(Object.keys(files)).toEqual(["county-plans.sqlite"]);
  expect(await fingerprintFiles(await writeAgain())).toEqual(files);
});
