import { type HubContext } from "../../kit/context";
import { foldedWords, foldWords } from "../../kit/fold-words";
import { likePattern, nearestCodes } from "../../kit/text";
import { readSearchQuery } from "../../kit/search-query";

/** How many words are suggested. */
const MOST = 8;

/** The longest piece of a word that is tried. */
const LONGEST_PIECE = 12;

/** Words that do occur: the longest pieces of the Chinese words asked for, and the English names nearest to the others. */
export async function suggestWords(context: HubContext, query: string): Promise<string[]> {
  const pieces = piecesOfQuery(query);
  const manager = await context.manager();
  const found = await manager.query<{ index: number }[]>(
    `SELECT piece.index::integer AS index FROM unnest($1::text[]) WITH ORDINALITY AS piece(pattern, index)
     WHERE EXISTS (SELECT 1 FROM search_entry WHERE search_entry.words LIKE piece.pattern OR search_entry.more LIKE piece.pattern)
     ORDER BY 1`,
    [pieces.map(({ folded }) => likePattern(folded))],
  );
  const occurring = found.flatMap(({ index }) => pieces[index - 1]?.printed ?? []);
  const longest = occurring.filter((piece, at) => !occurring.slice(0, at).some((longer) => longer.includes(piece)));
  return [...new Set([...longest, ...(await nearestNames(context, query))])].slice(0, MOST);
}

interface QueryPiece {
  readonly printed: string;
  readonly folded: string;
}

/** Every piece of two Chinese characters or more, the longest first. */
function piecesOfQuery(query: string): QueryPiece[] {
  const { text, starts, ends } = foldWords(query);
  const whole = new Set(
    readSearchQuery(query).clauses.flatMap(({ options }) => options.flatMap(({ phrases }) => phrases)),
  );
  const pieces = new Map<string, QueryPiece>();
  for (const run of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let length = Math.min(run[0].length, LONGEST_PIECE); length >= 2; length -= 1) {
      for (let at = run.index; at + length <= run.index + run[0].length; at += 1) {
        const folded = text.slice(at, at + length);
        const printed = query.slice(starts[at] ?? 0, ends[at + length - 1] ?? 0);
        if (!whole.has(folded) && !pieces.has(folded)) pieces.set(folded, { printed, folded });
      }
    }
  }
  return [...pieces.values()].sort((a, b) => b.folded.length - a.folded.length);
}

async function nearestNames(context: HubContext, query: string): Promise<string[]> {
  const words = query.match(/\p{Script=Latin}{3,}/gu) ?? [];
  if (words.length === 0) return [];
  const manager = await context.manager();
  const names = await manager.query<{ name: string }[]>(
    `SELECT name_en AS name FROM theme UNION SELECT name_en FROM target_group UNION SELECT name_en FROM county
     UNION SELECT printed FROM synonym ORDER BY 1`,
  );
  const known = new Map<string, string>();
  for (const { name } of names)
    for (const word of name.toLowerCase().match(/\p{Script=Latin}{3,}/gu) ?? []) known.set(word, word);
  const asked = new Set(words.map((word) => foldedWords(word)));
  return words
    .flatMap((word) => nearestCodes(word.toLowerCase(), [...known.keys()]))
    .filter((word) => !asked.has(foldedWords(word)));
}
