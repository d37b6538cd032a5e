import { type HubContext } from "../../kit/context";
import { loadAll } from "../../kit/loaders";
import { type SearchOption, type SearchQuery } from "../../kit/search-query";
import { Synonym } from "./synonym.entity";

/** One folded phrase that will do. */
export interface Form {
  readonly text: string;
  /** Typed so or the same by rule; a synonym; or what an English word, which no document prints, may stand for. */
  readonly by: "typed" | "translation" | "synonym";
  /** As the vocabulary writes a synonym. */
  readonly printed?: string;
}

/** What is asked for, with every form that will do. */
export interface SearchWords {
  readonly clauses: readonly WordClause[];
  readonly excluded: SearchQuery["excluded"];
}

/** One thing that must be found: any of its options. */
export interface WordClause {
  readonly typed: string;
  readonly options: readonly WordOption[];
}

/** Of each list one form must be found; or one of `whole`, which stand for all of them together. */
export interface WordOption {
  readonly phrases: readonly (readonly Form[])[];
  readonly whole: readonly Form[];
  /** The words of all of them side by side, where they are a run. */
  readonly run: string | null;
  readonly isVariant: boolean;
}

/** The words of a query with their synonyms. */
export async function findWords(context: HubContext, { clauses, excluded }: SearchQuery): Promise<SearchWords> {
  const synonyms = await loadAll(context, Synonym, "rank");
  return {
    excluded,
    clauses: clauses.map(({ typed, options }) => ({
      typed,
      options: options.map((option) => widenOption(option, synonyms)),
    })),
  };
}

function widenOption({ phrases, whole, variant }: SearchOption, synonyms: readonly Synonym[]): WordOption {
  return {
    phrases: joinKnown(phrases, synonyms).map((text) => [{ text, by: "typed" }, ...synonymsOf(text, synonyms)]),
    whole: whole === undefined ? [] : synonymsOf(whole, synonyms),
    run: whole ?? null,
    isVariant: variant ?? false,
  };
}

/** Latin words side by side that the vocabulary knows as one become one phrase: `older people` in `older people volunteers`. */
function joinKnown(phrases: readonly string[], synonyms: readonly Synonym[]): string[] {
  const known = new Set(synonyms.map(({ word }) => word));
  const joined: string[] = [];
  for (let at = 0; at < phrases.length;) {
    let length = phrases.length - at;
    // All of them together are the option's `whole`.
    if (at === 0) length -= 1;
    const join = (count: number): string =>
      ` ${phrases
        .slice(at, at + count)
        .map((word) => word.trim())
        .join(" ")} `;
    while (length > 1 && !known.has(join(length))) length -= 1;
    joined.push(length > 1 ? join(length) : (phrases[at] ?? ""));
    at += Math.max(1, length);
  }
  return joined;
}

const LATIN = /\p{Script=Latin}/u;

/** The phrase with one of its words in another's place. */
function synonymsOf(phrase: string, synonyms: readonly Synonym[]): Form[] {
  const others = new Map<string, Form>();
  for (const { word, other, printed } of synonyms) {
    if (!phrase.includes(word)) continue;
    const text = phrase.replace(word, other);
    // A word inside a longer one that is its synonym stays what it is: 低收 in 低收入戶.
    if (text === phrase || (other.includes(word) && phrase.includes(other))) continue;
    // Chinese words are looked for in Chinese: our English titles say nothing that the document does not.
    if (!LATIN.test(word) && LATIN.test(other)) continue;
    const by = LATIN.test(word) ? "translation" : "synonym";
    if (!others.has(text)) others.set(text, { text, by, printed });
  }
  return [...others.values()];
}

/** Every phrase that counts, in the order in which a reader would want to see it: runs of words, as typed, the others. */
export function phrasesOf({ clauses }: SearchWords): string[] {
  const options = clauses.flatMap((clause) => clause.options);
  const forms = options.flatMap(({ phrases, whole }) => [...phrases.flat(), ...whole]);
  const typed = forms.filter(({ by }) => by === "typed");
  const others = forms.filter(({ by }) => by !== "typed");
  return [...options.flatMap(({ run }) => run ?? []), ...[...typed, ...others].map(({ text }) => text)];
}

/** The phrases as they were typed. */
export function typedPhrasesOf({ clauses }: SearchWords): string[] {
  const forms = clauses.flatMap(({ options }) => options.flatMap(({ phrases }) => phrases.flat()));
  return forms.filter(({ by }) => by === "typed").map(({ text }) => text);
}
