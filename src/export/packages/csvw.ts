import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LICENSE_URL } from "../about";
import { csv } from "../formats/csv";
import { type Column, type ColumnType, columnsOf, type Table } from "../table";
import { DATASET_TABLES, type PackageFormat, type PackageSource, referenceOf, separatorOf } from "./package-format";
import { CSV_NOTES, writeReadme } from "./readme";
import { writeTableFile } from "./write-table-file";

/** CSV on the Web (W3C Recommendations of 2015: Tabular Data Model, Metadata Vocabulary). */
export const csvw: PackageFormat = {
  name: "csvw",
  description: "CSV on the Web: the tables with a W3C metadata file, in which lists are lists, and a README.",
  write: async (source, folder) => {
    for (const table of DATASET_TABLES) await writeTableFile(source, table, csv, join(folder, `${table.name}.csv`));
    await writeFile(join(folder, "csv-metadata.json"), `${JSON.stringify(describeGroup(source), null, 2)}\n`);
    const files = [
      "`csv-metadata.json`: describes the tables for programs (CSV on the Web)",
      "`*.csv`: the tables (UTF-8, comma-separated)",
    ];
    await writeFile(join(folder, "README.md"), writeReadme(source, files, CSV_NOTES));
  },
};

/** Nothing in a cell is trimmed, and no line is a comment, which by default those would be that begin with #. */
const DIALECT = {
  delimiter: ",",
  lineTerminators: ["\r\n"],
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  encoding: "utf-8",
  trim: false,
  commentPrefix: null,
};

function describeGroup({ release, place }: PackageSource): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "dc:title": "County Plan Hub 縣市計畫資料",
    "dc:license": { "@id": LICENSE_URL },
    "dc:issued": release.publishedAt,
    "dc:identifier": release.release,
    "dc:source": { "@id": place.publicUrl },
    "dc:bibliographicCitation": release.citeAsEn,
    dialect: DIALECT,
    tables: DATASET_TABLES.map(describeTable),
  };
}

function describeTable(table: Table): object {
  const columns = columnsOf(table);
  const foreignKeys = columns.flatMap((column) => {
    const reference = column.type === "list" ? undefined : referenceOf(column);
    return reference
      ? [
          {
            columnReference: column.name,
            reference: { resource: `${reference.table}.csv`, columnReference: reference.column },
          },
        ]
      : [];
  });
  return {
    url: `${table.name}.csv`,
    "dc:title": `${table.title.en} ${table.title.zh}`,
    "dc:description": table.description,
    tableSchema: { columns: columns.map(describeColumn), primaryKey: table.key, foreignKeys },
  };
}

const DATATYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  address: "anyURI",
  list: "string",
};

function describeColumn(column: Column): object {
  const { name, type, description, required, language } = column;
  const separator = separatorOf(column);
  return {
    name,
    titles: name,
    datatype: DATATYPES[type],
    ...(separator !== undefined && { separator }),
    ...(required === true && { required }),
    ...(language && { lang: language === "zh" ? "zh-Hant-TW" : "en" }),
    "dc:description": description,
  };
}
