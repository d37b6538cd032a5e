import { type Amendment, type DocumentLine, type Glyph } from "./document-text";
import { occurrences } from "./search-glyphs";

/** A line as it is read after an amendment, and the amendments to remember. */
export interface AmendedLine {
  readonly line: DocumentLine;
  readonly amendments: readonly Amendment[];
}

/** Says what of an amendment does not fit the document. */
export type ReportAmendment = (found: string, expected: string, todo: string) => void;

/** One glyph for each character read; printed characters beyond those are covered by the last glyph's range. */
export function replaceGlyphs(
  changed: readonly Glyph[],
  next: Glyph | undefined,
  read: readonly string[],
  amendment: Amendment,
): Glyph[] {
  const anchor = changed[0] ?? next;
  if (!anchor) return [];
  return read.map((char, index) => {
    const own = changed[index];
    const last = index === read.length - 1 ? changed.at(-1) : undefined;
    const start = own?.start ?? changed.at(-1)?.end ?? anchor.start;
    return { ...(own ?? anchor), char, start, end: own ? (last ?? own).end : start, gap: own?.gap ?? false, amendment };
  });
}

/** Added characters lean on another line that prints them. */
export function supports(
  printed: readonly DocumentLine[],
  from: number | undefined,
  words: string,
  report: ReportAmendment,
): boolean {
  const line = from === undefined ? undefined : printed[from - 1];
  if (line && occurrences(line.glyphs, Array.from(words)).length > 0) return true;
  report(
    from === undefined
      ? `“${words}” is added with nothing to lean on`
      : `line ${String(from)} does not print “${words}”`,
    "characters that the line does not print are printed by the line that `from` names",
    "Name the line that prints the same words, or leave the words out and say so in a note.",
  );
  return false;
}
