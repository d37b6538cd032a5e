import { type SqlParameters } from "../../kit/sql";

/** SQL of `relevance AS (…)`: the id of every item and its rank, the best first, by the words of a text filter. */
export type RelevanceSql = (text: string, parameters: SqlParameters) => string;

let relevance: RelevanceSql | undefined;

/** Says how well items meet words; the module that knows how to find them registers it. */
export function registerRelevance(sql: RelevanceSql): void {
  relevance = sql;
}

/** What was registered. */
export function relevanceSql(text: string, parameters: SqlParameters): string {
  if (!relevance) throw new Error("no module says how well items meet words");
  return relevance(text, parameters);
}
