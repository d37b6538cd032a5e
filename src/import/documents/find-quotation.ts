import { withoutWhiteSpace } from "../../kit/white-space";
import { describeElsewhere } from "./describe-elsewhere";
import {
  type Amendment,
  type DocumentText,
  findLine,
  type Glyph,
  glyphsOf,
  readCell,
  readGlyphs,
} from "./document-text";
import { type Place, placeBounds, readPlace } from "./place";
import { occurrences } from "./search-glyphs";

/** A run of characters in one line, in code points from 0, end not included; a tab is one. */
export interface TextRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A correction that a reading leans on: what stands there and what is read. */
export interface QuoteCorrection {
  readonly line: number;
  readonly printed: string;
  readonly read: string;
  readonly reason: string;
}

/** Words found in a document: the evidence behind one field. */
export interface Quote {
  /** After corrections, white space by the hub's rule. */
  readonly reading: string;
  /** As the document prints it, white space by the hub's rule. */
  readonly printed: string;
  readonly ranges: readonly TextRange[];
  readonly startLine: number;
  readonly endLine: number;
  readonly check: "EXACT" | "CELL" | "CORRECTED";
  readonly corrections: readonly QuoteCorrection[];
  readonly glyphs: readonly Glyph[];
  /** A part of it as a quotation of its own. */
  part(glyphs: readonly Glyph[]): Quote;
}

/** Words that were found, or why they were not. */
export type Finding =
  { readonly found: true; readonly quote: Quote } | { readonly found: false; readonly reason: string };

/** A quotation inside longer words: for a text that its line prints twice. */
export function findWithin(document: DocumentText, words: string, around: string, place: string): Finding {
  const outer = findQuotation(document, around, place);
  if (!outer.found) return outer;
  const needle = Array.from(withoutWhiteSpace(words));
  const { glyphs } = outer.quote;
  const steps = glyphs.map((glyph) => ({ glyph }));
  const [start, second] = occurrences(glyphs, needle).filter((at) => !cutsNumber(steps, at, at + needle.length));
  if (start === undefined || second !== undefined) return missing(`“${words}” does not stand once in “${around}”`);
  return { found: true, quote: outer.quote.part(outer.quote.glyphs.slice(start, start + needle.length)) };
}

const ELLIPSIS = /\s…\s/u;

/** The most characters of a place, since each quotation is looked for in all of them; no page has so many. */
const MOST_IN_PLACE = 5_000;

/**
 * Finds words in one run at a place: in whole lines, never across a table's columns; or in one cell, line by line. Words
 * that are not there, or there twice, are not found. `A … B` is everything from A to B.
 */
export function findQuotation(document: DocumentText, words: string, printedPlace: string): Finding {
  const place = readPlace(printedPlace);
  const bounds = placeBounds(place);
  if (bounds.from < 1 || bounds.to > document.lines.length || bounds.from > bounds.to) {
    return missing(`place ${printedPlace} lies outside the document's ${String(document.lines.length)} lines`);
  }
  if (isCrowded(document, place)) {
    const most = String(MOST_IN_PLACE);
    return missing(`place ${printedPlace} holds more than ${most} characters; name the lines where the words stand`);
  }
  const stream = readStream(document, place);
  const [head = "", tail, further] = words.split(ELLIPSIS);
  if (further !== undefined) return missing(`“${words}” has more than one …`);
  const first = findOnce(document, stream, head, place);
  if (!("start" in first)) return missing(first.reason);
  if (tail === undefined)
    return { found: true, quote: buildQuote(document, glyphsIn(stream.slice(first.start, first.end)), place) };
  const rest = stream.slice(first.end);
  const last = findOnce(document, rest, tail, place);
  if (!("start" in last)) return missing(last.reason);
  const run = stream.slice(first.start, first.end + last.end);
  if (run.some((step, index) => index > 0 && step.barrier)) return missing(acrossColumns(words));
  return { found: true, quote: buildQuote(document, glyphsIn(run), place) };
}

function isCrowded(document: DocumentText, { segments }: Place): boolean {
  let size = 0;
  for (const { from, to } of segments) {
    for (let number = from; number <= to && size <= MOST_IN_PLACE; number += 1)
      size += findLine(document, number)?.glyphs.length ?? 0;
  }
  return size > MOST_IN_PLACE;
}

/** Most searches that fail are attempts that no one asks about, so the reason is worked out when it is read. */
function missing(reason: string | (() => string)): Finding {
  return {
    found: false,
    get reason() {
      return typeof reason === "string" ? reason : reason();
    },
  };
}

function acrossColumns(words: string): string {
  return `“${words}” runs across the columns of a table`;
}

interface Step {
  readonly char: string;
  readonly glyph: Glyph;
  /** No run may cross from the glyph before into this one. */
  readonly barrier: boolean;
}

function readStream(document: DocumentText, place: Place): Step[] {
  return place.segments.flatMap((segment) => {
    const steps: Step[] = [];
    let before: { line: number; column: number; columns: number } | undefined;
    for (let number = segment.from; number <= segment.to; number += 1) {
      const line = findLine(document, number);
      for (const glyph of line?.glyphs ?? []) {
        if (segment.column !== undefined && glyph.column !== segment.column) continue;
        const columns = line?.columns ?? 1;
        const barrier = segment.column === undefined && before !== undefined && crosses(before, glyph, columns);
        steps.push({ char: glyph.char, glyph, barrier });
        before = { line: number, column: glyph.column, columns };
      }
    }
    return steps;
  });
}

