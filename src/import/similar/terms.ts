import { foldText } from "../../kit/text";

/** Runs of Chinese characters, and words of other letters and digits. */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;

/** The shortest and the longest pieces that Chinese is cut into. */
export interface PieceLengths {
  readonly from: number;
  readonly to: number;
}

/**
 * The terms of a text with how often each stands there. Chinese is written without spaces, so every piece of two to
 * some characters is a term; a word of another script is one whole.
 */
export function countTerms(text: string, lengths: PieceLengths): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string): void => {
    terms.set(term, (terms.get(term) ?? 0) + 1);
  };
  for (const [run] of foldText(text).matchAll(RUNS)) {
    if (!/\p{Script=Han}/u.test(run)) {
      add(run);
      continue;
    }
    const characters = Array.from(run);
    for (let length = lengths.from; length <= lengths.to; length += 1) {
      for (let at = 0; at + length <= characters.length; at += 1) add(characters.slice(at, at + length).join(""));
    }
  }
  return terms;
}

/** Characters that join words and are none: a shared run that begins or ends with one was cut inside a phrase. */
const JOINERS = "及與之等於合並或的為以和暨從在對";

/** Characters that end words (業務, 社區化) and begin none that is told as a reason. */
const ENDINGS = "化務";

/** The longest runs of Chinese that two texts share, the longest first; none is a piece of another. */
export function findSharedRuns(a: string, b: string, most: number): string[] {
  const [own, other] = [foldText(a), foldText(b)];
  const found = new Set<string>();
  const cut = new Set<string>();
  for (const [text] of own.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = Array.from(text);
    for (let start = 0; start + 2 <= characters.length; start += 1) {
      let end = start + 2;
      if (!other.includes(characters.slice(start, end).join(""))) continue;
      while (end < characters.length && other.includes(characters.slice(start, end + 1).join(""))) end += 1;
      const run = trimJoiners(characters.slice(start, end));
      if (run.length >= 2) found.add(run.join(""));
      else cut.add(characters.slice(start, end).join(""));
      start = end - 2;
    }
  }
  const longest = [...(found.size > 0 ? found : cut)].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
  return longest.filter((run, index) => !longest.slice(0, index).some((longer) => longer.includes(run))).slice(0, most);
}

function trimJoiners(characters: readonly string[]): readonly string[] {
  let [start, end] = [0, characters.length];
  while (start < end && (JOINERS + ENDINGS).includes(characters[start] ?? "")) start += 1;
  while (end > start && JOINERS.includes(characters[end - 1] ?? "")) end -= 1;
  return characters.slice(start, end);
}
