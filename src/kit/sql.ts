/** Collects the values of one statement; each gets the next placeholder. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder: `$1`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}

/** A condition of a WHERE clause that adds its own values. */
export type SqlCondition = (parameters: SqlParameters) => string;

/** All conditions in brackets, joined by AND; TRUE where there are none. */
export function allOf(conditions: readonly SqlCondition[], parameters: SqlParameters): string {
  if (conditions.length === 0) return "TRUE";
  return conditions.map((condition) => `(${condition(parameters)})`).join(" AND ");
}
