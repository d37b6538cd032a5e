/* Which characters of which lines are quoted; pure, so that it can be tested without a browser. */

export interface TextRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** As an editor counts them: an end of line ends a line and begins none. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n/u);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** A line in pieces, those that are quoted marked. */
export interface Piece {
  readonly text: string;
  readonly isCited: boolean;
}

export function cutAtRanges(text: string, ranges: readonly Omit<TextRange, "line">[]): readonly Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of ranges) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const places = [...cuts].sort((one, other) => one - other);
  const pieces = places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    return { text: text.slice(start, end), isCited: ranges.some((range) => range.start <= start && end <= range.end) };
  });
  return joinEqual(pieces.filter((piece) => piece.text !== ""));
}

function joinEqual(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((joined, piece) => {
    const before = joined.at(-1);
    if (before?.isCited !== piece.isCited) return [...joined, piece];
    return [...joined.slice(0, -1), { ...before, text: before.text + piece.text }];
  }, []);
}

/** The lines to show: those asked for with a few around, in runs; runs that touch are one. */
export function runsAround(
  lines: readonly number[],
  around: number,
  lineCount: number,
): readonly (readonly number[])[] {
  const wanted = new Set(
    lines.flatMap((line) => Array.from({ length: 2 * around + 1 }, (_, index) => line - around + index)),
  );
  const sorted = [...wanted].filter((line) => line >= 1 && line <= lineCount).sort((one, other) => one - other);
  return sorted.reduce<number[][]>((runs, line) => {
    const run = runs.at(-1);
    if (run?.at(-1) === line - 1) run.push(line);
    else runs.push([line]);
    return runs;
  }, []);
}
