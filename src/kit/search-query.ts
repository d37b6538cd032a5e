import { foldedWords, foldWords } from "./fold-words";

/** Words that must all be found; of each clause one option. */
export interface SearchQuery {
  readonly clauses: readonly SearchClause[];
  readonly excluded: readonly ExcludedWord[];
}

/** What must not be found, in none of its forms. */
export interface ExcludedWord {
  readonly typed: string;
  /** Folded. */
  readonly phrases: readonly string[];
}

/** One thing asked for: any of its options will do. */
export interface SearchClause {
  /** As it was typed. */
  readonly typed: string;
  readonly options: readonly SearchOption[];
}

/** Folded phrases that must all be found. */
export interface SearchOption {
  readonly phrases: readonly string[];
  /** The words of several phrases in one, where they are a run of Latin words: a synonym of the whole will do as well. */
  readonly whole?: string;
  /** The same thing written otherwise by rule, as a year in the other calendar. */
  readonly variant?: boolean;
}

const TOKEN = /(-?)(?:"([^"]*)"?|「([^」]*)」?|“([^”]*)”?|([^\s"「“]+))/gu;
const YEAR = /((?:民國|民国|西元)?\d{2,4}年度?)/u;
const YEAR_ALONE = /^(?:民國|民国|西元)?(\d{2,4})(年度?)?$/u;
const LATIN_ONLY = /^[\p{Script=Latin}\s'’.&/-]+$/u;

/** English words that say nothing where others stand beside them. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and at by for from in of on or the their to with".split(" ").map((word) => foldedWords(word).trim()),
);

/**
 * Reads what somebody types: words side by side are all required, `OR` joins its neighbours, quotation marks ("…", 「…」,
 * “…”) keep a phrase together, `-word` excludes. No clause means that nothing was asked for.
 */
export function readSearchQuery(text: string): SearchQuery {
  const excluded: ExcludedWord[] = [];
  const clauses: SearchClause[] = [];
  let joinNext = false;
  for (const token of readTokens(text)) {
    if (token.kind === "or") {
      joinNext = clauses.length > 0;
      continue;
    }
    if (token.kind === "excluded") {
      excluded.push(token.word);
      continue;
    }
    const last = clauses.at(-1);
    if (joinNext && last)
      clauses[clauses.length - 1] = {
        typed: `${last.typed} OR ${token.clause.typed}`,
        options: [...last.options, ...token.clause.options],
      };
    else clauses.push(token.clause);
    joinNext = false;
  }
  return { clauses: clauses.length > 1 ? withoutStopWords(clauses) : clauses, excluded };
}

type Token =
  | { readonly kind: "or" }
  | { readonly kind: "excluded"; readonly word: ExcludedWord }
  | { readonly kind: "clause"; readonly clause: SearchClause };

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    tokens.push(...readRun(run));
    run = [];
  };
  let afterOr = false;
  for (const match of text.normalize("NFKC").replaceAll("|", " | ").matchAll(TOKEN)) {
    const [, minus, ...bodies] = match;
    const bare = match[5];
    if (minus === "" && bare !== undefined && bare !== "OR" && LATIN_ONLY.test(bare)) {
      run.push(bare);
      if (afterOr) endRun();
      afterOr = false;
      continue;
    }
    if (minus === "" && (bare === "OR" || bare === "|")) {
      // OR joins its neighbours alone: the last word before it is no part of the run.
      const last = run.pop();
      endRun();
      if (last !== undefined) tokens.push(...readRun([last]));
      tokens.push({ kind: "or" });
      afterOr = true;
      continue;
    }
    afterOr = false;
    endRun();
    if (minus === "-") tokens.push(...readBare(bodies.find((body) => body) ?? "").flatMap(toExcluded));
    else if (bare === undefined) tokens.push(...readQuoted(bodies.find((body) => body) ?? ""));
    else tokens.push(...readBare(bare));
  }
  endRun();
  return tokens;
}

function toExcluded(token: Token): Token[] {
  if (token.kind !== "clause") return [];
  const { typed, options } = token.clause;
  return [{ kind: "excluded", word: { typed, phrases: options.flatMap(({ phrases }) => phrases) } }];
}

