import { withoutWhiteSpace } from "../../kit/white-space";
import type { PlanFile } from "../plan-file";
import type { ProblemSink } from "../problem";
import {
  type Amendment,
  countColumns,
  type DocumentLine,
  type DocumentText,
  type Glyph,
  glyphsOf,
  readGlyphs,
  splitLines,
} from "./document-text";

type Correction = NonNullable<PlanFile["document"]["corrections"]>[number];
type Relaid = NonNullable<PlanFile["document"]["relaid"]>[number];
type Piece = Relaid["cells"][string][number];

/** Reads a document and applies the plan file's corrections; what does not fit the document is reported. */
export function readDocumentText(raw: string, declared: PlanFile["document"], sink: ProblemSink): DocumentText {
  const printed = splitLines(raw).map((text, index) => plainLine(text, index + 1));
  const amendments: Amendment[] = [];
  const lines = [...printed];
  declared.corrections?.forEach((correction, index) => {
    const at = ["document", "corrections", index];
    const line = lines[correction.line - 1];
    const corrected =
      line &&
      correctLine(line, correction, printed, (...text) => {
        sink.report(at, ...text);
      });
    if (!line)
      sink.report(
        at,
        `line ${String(correction.line)}`,
        `a line from 1 to ${String(lines.length)}`,
        "Mend the line number.",
      );
    if (!corrected) return;
    lines[correction.line - 1] = corrected.line;
    amendments.push(corrected.amendment);
  });
  declared.relaid?.forEach((relaid, index) => {
    const at = ["document", "relaid", index];
    const line = printed[relaid.line - 1];
    const sorted =
      line &&
      relayLine(line, relaid, printed, (...text) => {
        sink.report(at, ...text);
      });
    if (!line)
      sink.report(
        at,
        `line ${String(relaid.line)}`,
        `a line from 1 to ${String(lines.length)}`,
        "Mend the line number.",
      );
    if (!sorted) return;
    lines[relaid.line - 1] = sorted.line;
    amendments.push(...sorted.amendments);
  });
  return { raw, lines, amendments };
}

type Report = (found: string, expected: string, todo: string) => void;

function plainLine(text: string, number: number): DocumentLine {
  const points = Array.from(text);
  const glyphs = glyphsOf(points, number);
  return { number, points, glyphs, leftOut: [], columns: countColumns(glyphs) };
}

function correctLine(
  line: DocumentLine,
  correction: Correction,
  printed: readonly DocumentLine[],
  report: Report,
): { line: DocumentLine; amendment: Amendment } | undefined {
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
    amendment,
  };
}

