import { type DocumentText, type Glyph } from "./document-text";
import { placeBounds, readPlace } from "./place";

/** Text in which a name may wrap over lines. */
export interface TextRun {
  readonly glyphs: readonly Glyph[];
  /** The tab column of a table that it fills; undefined outside such tables. */
  readonly column: number | undefined;
}

/** A table, as a plan file describes it. */
interface TableLines {
  readonly layout: string;
  readonly lines: string;
}

/** The text outside tables in one run, and each tab column of a table in a run of its own. */
export function readRuns(document: DocumentText, tables: readonly TableLines[]): TextRun[] {
  const inColumns = tables
    .filter(({ layout }) => layout === "tab-columns")
    .map(({ lines }) => placeBounds(readPlace(lines)));
  const isInColumns = (line: number) => inColumns.some(({ from, to }) => line >= from && line <= to);
  const prose = document.lines.filter((line) => !isInColumns(line.number)).flatMap((line) => line.glyphs);
  const columns = inColumns.flatMap(({ from, to }) => {
    const glyphs = document.lines.slice(from - 1, to).flatMap((line) => line.glyphs);
    const numbers = [...new Set(glyphs.map((glyph) => glyph.column))];
    return numbers.map((column) => ({ glyphs: glyphs.filter((glyph) => glyph.column === column), column }));
  });
  return [{ glyphs: prose, column: undefined }, ...columns];
}
