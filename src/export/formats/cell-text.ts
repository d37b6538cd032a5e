import { type Cell } from "../table";

/** Between the entries of a list in one cell, unless its column says otherwise. */
export const LIST_SEPARATOR = "; ";

/** A cell as text: nothing for null, a list's entries with the separator between them. */
export function cellText(cell: Cell, separator = LIST_SEPARATOR): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.join(separator) : String(cell);
}
