import { withoutWhiteSpace } from "../../kit/white-space";
import type { PlanFile } from "../plan-file";
import { type AmendedLine, replaceGlyphs, type ReportAmendment, supports } from "./amending";
import { type Amendment, countColumns, type DocumentLine } from "./document-text";
import { occurrences } from "./search-glyphs";

type Correction = NonNullable<PlanFile["document"]["corrections"]>[number];

/** Reads a line with one correction applied; undefined where it does not fit, which is reported. */
export function correctLine(
  line: DocumentLine,
  correction: Correction,
  printed: readonly DocumentLine[],
  report: ReportAmendment,
): AmendedLine | undefined {
  const needle = Array.from(withoutWhiteSpace(correction.printed));
  const places = occurrences(line.glyphs, needle);
  if (places.length !== 1) {
    report(
      `“${correction.printed}” stands ${String(places.length)} times in line ${String(line.number)}`,
      "a correction's printed words stand in their line exactly once",
      "Copy the printed words again, with enough of their neighbours to tell them apart.",
    );
    return undefined;
  }
  const at = places[0] ?? 0;
  const read = Array.from(withoutWhiteSpace(correction.read));
  const head = sharedHead(needle, read);
  const tail = Math.min(sharedTail(needle, read), Math.min(needle.length, read.length) - head);
  const changed = line.glyphs.slice(at + head, at + needle.length - tail);
  const added = Math.max(0, read.length - needle.length);
  if (added > 0 && !supports(printed, correction.from, read.slice(head, read.length - tail).join(""), report))
    return undefined;
  const amendment: Amendment = {
    kind: "correction",
    line: line.number,
    printed: correction.printed,
    read: correction.read,
    reason: correction.reason,
    from: correction.from,
    replaced: Math.max(changed.length, 0),
    added,
  };
  const middle = replaceGlyphs(changed, line.glyphs[at + head], read.slice(head, read.length - tail), amendment);
  const glyphs = [...line.glyphs.slice(0, at + head), ...middle, ...line.glyphs.slice(at + needle.length - tail)];
  const leftOut = middle.length === 0 ? changed.map(({ start, end }) => ({ start, end })) : [];
  return {
    line: { ...line, glyphs, leftOut: [...line.leftOut, ...leftOut], columns: countColumns(glyphs) },
    amendments: [amendment],
  };
}

function sharedHead(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1;
  return count;
}

function sharedTail(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}
