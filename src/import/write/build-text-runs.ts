import { foldedWords } from "../../kit/fold-words";
import type { RunPlace, TextRun } from "../../modules/document/text-run.entity";
import type { Glyph } from "../documents/document-text";
import { placeBounds, readPlace } from "../documents/place";
import { readRuns, type TextRun as GlyphRun } from "../documents/text-runs";
import type { ResolvedPlan } from "../resolve/resolved-plan";
import { documentId } from "./ids";

/** The running text of a plan's document, each run with where its characters stand. */
export function buildTextRuns(plan: ResolvedPlan): Omit<TextRun, "document">[] {
  const rows = rowStarts(plan);
  return readRuns(plan.document, plan.file.document.tables ?? []).map((run, position) => {
    const { text, places } = layOut(run, rows);
    return { documentId: documentId(plan), position, text, folded: foldedWords(text), places };
  });
}

/** The first lines of the rows of tables: no word goes on from one row into the next. */
function rowStarts(plan: ResolvedPlan): ReadonlySet<number> {
  const tables = (plan.file.document.tables ?? []).map(({ lines }) => placeBounds(readPlace(lines)));
  const titles = plan.programs.flatMap(({ evidence }) => evidence.filter(({ field }) => field === "title"));
  const starts = titles.map(({ quote }) => quote.startLine);
  return new Set(starts.filter((line) => tables.some(({ from, to }) => line >= from && line <= to)));
}

const UNSPACED = /\p{Script=Han}/u;

function layOut({ glyphs, column }: GlyphRun, rows: ReadonlySet<number>): { text: string; places: RunPlace[] } {
  let text = "";
  const places: { at: number; length: number; line: number; start: number; end?: number }[] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const newRow = column !== undefined && before && before.line !== glyph.line && rows.has(glyph.line);
    if (newRow) text += "\n";
    else if (before && glyph.gap && !UNSPACED.test(before.char) && !UNSPACED.test(glyph.char)) text += " ";
    const open = places.at(-1);
    const isOne = glyph.char.length === 1 && glyph.end === glyph.start + 1;
    const { length } = glyph.char;
    if (open && isOne && goesOn(open, glyph, text.length)) open.length += 1;
    else {
      const place = { at: text.length, length, line: glyph.line, start: glyph.start };
      places.push(isOne ? place : { ...place, end: glyph.end });
    }
    text += glyph.char;
    before = glyph;
  }
  return { text, places };
}

/** Whether a glyph stands directly behind what a place holds, in the run and in the document. */
function goesOn(place: RunPlace, glyph: Glyph, at: number): boolean {
  return (
    place.end === undefined &&
    place.line === glyph.line &&
    place.at + place.length === at &&
    place.start + place.length === glyph.start
  );
}
