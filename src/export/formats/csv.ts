import { stringify } from "csv-stringify/sync";
import { type Format } from "../format";
import { CSV_PARAMETERS } from "../presentation";
import { type Cell } from "../table";
import { cellText } from "./cell-text";

/** With it Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** With one of these, in either width, or after white space that it drops, a spreadsheet begins a formula. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The library quotes what holds CRLF; readers end a record at either character alone. */
const OPTIONS = { record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;

/** Comma-separated values (RFC 4180): UTF-8, CRLF, a head, quotation marks where they are needed. */
export const csv: Format = {
  name: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "Comma-separated values for Excel, Google Sheets, R, pandas and every other tool.",
  parameters: CSV_PARAMETERS,
  write: async function* ({ columns, pages }, _about, { byteOrderMark, raw }) {
    const head = stringify([columns.map(({ name }) => name)], OPTIONS);
    yield byteOrderMark ? BYTE_ORDER_MARK + head : head;
    for await (const rows of pages) {
      if (rows.length > 0)
        yield stringify(
          rows.map((row) => row.map((cell, index) => writeCell(cell, raw, columns[index]?.separator))),
          OPTIONS,
        );
    }
  },
};

/** Numbers, true and false are never touched; a text that a spreadsheet would calculate is marked as text by a `'`. */
export function writeCell(cell: Cell, raw: boolean, separator?: string): string {
  const text = cellText(cell, separator);
  const mayBeFormula = typeof cell === "string" || (typeof cell === "object" && cell !== null);
  return mayBeFormula && !raw && FORMULA.test(text) ? `'${text}` : text;
}
