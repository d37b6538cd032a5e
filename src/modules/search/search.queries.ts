import { type ConnectionRows } from "../../kit/connection";
import { piecesToFind } from "../../kit/fold-words";
import { type SqlCondition, type SqlParameters } from "../../kit/sql";
import { readSearchQuery } from "../../kit/search-query";
import { likePattern } from "../../kit/text";
import { registerRelevance } from "../item/item-relevance.registry";
import { type Form, type SearchWords, type WordClause, type WordOption } from "./search.words";

/** A score of 1 is so many steps above none. */
const STEPS = 1_000;

/** No entry's own rank reaches this. */
const RANKS = 1_000_000;

/** What is found, best first. */
export interface FoundQuestion {
  readonly words: SearchWords;
  /** What an entry must meet beside the words, over the alias `entry`. */
  readonly where: readonly SqlCondition[];
  /** SQL that says whether an entry's `more` counts. */
  readonly more: string;
}

/** The entries that are found, as the rows of a connection; the rank holds the score. */
export function foundRows(question: FoundQuestion): ConnectionRows {
  return {
    name: "search",
    with: (parameters) => foundTable(question, parameters),
    from: "found",
    id: "found.id",
    rank: "found.rank",
    where: [],
  };
}

/** `found AS (…)`: id, kind and rank of every entry that is found. */
export function foundTable({ words, where, more }: FoundQuestion, parameters: SqlParameters): string {
  const sql = new WordSql(parameters, more);
  const conditions = [
    ...where.map((condition) => condition(parameters)),
    ...words.clauses.map((clause) => sql.isMet(clause)),
    ...(words.clauses.length > 0
      ? [`(${words.clauses.map((clause) => sql.isMetByOwnWords(clause)).join(" OR ")})`]
      : []),
    ...words.excluded.flatMap(({ phrases }) => phrases).map((phrase) => `NOT ${sql.isAnyhow(phrase)}`),
  ];
  return `found AS MATERIALIZED (
    SELECT entry.id, entry.kind,
      ${rankSql(sql.score(words.clauses))} AS rank
    FROM search_entry entry WHERE ${conditions.map((condition) => `(${condition})`).join(" AND ")})`;
}

/** The score that a rank holds, from 0 to 1. */
export function scoreOf(rank: number): number {
  return (STEPS - Math.floor(rank / RANKS)) / STEPS;
}

/** `relevance AS (…)`: every item's rank by the words of a text filter as typed; the filter knows no synonyms. */
registerRelevance((text, parameters) => {
  const { clauses } = readSearchQuery(text);
  const typed = clauses.map(({ typed: printed, options }) => ({
    typed: printed,
    options: options.map(({ phrases, whole, variant }) => ({
      phrases: phrases.map((phrase): Form[] => [{ text: phrase, by: "typed" }]),
      whole: [],
      run: whole ?? null,
      isVariant: variant ?? false,
    })),
  }));
  const sql = new WordSql(parameters, "TRUE");
  return `relevance AS MATERIALIZED (
    SELECT entry.id, ${rankSql(sql.score(typed))} AS rank FROM search_entry entry WHERE entry.kind IN ('GOAL', 'PROGRAM', 'INDICATOR'))`;
});

/** A score and an entry's own rank in one whole number, the best first. */
function rankSql(score: string): string {
  return `(${String(STEPS)} - round(least(1, greatest(0, ${score})) * ${String(STEPS)})::integer) * ${String(RANKS)} + entry.rank`;
}

/** How well a form is met, by where it stands: as typed always above a synonym of the same language. */
const SCORES = {
  typed: { title: 0.74, ofTitle: 0.24, words: 0.62, more: 0.58, keywords: 0.56, context: 0.54 },
  translation: { title: 0.72, ofTitle: 0.22, words: 0.6, more: 0.56, keywords: 0.54, context: 0.52 },
  synonym: { title: 0.4, ofTitle: 0.1, words: 0.34, more: 0.31, keywords: 0.3, context: 0.29 },
} as const;

/** A score that only the whole title as typed comes to. */
const WHOLE_TITLE = 0.97;

/** What each further place in the words adds, up to the third. */
const FOR_EACH_PLACE = 0.006;

/** How far text and numbers outside items stand behind, and a name of the vocabulary that is not the very words asked for. */
const BEHIND_ITEMS = 0.05;
const BEHIND_PROMISES = 0.1;

/** Kinds that are names of ours, not words of a plan. */
const NAMES = "('THEME', 'TARGET_GROUP', 'INITIATIVE', 'REFERENCE', 'COUNTY', 'PLAN')";