/** One glyph for each character read; printed characters beyond those are covered by the last glyph's range. */
function replaceGlyphs(
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

function relayLine(
  line: DocumentLine,
  relaid: Relaid,
  printed: readonly DocumentLine[],
  report: Report,
): { line: DocumentLine; amendments: Amendment[] } | undefined {
  const pieces = Object.entries(relaid.cells).flatMap(([column, cell]) =>
    cell.map((piece) => ({ column: Number(column), piece })),
  );
  const doubled = relaid.doubled ?? [];
  const claim = createClaims(line.glyphs);
  const wanted = [...pieces.map(({ piece }) => piece.printed), ...doubled];
  const claims = claim(wanted);
  const lost = wanted.filter((text, index) => text !== "" && claims[index] === undefined);
  const taken = new Set(claims.flatMap((glyphs) => glyphs ?? []));
  const over = line.glyphs.filter((glyph) => !taken.has(glyph));
  if (lost.length > 0 || over.length > 0) {
    report(
      lost.length > 0
        ? `no room in line ${String(line.number)} for “${lost.join("”, “")}”`
        : `left over in line ${String(line.number)}: “${readGlyphs(over)}”`,
      "the pieces of a relaid line use each printed character exactly once",
      "Sort each printed character into a cell or into `doubled`.",
    );
    return undefined;
  }
  const sorted = relaidAmendment(line, relaid);
  const own = pieces.map(({ piece }) => pieceAmendment(line, relaid, piece));
  const unsupported = pieces.filter(
    ({ piece }) => piece.from !== undefined && !supports(printed, piece.from, withoutWhiteSpace(piece.read), report),
  );
  if (unsupported.length > 0) return undefined;
  const glyphs = pieces.flatMap(({ column, piece }, index) =>
    pieceGlyphs(line, column, piece, claims[index] ?? [], own[index] ?? sorted),
  );
  const leftOut = claims
    .slice(pieces.length)
    .flatMap((glyphsLeft) => (glyphsLeft ?? []).map(({ start, end }) => ({ start, end })));
  return {
    line: { ...line, glyphs: openLines(glyphs), leftOut, columns: countColumns(glyphs) },
    amendments: [sorted, ...own.flatMap((amendment) => amendment ?? [])],
  };
}

function relaidAmendment(line: DocumentLine, relaid: Relaid): Amendment {
  return {
    kind: "relaid",
    line: line.number,
    printed: line.points.join("").trim(),
    read: Object.values(relaid.cells)
      .map((cell) => cell.map((piece) => piece.read).join(""))
      .join(" | "),
    reason: relaid.reason,
    from: undefined,
    replaced: 0,
    added: 0,
  };
}

/** A piece of a relaid line that is misread, or lost and supplied from another line, is a correction of its own. */
function pieceAmendment(line: DocumentLine, relaid: Relaid, piece: Piece): Amendment | undefined {
  if (piece.printed === piece.read) return undefined;
  const lost = piece.printed === "";
  return {
    kind: "correction",
    line: line.number,
    printed: piece.printed,
    read: piece.read,
    reason: lost ? `lost in this line; ${relaid.reason}` : relaid.reason,
    from: piece.from,
    replaced: Array.from(withoutWhiteSpace(piece.printed)).length,
    added: lost ? Array.from(withoutWhiteSpace(piece.read)).length : 0,
  };
}

function pieceGlyphs(
  line: DocumentLine,
  column: number,
  piece: Piece,
  claimed: readonly Glyph[],
  amendment: Amendment,
): Glyph[] {
  if (piece.printed === piece.read) return claimed.map((glyph) => ({ ...glyph, column, amendment }));
  const anchor: Glyph = claimed[0] ?? { char: "", line: line.number, start: 0, end: 0, column, gap: false, amendment };
  const read = Array.from(withoutWhiteSpace(piece.read));
  return replaceGlyphs(claimed, anchor, read, amendment).map((glyph) => ({ ...glyph, column }));
}

/** The first glyph of each cell begins a line of it. */
function openLines(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, index) => (glyphs[index - 1]?.column === glyph.column ? glyph : { ...glyph, gap: true }));
}

/** Gives each wanted text its own printed characters, the longest text first, the first free place of each. */
function createClaims(glyphs: readonly Glyph[]) {
  return (wanted: readonly string[]): (readonly Glyph[] | undefined)[] => {
    const free = new Set(glyphs.map((_, index) => index));
    const claims: (readonly Glyph[] | undefined)[] = wanted.map(() => undefined);
    const byLength = wanted.map((text, index) => ({ index, needle: Array.from(withoutWhiteSpace(text)) }));
    byLength.sort((a, b) => b.needle.length - a.needle.length || a.index - b.index);
    for (const { index, needle } of byLength) {
      if (needle.length === 0) continue;
      const at = occurrences(glyphs, needle).find((start) => needle.every((_, offset) => free.has(start + offset)));
      if (at === undefined) continue;
      needle.forEach((_, offset) => free.delete(at + offset));
      claims[index] = glyphs.slice(at, at + needle.length);
    }
    return claims;
  };
}

/** Added characters lean on another line that prints them. */
function supports(printed: readonly DocumentLine[], from: number | undefined, words: string, report: Report): boolean {
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

/** Where a run of characters begins among glyphs. */
export function occurrences(glyphs: readonly { readonly char: string }[], needle: readonly string[]): number[] {
  const found: number[] = [];
  if (needle.length === 0) return found;
  for (let start = 0; start + needle.length <= glyphs.length; start += 1) {
    if (needle.every((char, offset) => glyphs[start + offset]?.char === char)) found.push(start);
  }
  return found;
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
