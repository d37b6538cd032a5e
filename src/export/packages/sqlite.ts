import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { LICENSE_URL } from "../about";
import { type Cell, type Column, type ColumnType, columnsOf, type Table } from "../table";
import { readDocumentTexts } from "./document-texts";
import { DATASET_TABLES, type PackageFormat, type PackageSource, readWholeTable, referenceOf } from "./package-format";

/** One SQLite file: every table with its keys, a table for each list of codes, the documents' text, and what it is. */
export const sqlite: PackageFormat = {
  name: "sqlite",
  description:
    "One SQLite file that opens in any tool, with keys, lists of codes as tables of their own, and the documents' text.",
  write: (source, folder) => writeSqliteFile(source, join(folder, "county-plans.sqlite")),
};

/** Writes the file; it must not exist. Lists of texts are JSON arrays. */
export async function writeSqliteFile(source: PackageSource, path: string): Promise<void> {
  const database = new Database(path);
  try {
    database.exec(
      "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON",
    );
    // Rows name others that come later; whether all are there is checked when everything is written.
    database.exec("BEGIN; PRAGMA defer_foreign_keys = ON");
    for (const table of DATASET_TABLES) {
      database.exec(createTable(table));
      for (const column of columnsOf(table).filter(isLinking)) database.exec(createLinks(table, column));
    }
    for (const table of DATASET_TABLES) await fillTable(database, source, table);
    await writeTexts(database, source);
    writeAbout(database, source);
    database.exec("COMMIT");
  } finally {
    database.close();
  }
  await chmod(path, 0o644);
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  address: "TEXT",
  list: "TEXT",
};

function createTable(table: Table): string {
  const columns = columnsOf(table).map((column) => {
    const reference = column.type === "list" ? undefined : referenceOf(column);
    const foreign = reference ? ` REFERENCES ${name(reference.table)} (${name(reference.column)})` : "";
    return `${name(column.name)} ${TYPES[column.type]}${column.required === true ? " NOT NULL" : ""}${foreign}`;
  });
  return `CREATE TABLE ${name(table.name)} (${columns.join(", ")}, PRIMARY KEY (${table.key.map(name).join(", ")}))`;
}

/** A list of codes or ids becomes a table too, so that it can be joined. */
function isLinking({ type, references }: Column): boolean {
  return type === "list" && references !== undefined;
}

function linkName(table: Table, column: Column): string {
  return name(`${table.name}_${column.name}`);
}

function createLinks(table: Table, column: Column): string {
  const [key = ""] = table.key;
  const reference = referenceOf(column);
  return `CREATE TABLE ${linkName(table, column)} (
    ${name(key)} TEXT NOT NULL REFERENCES ${name(table.name)} (${name(key)}), "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL REFERENCES ${name(reference?.table ?? "")} (${name(reference?.column ?? "")}),
    PRIMARY KEY (${name(key)}, "position"))`;
}

async function fillTable(database: Database, source: PackageSource, table: Table): Promise<void> {
  const { columns, pages } = readWholeTable(source, table);
  const rows = database.prepare(`INSERT INTO ${name(table.name)} VALUES (${columns.map(() => "?").join(", ")})`);
  const links = columns.map((column) =>
    isLinking(column) ? database.prepare(`INSERT INTO ${linkName(table, column)} VALUES (?, ?, ?)`) : undefined,
  );
  const key = columns.findIndex((column) => column.name === table.key[0]);
  try {
    for await (const page of pages) {
      for (const row of page) {
        rows.run(row.map(sqlValue));
        row.forEach((cell, index) => {
          const link = links[index];
          if (link && isList(cell)) cell.forEach((value, position) => link.run([String(row[key]), position, value]));
        });
      }
    }
  } finally {
    rows.finalize();
    for (const link of links) link?.finalize();
  }
}

function sqlValue(cell: Cell): string | number | null {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return isList(cell) ? JSON.stringify(cell) : cell;
}

function isList(cell: Cell | undefined): cell is readonly string[] {
  return typeof cell === "object" && cell !== null;
}

async function writeTexts(database: Database, source: PackageSource): Promise<void> {
  database.exec(
    'CREATE TABLE "texts" ("document_id" TEXT PRIMARY KEY REFERENCES "documents" ("id"), "text" TEXT NOT NULL)',
  );
  for await (const { id, text } of readDocumentTexts(source)) {
    database.run('INSERT INTO "texts" VALUES (?, ?)', [id, text]);
  }
}

/** What the file is, and what its columns hold. */
function writeAbout(database: Database, { release, place }: PackageSource): void {
  database.exec('CREATE TABLE "about" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL)');
  const facts = {
    release: release.release,
    published: release.publishedAt,
    from: place.publicUrl,
    license: release.licenseEn,
    license_address: LICENSE_URL,
    cite_as: release.citeAsEn,
    cite_as_zh: release.citeAs,
  };
  for (const [fact, value] of Object.entries(facts)) database.run('INSERT INTO "about" VALUES (?, ?)', [fact, value]);
  database.exec(
    'CREATE TABLE "columns" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "type" TEXT NOT NULL, "description" TEXT NOT NULL, PRIMARY KEY ("table", "column"))',
  );
  for (const table of DATASET_TABLES) {
    for (const { name: column, type, description } of columnsOf(table)) {
      database.run('INSERT INTO "columns" VALUES (?, ?, ?, ?)', [sqlName(table.name), column, type, description]);
    }
  }
}

/** Table names without a hyphen, so that SQL can write them plainly. */
function sqlName(text: string): string {
  return text.replaceAll("-", "_");
}

function name(text: string): string {
  return `"${sqlName(text)}"`;
}