class WordSql {
  private readonly patterns = new Map<string, string>();

  constructor(
    private readonly parameters: SqlParameters,
    private readonly more: string,
  ) {}

  isMet({ options }: WordClause): string {
    return options.map((option) => this.optionIsMet(option, (form) => this.isFound(form))).join(" OR ");
  }

  /** That some of the words are what the entry says, and not its county or its years alone. */
  isMetByOwnWords({ options }: WordClause): string {
    const forms = options.flatMap(({ phrases, whole }) => [...phrases.flat(), ...whole]);
    return forms.map((form) => this.isSaid(form)).join(" OR ");
  }

  holds(phrase: string): string {
    const pattern = this.pattern(phrase);
    return `(entry.words LIKE ${pattern} OR (${this.more} AND entry.more LIKE ${pattern}))`;
  }

  /** By its words, its county or its years. */
  isAnyhow(phrase: string): string {
    return `(${this.holds(phrase)} OR entry.context LIKE ${this.pattern(phrase)})`;
  }

  /** The mean of what the clauses come to. */
  score(clauses: readonly WordClause[]): string {
    if (clauses.length === 0) return "0";
    const sum = clauses.map(({ options }) => greatest(options.map((option) => this.optionScore(option)))).join(" + ");
    const behind = `CASE WHEN entry.kind IN ('SECTION', 'FIGURE') THEN ${String(BEHIND_ITEMS)} WHEN entry.kind IN ${NAMES} THEN ${String(BEHIND_PROMISES)} ELSE 0 END`;
    const mean = `(${sum}) / ${String(clauses.length)}`;
    return `CASE WHEN ${mean} >= ${String(WHOLE_TITLE)} THEN ${mean} ELSE ${mean} - ${behind} END`;
  }

  private optionIsMet({ phrases, whole }: WordOption, isMet: (form: Form) => string): string {
    const all = phrases.map((forms) => `(${forms.map(isMet).join(" OR ")})`).join(" AND ");
    return [`(${all})`, ...whole.map(isMet)].join(" OR ");
  }

  private optionScore({ phrases, whole }: WordOption): string {
    const mean = `(${phrases.map((forms) => greatest(forms.map((form) => this.formScore(form)))).join(" + ")}) / ${String(phrases.length)}`;
    return greatest([mean, ...whole.map((form) => this.formScore(form))]);
  }

  private isFound(form: Form): string {
    return `(${this.hasPieces(form)} AND (${this.holds(form.text)} OR entry.keywords LIKE ${this.pattern(form.text)} OR entry.context LIKE ${this.pattern(form.text)}))`;
  }

  private isSaid(form: Form): string {
    return `(${this.hasPieces(form)} AND (${this.holds(form.text)} OR entry.keywords LIKE ${this.pattern(form.text)}))`;
  }

  private hasPieces({ text }: Form): string {
    const pieces = piecesToFind(text);
    return pieces.length === 0 ? "TRUE" : `entry.pieces @> ${this.parameters.add(pieces)}::text[]`;
  }

  private formScore({ text, by }: Form): string {
    const scores = SCORES[by];
    const pattern = this.pattern(text);
    const length = String(Math.max(1, text.trim().length));
    const inTitle = (title: string): string =>
      `WHEN ${title} LIKE ${pattern} THEN ${String(scores.title)} + ${String(scores.ofTitle)} * least(1, ${length}::real / greatest(1, length(btrim(${title}))))`;
    const bare = this.parameters.add(text);
    const places = `least(3, (length(entry.words) - length(replace(entry.words, ${bare}, ''))) / ${String(Math.max(1, text.length))})`;
    return `CASE ${inTitle("entry.title_zh")} ${inTitle("entry.title_en")}
      WHEN entry.words LIKE ${pattern} THEN ${String(scores.words)} + ${String(FOR_EACH_PLACE)} * ${places}
      WHEN ${this.more} AND entry.more LIKE ${pattern} THEN ${String(scores.more)}
      WHEN entry.keywords LIKE ${pattern} THEN ${String(scores.keywords)}
      WHEN entry.context LIKE ${pattern} THEN ${String(scores.context)} ELSE 0 END`;
  }

  private pattern(phrase: string): string {
    const known = this.patterns.get(phrase);
    if (known !== undefined) return known;
    const added = this.parameters.add(likePattern(phrase));
    this.patterns.set(phrase, added);
    return added;
  }
}

function greatest(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "0") : `greatest(${values.join(", ")})`;
}
