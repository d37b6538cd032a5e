import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LICENSE_URL } from "../about";
import { csv } from "../formats/csv";
import { valuesOf } from "../metadata";
import { type Column, type ColumnType, columnsOf, type Table } from "../table";
import { writeDocumentTexts } from "./document-texts";
import { DATASET_TABLES, type PackageFormat, type PackageSource, referenceOf, separatorOf } from "./package-format";
import { CSV_NOTES, writeReadme } from "./readme";
import { writeSqliteFile } from "./sqlite";
import { writeTaxonomy } from "./taxonomy";
import { writeTableFile } from "./write-table-file";

/** A Frictionless Data Package (Data Package and Table Schema, version 1), with the documents, the taxonomy and SQLite. */
export const dataPackage: PackageFormat = {
  name: "data-package",
  description:
    "A Frictionless Data Package: CSV with Table Schema, the documents' text, the taxonomy as SKOS, one SQLite file and a README.",
  write: async (source, folder) => {
    await mkdir(join(folder, "data"));
    for (const table of DATASET_TABLES) {
      await writeTableFile(source, table, csv, join(folder, "data", `${table.name}.csv`));
    }
    const texts = await writeDocumentTexts(source, folder);
    await writeFile(join(folder, "taxonomy.ttl"), await writeTaxonomy(source));
    await writeSqliteFile(source, join(folder, "county-plans.sqlite"));
    await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(describePackage(source), null, 2)}\n`);
    await writeFile(join(folder, "README.md"), writeReadme(source, nameFiles(texts), CSV_NOTES));
  },
};

function nameFiles(texts: readonly string[]): readonly string[] {
  return [
    "`datapackage.json`: describes the tables for programs (Frictionless Data Package)",
    "`data/*.csv`: the tables (UTF-8, comma-separated)",
    "`county-plans.sqlite`: the same tables in one SQLite file, with the documents' text",
    "`taxonomy.ttl`: themes and target groups as SKOS (Turtle)",
    ...texts.map((path) => `\`${path}\`: a document, verbatim`),
  ];
}

/** White space at the beginning of a cell belongs to it. */
const DIALECT = {
  delimiter: ",",
  lineTerminator: "\r\n",
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  skipInitialSpace: false,
};

/** The descriptor (specs.frictionlessdata.io: tabular-data-package). */
function describePackage({ schema, release, place }: PackageSource): object {
  return {
    profile: "tabular-data-package",
    name: "county-plans",
    id: `${place.publicUrl}/v1/releases/${release.release}/dataset.zip`,
    title: "County Plan Hub 縣市計畫資料",
    description:
      "Goals, programs, indicators and targets of the social-affairs plans of Taiwan's counties and cities, each with the quotation that proves it. Targets are promises, not results; English titles are unofficial translations.",
    homepage: place.publicUrl,
    version: release.release,
    created: `${release.publishedAt}T00:00:00Z`,
    keywords: ["Taiwan", "local government", "social welfare", "policy plans", "縣市政府", "社會福利", "施政計畫"],
    licenses: [{ name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0", path: LICENSE_URL }],
    sources: [{ title: "County Plan Hub", path: place.publicUrl }],
    resources: DATASET_TABLES.map((table) => ({
      profile: "tabular-data-resource",
      name: table.name,
      title: `${table.title.en} ${table.title.zh}`,
      description: table.description,
      path: `data/${table.name}.csv`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: DIALECT,
      schema: {
        fields: columnsOf(table).map((column) => describeField(schema, table, column)),
        missingValues: [""],
        primaryKey: table.key,
        ...describeForeignKeys(table),
      },
    })),
  };
}

const FIELD_TYPES: Readonly<Record<ColumnType, { readonly type: string; readonly format?: string }>> = {
  text: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "date" },
  address: { type: "string", format: "uri" },
  list: { type: "string" },
};

function describeField(schema: PackageSource["schema"], table: Table, column: Column): object {
  const { name, type, description, required, unit } = column;
  const separator = separatorOf(column);
  const isKey = table.key.length === 1 && table.key[0] === name;
  return {
    name,
    ...FIELD_TYPES[type],
    description: separator === undefined ? description : `${description} Several are joined with "${separator}".`,
    ...(unit !== undefined && { unit }),
    constraints: {
      ...(required === true && { required }),
      ...(isKey && { unique: true }),
      ...(column.enum !== undefined && type !== "list" && { enum: Object.keys(valuesOf(schema, column.enum)) }),
    },
  };
}

/**
 * A table that refers to itself has no name there (Table Schema 1, reference). A list's values cannot be a key; the SQLite
 * file has a table for each such list.
 */
function describeForeignKeys(table: Table): object {
  const resourceOf = (name: string): string => (name === table.name ? "" : name);
  const foreignKeys = columnsOf(table).flatMap((column) => {
    const reference = column.type === "list" ? undefined : referenceOf(column);
    return reference
      ? [{ fields: column.name, reference: { resource: resourceOf(reference.table), fields: reference.column } }]
      : [];
  });
  return foreignKeys.length > 0 ? { foreignKeys } : {};
}