/** Latin words side by side: each must be found, or a synonym of all together. */
function readRun(words: readonly string[]): Token[] {
  const folded = words.map((word) => ({ word, phrase: trimPhrase(foldedWords(word)) })).filter(({ phrase }) => phrase);
  const telling = folded.filter(({ phrase }) => !STOP_WORDS.has(phrase.trim()));
  const kept = telling.length > 0 ? telling : folded;
  if (kept.length === 0) return [];
  const typed = kept.map(({ word }) => word).join(" ");
  const phrases = kept.flatMap(({ phrase }) => phrase.trim().split(" ")).map((word) => ` ${word} `);
  const whole = ` ${phrases.map((phrase) => phrase.trim()).join(" ")} `;
  return [{ kind: "clause", clause: { typed, options: [phrases.length > 1 ? { phrases, whole } : { phrases }] } }];
}

function readQuoted(words: string): Token[] {
  const phrase = trimPhrase(foldedWords(words));
  return phrase === "" ? [] : [{ kind: "clause", clause: { typed: `"${words}"`, options: [{ phrases: [phrase] }] } }];
}

/** A word without quotation marks: a year in it, and what punctuation parts, count for themselves. */
function readBare(word: string): Token[] {
  const tokens: Token[] = [];
  let text = "";
  const endText = (): void => {
    for (const { typed, phrase } of phrasesIn(text))
      tokens.push({ kind: "clause", clause: { typed, options: [{ phrases: [phrase] }] } });
    text = "";
  };
  for (const part of word.split(YEAR)) {
    const options = readYear(part);
    if (!options) {
      text += part;
      continue;
    }
    endText();
    tokens.push({ kind: "clause", clause: { typed: part, options } });
  }
  endText();
  return tokens;
}

/** Years that a plan of ours could speak of. */
const FIRST_YEAR = 1912;
const LAST_YEAR = 2111;

/** Below this a number with 年 is a span of years, as in 十年: 10年. */
const FIRST_ROC_YEAR = 60;

function readYear(word: string): SearchOption[] | undefined {
  const [, digits, suffix] = YEAR_ALONE.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const ce = (year: number): string => ` ${String(year)} `;
  const roc = (year: number): string => ` ${String(year - FIRST_YEAR + 1)} 年`;
  if (number >= FIRST_YEAR && number <= LAST_YEAR)
    return [{ phrases: [ce(number)] }, { phrases: [roc(number)], variant: true }];
  if (suffix !== undefined && number >= FIRST_ROC_YEAR && number <= LAST_YEAR - FIRST_YEAR + 1) {
    const year = number + FIRST_YEAR - 1;
    return [{ phrases: [roc(year)] }, { phrases: [ce(year)], variant: true }];
  }
  return undefined;
}

/** What punctuation parts, each as it was typed. */
function phrasesIn(word: string): { readonly typed: string; readonly phrase: string }[] {
  const { text, starts, ends } = foldWords(word);
  return [...text.matchAll(/[^,]+/gu)].flatMap(({ 0: part, index }) => {
    const phrase = trimPhrase(part);
    if (phrase.trim() === "") return [];
    return [{ typed: word.slice(starts[index] ?? 0, ends[index + part.length - 1] ?? word.length).trim(), phrase }];
  });
}

/** How many phrases are looked for, and how many must not be found. */
export function countWords({ clauses, excluded }: SearchQuery): number {
  const phrases = clauses.flatMap(({ options }) => options.flatMap((option) => option.phrases));
  return new Set(phrases).size + excluded.length;
}

/** Without punctuation at its ends; one space stays beside a Latin word or a number, which must not be part of another. */
function trimPhrase(folded: string): string {
  const parts = folded.split(",");
  const hasWords = (part: string): boolean => part.trim() !== "";
  return parts.slice(parts.findIndex(hasWords), parts.findLastIndex(hasWords) + 1).join(",");
}

/** Of several clauses those that are no English stop word. */
function withoutStopWords(clauses: readonly SearchClause[]): readonly SearchClause[] {
  const telling = clauses.filter(
    ({ options }) => !options.every(({ phrases }) => phrases.every((phrase) => STOP_WORDS.has(phrase.trim()))),
  );
  return telling.length > 0 ? telling : clauses;
}
