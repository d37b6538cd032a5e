import { tidyWhiteSpace } from "./white-space";

const SPACE_BESIDE_CHINESE = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/**
 * The form in which texts are compared: NFKC, lower case, 臺 for 台, white space by the hub's rule and none beside a
 * Chinese character. Two texts that people would call the same words fold to the same string.
 */
export function foldText(text: string): string {
  const folded = tidyWhiteSpace(tidyWhiteSpace(text).normalize("NFKC")).toLowerCase().replaceAll("台", "臺");
  return folded.replace(SPACE_BESIDE_CHINESE, "");
}

/** A phrase as a LIKE pattern that finds it anywhere. */
export function likePattern(phrase: string): string {
  return `%${phrase.replace(/[\\%_]/g, "\\$&")}%`;
}

/** No code of ours has more characters; comparing a longer one would take time and find nothing. */
const LONGEST_CODE = 100;

/** The codes nearest to one that does not exist, nearest first: those that contain it, then those few edits away. */
export function nearestCodes(code: string, known: readonly string[], most = 3): string[] {
  const asked = foldText(code);
  if (asked.length > LONGEST_CODE) return [];
  return known
    .map((candidate) => ({ candidate, distance: codeDistance(asked, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(2, asked.length / 2))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function codeDistance(asked: string, candidate: string): number {
  if (asked.length > 2 && (candidate.includes(asked) || asked.includes(candidate))) return 0.5;
  const lastPart = candidate.slice(candidate.lastIndexOf(".") + 1);
  return Math.min(editDistance(asked, candidate), editDistance(asked, lastPart) + 0.1);
}

/** Levenshtein's distance: single characters inserted, left out or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