function crosses(before: { line: number; column: number; columns: number }, glyph: Glyph, columns: number): boolean {
  return before.line === glyph.line ? before.column !== glyph.column : before.columns > 1 || columns > 1;
}

function findOnce(
  document: DocumentText,
  stream: readonly Step[],
  words: string,
  place: Place,
): { readonly start: number; readonly end: number } | { readonly reason: () => string } {
  const needle = Array.from(withoutWhiteSpace(words));
  const whole = occurrences(stream, needle).filter((at) => !cutsNumber(stream, at, at + needle.length));
  const barriers = countBarriers(stream);
  const starts = whole.filter((at) => barriers[at] === barriers[at + needle.length - 1]);
  const [start] = starts;
  if (starts.length > 1)
    return { reason: () => `“${words}” stands ${String(starts.length)} times at ${place.printed}` };
  if (start !== undefined) return { start, end: start + needle.length };
  if (whole.length > 0) return { reason: () => acrossColumns(words) };
  return {
    reason: () => `“${words}” does not stand at ${place.printed}${describeElsewhere(document, stream, needle)}`,
  };
}

/** How many barriers stand up to each step, itself included. */
function countBarriers(stream: readonly Step[]): readonly number[] {
  let count = 0;
  return stream.map(({ barrier }) => (count += Number(barrier)));
}

/** Whether words begin or end inside a number: 30案 is not printed in 330案. */
function cutsNumber(steps: readonly Pick<Step, "glyph">[], start: number, end: number): boolean {
  const joined = (at: number) => isOneNumber(steps[at - 1]?.glyph, steps[at]?.glyph);
  return joined(start) || joined(end);
}

function isOneNumber(before: Glyph | undefined, after: Glyph | undefined): boolean {
  if (!before || !after || before.line !== after.line || after.gap) return false;
  return /\d/u.test(before.char) && /\d/u.test(after.char);
}

function glyphsIn(steps: readonly Step[]): Glyph[] {
  return steps.map((step) => step.glyph);
}

/** Glyphs as a quotation: their reading, print, ranges and corrections. */
export function buildQuote(document: DocumentText, glyphs: readonly Glyph[], place: Place): Quote {
  const ranges = mergeRanges(document, glyphs);
  const corrections = collectCorrections(glyphs);
  return {
    reading: isCell(place) ? readCell(glyphs) : readGlyphs(glyphs),
    printed: isCell(place) ? readCell(printedGlyphs(document, ranges)) : readGlyphs(printedGlyphs(document, ranges)),
    ranges,
    startLine: glyphs.reduce((first, { line }) => Math.min(first, line), Infinity),
    endLine: glyphs.reduce((last, { line }) => Math.max(last, line), -Infinity),
    check: corrections.length > 0 ? "CORRECTED" : isOneRun(document, glyphs, place) ? "EXACT" : "CELL",
    corrections,
    glyphs,
    part: (own) => buildQuote(document, own, place),
  };
}

/** A cell that is printed in one line, or alone in its lines, stands in the document in one run. */
function isOneRun(document: DocumentText, glyphs: readonly Glyph[], place: Place): boolean {
  const lines = [...new Set(glyphs.map((glyph) => glyph.line))];
  const sameLine = lines.length === 1;
  if (sameLine) return true;
  return place.segments.length === 1 && lines.every((line) => (findLine(document, line)?.columns ?? 1) <= 1);
}

/** Characters side by side become one range; white space between them belongs to it, a tab does not. */
export function mergeRanges(document: DocumentText, glyphs: readonly Glyph[]): TextRange[] {
  const ranges: { line: number; start: number; end: number }[] = [];
  for (const glyph of glyphs) {
    if (glyph.start === glyph.end) continue;
    const last = ranges.at(-1);
    const between =
      last?.line === glyph.line ? findLine(document, glyph.line)?.points.slice(last.end, glyph.start) : undefined;
    const joins =
      between !== undefined &&
      last !== undefined &&
      glyph.start >= last.end &&
      between.every((char) => /[^\S\t]/u.test(char));
    if (joins) last.end = glyph.end;
    else ranges.push({ line: glyph.line, start: glyph.start, end: glyph.end });
  }
  return ranges;
}

function isCell(place: Place): boolean {
  return place.segments.some((segment) => segment.column !== undefined);
}

/** The ranges as printed, before any correction. */
function printedGlyphs(document: DocumentText, ranges: readonly TextRange[]): Glyph[] {
  return ranges.flatMap((range) =>
    glyphsOf(findLine(document, range.line)?.points ?? [], range.line).filter(
      (glyph) => glyph.start >= range.start && glyph.end <= range.end,
    ),
  );
}

/** The corrections that a reading leans on: a relaid line says what of it this reading takes. */
function collectCorrections(glyphs: readonly Glyph[]): QuoteCorrection[] {
  const amendments = new Map<Amendment, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.amendment) amendments.set(glyph.amendment, [...(amendments.get(glyph.amendment) ?? []), glyph]);
  }
  return [...amendments].map(([amendment, own]) => ({
    line: amendment.line,
    printed: amendment.printed,
    read: amendment.kind === "relaid" ? readCell(own) : amendment.read,
    reason:
      amendment.from === undefined
        ? amendment.reason
        : `${amendment.reason} (line ${String(amendment.from)} prints the same words)`,
  }));
}
