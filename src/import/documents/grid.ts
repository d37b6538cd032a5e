import { withoutWhiteSpace } from "../../kit/white-space";
import type { PlanFileTable } from "../plan-file";
import { type DocumentLine, type DocumentText, type Glyph, readGlyphs } from "./document-text";
import { placeBounds, readPlace } from "./place";

/** A row of a table as the grid itself shows it, read without looking at the plan file's items. */
export interface GridRow {
  /** The row's first line. */
  readonly line: number;
  /** The goal's cell: its own, or the nearest above it. */
  readonly goal: string;
  readonly number: string;
  readonly title: string;
  /** White space apart; undefined where the table has no such column. */
  readonly period?: string;
  readonly funding?: string;
  readonly method?: string;
  readonly benefits?: string;
  readonly measure?: string;
  readonly values?: readonly { readonly heading: string; readonly printed: string }[];
}

/** Reads a declared table by its layout; cells come without white space. */
export function readGrid(document: DocumentText, table: PlanFileTable): GridRow[] {
  return table.layout === "tab-columns" ? readTabColumns(document, table) : readOneCellPerLine(document, table);
}

function linesOf(document: DocumentText, table: PlanFileTable): DocumentLine[] {
  const bounds = placeBounds(readPlace(table.lines));
  return document.lines.slice(bounds.from - 1, bounds.to).filter((line) => line.glyphs.length > 0);
}

function cellOf(glyphs: readonly Glyph[], column: number | undefined): string {
  return withoutWhiteSpace(readGlyphs(glyphs.filter((glyph) => glyph.column === column)));
}

/** Columns between tabs; a row begins where its number stands, or its title where the table prints no numbers. */
function readTabColumns(document: DocumentText, table: PlanFileTable): GridRow[] {
  const columns = table.columns ?? {};
  const rows: Glyph[][] = [];
  for (const line of linesOf(document, table)) {
    if (table.header !== undefined && cellOf(line.glyphs, 1) === withoutWhiteSpace(table.header)) continue;
    const begins = cellOf(line.glyphs, columns.number ?? columns.title) !== "";
    const open = rows.at(-1);
    if (begins || !open) rows.push([...line.glyphs]);
    else open.push(...line.glyphs);
  }
  let goal = "";
  return rows.map((glyphs) => {
    goal = columns.goal === undefined ? "" : cellOf(glyphs, columns.goal) || goal;
    const cell = (column: number | undefined) => (column === undefined ? undefined : cellOf(glyphs, column));
    return {
      line: glyphs[0]?.line ?? 0,
      goal,
      number: cell(columns.number) ?? "",
      title: cell(columns.title) ?? "",
      period: cell(columns.period),
      funding: cell(columns.funding),
      method: cell(columns.method),
      benefits: cell(columns.benefits),
    };
  });
}

const VALUE = /^[≧≦]?\d[\d,.]*%?$/u;
const ROW_NUMBER = /^\d{1,2}$/u;
const GOAL_NUMBER = /^[一二三四五六七八九十]+$/u;

/**
 * A table that prints one cell in each line, as a word processor leaves it: goal number, goal, number, title, measure in
 * one line or more, one value for each year; the goal's two cells only where it changes. A row ends with its values.
 */
function readOneCellPerLine(document: DocumentText, table: PlanFileTable): GridRow[] {
  const cells = linesOf(document, table).map((line) => ({
    line: line.number,
    text: withoutWhiteSpace(readGlyphs(line.glyphs)),
  }));
  const years = cells.filter((cell) => /^\d{2,3}年$/u.test(cell.text)).map((cell) => cell.text);
  const body = cells.slice(cells.findLastIndex((cell) => /^\d{2,3}年$/u.test(cell.text)) + 1);
  const rows: GridRow[] = [];
  let goal = "";
  let from = 0;
  for (let at = 0; at < body.length; at += 1) {
    const values = body.slice(at, at + years.length);
    const complete = values.length === years.length && values.every((cell) => VALUE.test(cell.text));
    if (!complete || at - from < 3) continue;
    const row = readRow(body.slice(from, at), goal);
    goal = row.goal;
    rows.push({ ...row, values: values.map((cell, index) => ({ heading: years[index] ?? "", printed: cell.text })) });
    at += years.length - 1;
    from = at + 1;
  }
  return rows;
}

/** The cells before the values: the goal's where it changes (its number, its name), then number, title, measure. */
function readRow(cells: readonly { line: number; text: string }[], goalAbove: string): GridRow {
  const opensGoal = GOAL_NUMBER.test(cells[0]?.text ?? "");
  const numberAt = cells.findIndex((cell, index) => ROW_NUMBER.test(cell.text) && index >= (opensGoal ? 2 : 0));
  const own = cells.slice(Math.max(numberAt, 0));
  const textOf = (some: readonly { text: string }[]) => some.map((cell) => cell.text).join("");
  return {
    line: own[0]?.line ?? 0,
    goal: opensGoal ? textOf(cells.slice(0, numberAt)) : goalAbove,
    number: own[0]?.text ?? "",
    title: own[1]?.text ?? "",
    measure: textOf(own.slice(2)),
  };
}
