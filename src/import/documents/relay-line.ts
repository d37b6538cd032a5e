import { withoutWhiteSpace } from "../../kit/white-space";
import type { PlanFile } from "../plan-file";
import { type AmendedLine, replaceGlyphs, type ReportAmendment, supports } from "./amending";
import { type Amendment, countColumns, type DocumentLine, type Glyph, readGlyphs } from "./document-text";
import { occurrences } from "./search-glyphs";

type Relaid = NonNullable<PlanFile["document"]["relaid"]>[number];
type Piece = Relaid["cells"][string][number];

/** Sorts a line whose columns ran into each other into its cells; undefined where the pieces do not fit, which is reported. */
export function relayLine(
  line: DocumentLine,
  relaid: Relaid,
  printed: readonly DocumentLine[],
  report: ReportAmendment,
): AmendedLine | undefined {
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
  const glyphs = pieces.map(({ column, piece }, index) =>
    pieceGlyphs(line, column, piece, claims[index] ?? [], own[index] ?? sorted),
  );
  const leftOut = claims
    .slice(pieces.length)
    .flatMap((glyphsLeft) => (glyphsLeft ?? []).map(({ start, end }) => ({ start, end })));
  return {
    line: { ...line, glyphs: joinPieces(glyphs), leftOut, columns: countColumns(glyphs.flat()) },
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

/** The first glyph of each cell begins a line of it; where pieces meet, the space between them was the damage's. */
function joinPieces(pieces: readonly (readonly Glyph[])[]): Glyph[] {
  return pieces.flatMap((glyphs, index) => {
    const before = pieces[index - 1]?.at(-1);
    return glyphs.map((glyph, at) => (at === 0 ? { ...glyph, gap: before?.column !== glyph.column } : glyph));
  });
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
