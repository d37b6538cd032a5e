import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { type About, LICENSE_URL } from "../about";
import { type Format, type Reading } from "../format";
import { type Column } from "../table";
import { CONTENT_TYPES, PACKAGE_RELATIONS, STYLES, WORKBOOK_RELATIONS, writeWorkbook } from "./xlsx-parts";
import { type SheetColumn, writeSheet } from "./xlsx-sheet";

/** A worksheet has 1,048,576 rows (ECMA-376, and every program that reads it); the head takes one. */
export const MOST_ROWS = 1_048_575;

/** An Excel workbook (ECMA-376): the table with typed cells and a frozen head, what it is, and its columns. */
export const xlsx: Format = {
  name: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  description: "An Excel workbook with typed cells, and sheets that say what it is and what its columns hold.",
  parameters: [],
  mostRows: MOST_ROWS,
  write: (reading, about) => writeWorkbookFile(reading, about),
};

/** Parts are written one after another as they are read, so that no more of the table is in memory than a page. */
async function* writeWorkbookFile({ columns, pages }: Reading, about: About): AsyncGenerator<Uint8Array> {
  // An archive's times have no zone: the same release gives the same bytes wherever it is written.
  const time = { mtime: new Date(`${about.publishedAt}T00:00:00`), forceDosTimestamp: true };
  const zip = new ZipFile();
  const output = zip.outputStream as unknown as Readable;
  const open: Readable[] = [];
  const addText = (path: string, text: string): void => {
    zip.addBuffer(Buffer.from(text), path, time);
  };
  const addSheet = (path: string, sheet: AsyncIterable<string>): void => {
    zip.addReadStreamLazy(path, time, (callback) => {
      const stream = Readable.from(sheet, { objectMode: false });
      // The library does not look whether a part could be read.
      stream.once("error", (error) => output.destroy(error));
      open.push(stream);
      callback(null, stream);
    });
  };
  addText("[Content_Types].xml", CONTENT_TYPES);
  addText("_rels/.rels", PACKAGE_RELATIONS);
  addText("xl/workbook.xml", writeWorkbook([about.table.name, "about", "columns"]));
  addText("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
  addText("xl/styles.xml", STYLES);
  addSheet("xl/worksheets/sheet1.xml", writeSheet(columns, pages, { filter: true }));
  addSheet("xl/worksheets/sheet2.xml", writeSheet(ABOUT_COLUMNS, [describe(about)]));
  addSheet("xl/worksheets/sheet3.xml", writeSheet(COLUMN_COLUMNS, [columns.map(describeColumn)]));
  zip.end();
  try {
    yield* output as AsyncIterable<Uint8Array>;
  } finally {
    for (const stream of open) stream.destroy();
  }
}

const ABOUT_COLUMNS: readonly SheetColumn[] = [
  { name: "about", type: "text" },
  { name: "value", type: "text" },
];

function describe(about: About): readonly (readonly string[])[] {
  const { table, release, publishedAt, filter, address } = about;
  return [
    ["table 資料表", `${table.title.zh} ${table.title.en}`],
    ["description 說明", table.description],
    ["rows 篩選條件", filter],
    ["release 版本", release],
    ["published 發布日期", publishedAt],
    ["license 授權", about.licenseEn],
    ["license 授權（中文）", about.license],
    ["license address 授權條款", LICENSE_URL],
    ["cite as 引用方式（中文）", about.citeAs],
    ["cite as 引用方式（英文）", about.citeAsEn],
    ["address 網址", address],
    ["translations 英譯", "English titles are unofficial translations of ours. 英文標題為本站自譯，非官方譯名。"],
    ["targets 目標值", "Targets are promises of the plan, not results. 目標值為計畫所訂，非執行成果。"],
  ];
}

const COLUMN_COLUMNS: readonly SheetColumn[] = [
  { name: "column", type: "text" },
  { name: "type", type: "text" },
  { name: "description", type: "text" },
];

function describeColumn({ name, type, description }: Column): readonly string[] {
  return [name, type, description];
}
