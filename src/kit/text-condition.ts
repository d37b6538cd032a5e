import { badUserInput } from "../errors";
import { type SqlCondition, type SqlParameters } from "./sql";
import { likePattern, readTextQuery } from "./text";

/** How long the words asked for may be. */
const LONGEST_TEXT = 200;

/** Throws BAD_USER_INPUT for words that are too long, that PostgreSQL could not hold, or that are none. */
export function checkTextQuery(text: string): void {
  if (text.includes("\0")) throw badUserInput("text: it holds a NUL character.", { argument: "text" });
  if (text.length > LONGEST_TEXT)
    throw badUserInput(`text: more than ${String(LONGEST_TEXT)} characters.`, {
      argument: "text",
      limit: LONGEST_TEXT,
    });
  if (readTextQuery(text).length === 0)
    throw badUserInput("text: there is no word in it. Leave text out to ask for all.", { argument: "text" });
}

/** The words must stand in one of the columns, which hold folded text (`foldTexts`). */
export function textCondition(text: string, columns: readonly string[]): SqlCondition {
  checkTextQuery(text);
  return (parameters) => textSql(text, columns, parameters);
}

/** The condition as SQL. */
export function textSql(text: string, columns: readonly string[], parameters: SqlParameters): string {
  const holds = (phrase: string): string => {
    const pattern = parameters.add(likePattern(phrase));
    return columns.map((column) => `${column} LIKE ${pattern}`).join(" OR ");
  };
  return readTextQuery(text)
    .map((group) => `(${group.map(holds).join(" OR ")})`)
    .join(" AND ");
}
