import { type Format } from "../format";
import { type Cell, type Column } from "../table";

/** A row as an object: numbers are numbers, lists are arrays, what is empty is null. */
export function rowObject(columns: readonly Column[], row: readonly Cell[]): Readonly<Record<string, Cell>> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}

/** JSON (RFC 8259): one array of objects, a line for each. */
export const json: Format = {
  name: "json",
  mediaType: "application/json; charset=utf-8",
  description: "One JSON array of objects, for scripts and notebooks.",
  parameters: [],
  write: async function* ({ columns, pages }) {
    let before = "[\n";
    for await (const rows of pages) {
      for (const row of rows) {
        yield before + JSON.stringify(rowObject(columns, row));
        before = ",\n";
      }
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
  },
};
