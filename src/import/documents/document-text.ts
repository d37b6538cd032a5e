import { isChinese, tidyWhiteSpace } from "../../kit/white-space";

/** One character of a document that is not white space, with the place where it is printed. */
export interface Glyph {
  /** As it is read: the printed character, or what a correction makes of it. */
  readonly char: string;
  readonly line: number;
  /** Range in the line, in code points from 0, end not included; empty for a character supplied from elsewhere. */
  readonly start: number;
  readonly end: number;
  /** The tab column, from 1; in a relaid line the column that it was sorted into. */
  readonly column: number;
  /** White space stands before it. */
  readonly gap: boolean;
  /** The amendment that it could be read by. */
  readonly amendment: Amendment | undefined;
}

/** A correction of our text, or the sorting of a damaged line into its cells. */
export interface Amendment {
  readonly kind: "correction" | "relaid";
  readonly line: number;
  readonly printed: string;
  readonly read: string;
  readonly reason: string;
  readonly from: number | undefined;
  /** Characters read otherwise than printed. */
  readonly replaced: number;
  /** Characters that the line does not print. */
  readonly added: number;
}

/** One line of a document, as printed and as read. */
export interface DocumentLine {
  readonly number: number;
  /** The line as it came, without its line break, as code points. */
  readonly points: readonly string[];
  readonly glyphs: readonly Glyph[];
  /** Printed characters that a correction or a relaid line leaves out of the reading. */
  readonly leftOut: readonly { readonly start: number; readonly end: number }[];
  /** How many tab columns hold text. */
  readonly columns: number;
}

/** A document as it came, line by line, with its corrections applied and remembered. */
export interface DocumentText {
  readonly raw: string;
  readonly lines: readonly DocumentLine[];
  readonly amendments: readonly Amendment[];
}

/** Splits a text into lines; a line break at the very end makes no further line. */
export function splitLines(raw: string): string[] {
  const lines = raw.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The line with that number, counted from 1. */
export function findLine(document: DocumentText, number: number): DocumentLine | undefined {
  return document.lines[number - 1];
}

/** The glyphs of a line as printed: white space goes, tabs count columns. */
export function glyphsOf(points: readonly string[], line: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let column = 1;
  let gap = true;
  points.forEach((char, index) => {
    if (char === "\t") column += 1;
    if (/[\s\ufeff]/u.test(char)) {
      gap = true;
      return;
    }
    glyphs.push({ char, line, start: index, end: index + 1, column, gap, amendment: undefined });
    gap = false;
  });
  return glyphs;
}

/** What glyphs read, with white space by the hub's rule. */
export function readGlyphs(glyphs: readonly Glyph[]): string {
  return tidyWhiteSpace(glyphs.map((glyph) => (glyph.gap ? ` ${glyph.char}` : glyph.char)).join(""));
}

/** What the glyphs of one cell read: a cell breaks its lines anywhere, so a break beside a Chinese character goes. */
export function readCell(glyphs: readonly Glyph[]): string {
  const joined = glyphs.map((glyph, index) => {
    const before = glyphs[index - 1];
    if (!before || !glyph.gap) return glyph.char;
    const wraps = before.line !== glyph.line && (isChinese(before.char) || isChinese(glyph.char));
    return wraps ? glyph.char : ` ${glyph.char}`;
  });
  return tidyWhiteSpace(joined.join(""));
}

/** How many tab columns of a line hold text. */
export function countColumns(glyphs: readonly Glyph[]): number {
  return new Set(glyphs.map((glyph) => glyph.column)).size;
}
