interface WithCharacter {
  readonly char: string;
}

/** Where a run of characters begins among glyphs, in time that grows with both and not with their product. */
export function occurrences(glyphs: readonly WithCharacter[], needle: readonly string[]): number[] {
  const found: number[] = [];
  follow(glyphs, needle, (length, end) => {
    if (length === needle.length) found.push(end - length);
  });
  return found;
}

/** The longest beginning of a run of characters that stands among glyphs, and where it begins; the first of several. */
export function longestBeginning(
  glyphs: readonly WithCharacter[],
  needle: readonly string[],
): { readonly length: number; readonly at: number } {
  let best = { length: 0, at: 0 };
  follow(glyphs, needle, (length, end) => {
    if (length > best.length) best = { length, at: end - length };
  });
  return best;
}

/** Tells, glyph by glyph, how much of the needle's beginning ends there (Knuth, Morris and Pratt, 1977). */
function follow(
  glyphs: readonly WithCharacter[],
  needle: readonly string[],
  tell: (length: number, end: number) => void,
): void {
  if (needle.length === 0) return;
  const shorter = shorterBeginnings(needle);
  let length = 0;
  glyphs.forEach(({ char }, index) => {
    length = lengthen(needle, shorter, length, char);
    tell(length, index + 1);
  });
}

/** For every beginning of the needle the longest shorter one that it ends with. */
function shorterBeginnings(needle: readonly string[]): readonly number[] {
  const shorter = [0];
  let length = 0;
  for (const char of needle.slice(1)) {
    length = lengthen(needle, shorter, length, char);
    shorter.push(length);
  }
  return shorter;
}

function lengthen(needle: readonly string[], shorter: readonly number[], from: number, char: string): number {
  let length = from;
  while (length > 0 && needle[length] !== char) length = shorter[length - 1] ?? 0;
  return needle[length] === char ? length + 1 : length;
}
