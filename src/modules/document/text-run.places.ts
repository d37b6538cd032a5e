import { type TextRange } from "./document.types";
import { type RunPlace } from "./text-run.entity";

/** What a document prints at a range, before any correction. */
export function printedAt(lines: readonly string[], { line, start, end }: TextRange): string {
  return Array.from(lines[line - 1] ?? "")
    .slice(start, end)
    .join("");
}

/** Where the characters of a run from one offset to another stand in the document, line by line. */
export function rangesOf(places: readonly RunPlace[], from: number, to: number): TextRange[] {
  const ranges: { line: number; start: number; end: number }[] = [];
  for (const place of places) {
    const [first, last] = [Math.max(place.at, from), Math.min(place.at + place.length, to)];
    if (first >= last) continue;
    const start = place.start + (first - place.at);
    const end = place.end ?? place.start + (last - place.at);
    const before = ranges.at(-1);
    if (before?.line === place.line && before.end === start) before.end = end;
    else ranges.push({ line: place.line, start, end });
  }
  return ranges;
}
