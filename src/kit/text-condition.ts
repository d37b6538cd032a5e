import { badUserInput } from "../errors";
import { countWords, readSearchQuery, type SearchClause } from "./search-query";
import { type SqlCondition, type SqlParameters } from "./sql";
import { likePattern } from "./text";

/** How long the words asked for may be, and how many. */
const LONGEST_TEXT = 200;
const MOST_WORDS = 12;

/** Throws BAD_USER_INPUT for words that are too long or too many, or that are none. */
export function checkTextQuery(text: string): void {
  const refuse = (message: string, limit?: number): never => {
    throw badUserInput(`text: ${message}`, limit === undefined ? { argument: "text" } : { argument: "text", limit });
  };
  if (text.length > LONGEST_TEXT) refuse(`more than ${String(LONGEST_TEXT)} characters.`, LONGEST_TEXT);
  const words = countWords(readSearchQuery(text));
  if (words === 0) refuse("there is no word in it. Leave text out to ask for all.");
  if (words > MOST_WORDS) refuse(`more than ${String(MOST_WORDS)} words.`, MOST_WORDS);
}

/**
 * The words must stand in one of the columns, which hold folded text (`foldAll`). They are read as search reads them;
 * synonyms are search's alone, since a filter has no place to say what else it took for the words.
 */
export function textCondition(text: string, columns: readonly string[]): SqlCondition {
  checkTextQuery(text);
  return (parameters) => textSql(text, columns, parameters);
}

/** The condition as SQL. */
export function textSql(text: string, columns: readonly string[], parameters: SqlParameters): string {
  const holds = (phrase: string): string => {
    const pattern = parameters.add(likePattern(phrase));
    return `(${columns.map((column) => `${column} LIKE ${pattern}`).join(" OR ")})`;
  };
  const { clauses, excluded } = readSearchQuery(text);
  const isMet = ({ options }: SearchClause): string =>
    options.map(({ phrases }) => `(${phrases.map(holds).join(" AND ")})`).join(" OR ");
  return [
    ...clauses.map((clause) => `(${isMet(clause)})`),
    ...excluded.flatMap(({ phrases }) => phrases).map((phrase) => `NOT ${holds(phrase)}`),
  ].join(" AND ");
}
