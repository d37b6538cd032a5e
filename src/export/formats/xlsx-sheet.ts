import { type Cell, type ColumnType } from "../table";
import { cellText } from "./cell-text";

/** A column of a worksheet. */
export interface SheetColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A cell holds so many characters (Excel's own limit, in UTF-16 units); a longer text would make the file unreadable. */
export const LONGEST_TEXT = 32_767;
/** What stands at the end of a text that was cut. */
export const CUT = "… [cut here: a worksheet's cell holds no more; the CSV file has the whole]";

const STYLE = { head: 1, date: 2 } as const;

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 24,
  integer: 10,
  number: 10,
  boolean: 10,
  date: 12,
  address: 30,
  list: 30,
};

/** A worksheet (ECMA-376, 18.3) with a frozen head; its rows are written as they come. */
export async function* writeSheet(
  columns: readonly SheetColumn[],
  pages: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>,
  { filter = false }: { readonly filter?: boolean } = {},
): AsyncGenerator<string> {
  const last = letters(columns.length);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(writeWidth).join("")}</cols><sheetData>
${writeRow(
  1,
  columns.map(({ name }, index) => writeText(name, index + 1, 1, STYLE.head)),
)}`;
  let row = 1;
  for await (const rows of pages) {
    const written = rows.map((cells) => {
      row += 1;
      return writeRow(
        row,
        cells.map((cell, index) => writeCell(cell, columns[index]?.type ?? "text", index + 1, row)),
      );
    });
    if (written.length > 0) yield written.join("");
  }
  yield `</sheetData>${filter ? `<autoFilter ref="A1:${last}${String(row)}"/>` : ""}</worksheet>`;
}

function writeWidth({ type }: SheetColumn, index: number): string {
  return `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(WIDTHS[type])}" customWidth="1"/>`;
}

function writeRow(row: number, cells: readonly string[]): string {
  return `<row r="${String(row)}">${cells.join("")}</row>\n`;
}

function writeCell(cell: Cell, type: ColumnType, column: number, row: number): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${letters(column)}${String(row)}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${letters(column)}${String(row)}" t="b"><v>${cell ? "1" : "0"}</v></c>`;
  if (type === "date") return writeDate(cellText(cell), column, row);
  const text = cellText(cell);
  return text === "" ? "" : writeText(text, column, row);
}

/** As the number of days from which a spreadsheet counts. */
function writeDate(text: string, column: number, row: number): string {
  const days = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
  return `<c r="${letters(column)}${String(row)}" s="${String(STYLE.date)}"><v>${String(days)}</v></c>`;
}

/** A text in its cell, which no program reads as a formula. */
function writeText(text: string, column: number, row: number, style?: number): string {
  const styled = style === undefined ? "" : ` s="${String(style)}"`;
  return `<c r="${letters(column)}${String(row)}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(shorten(text))}</t></is></c>`;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const kept = text.slice(0, LONGEST_TEXT - CUT.length);
  return `${kept.replace(/[\uD800-\uDBFF]$/u, "")}${CUT}`;
}

/** Column names: A to Z, AA and so on. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? letters((column - 1 - rest) / 26) + letter : letter;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML 1.0 cannot hold become U+FFFD; `_x0041_` would be read as an escape (ECMA-376, 22.9.2.19). */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu, "\uFFFD")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/\r/gu, "_x000D_")
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}
