import { allOf, type SqlCondition, SqlParameters } from "../../src/kit/sql";

test("each value gets the next placeholder, equal values too", () => {
  const parameters = new SqlParameters();
  expect([parameters.add("a"), parameters.add(null), parameters.add("a")]).toEqual(["$1", "$2", "$3"]);
  expect(parameters.values).toEqual(["a", null, "a"]);
});

test("conditions stand in brackets of their own, so that an OR of one does not reach the next", () => {
  const parameters = new SqlParameters();
  const conditions: SqlCondition[] = [(p) => `a = ${p.add(1)} OR b = ${p.add(2)}`, () => "c", (p) => `d = ${p.add(3)}`];
  expect(allOf(conditions, parameters)).toBe("(a = $1 OR b = $2) AND (c) AND (d = $3)");
  expect(parameters.values).toEqual([1, 2, 3]);
});

test("without a condition everything is found", () => {
  expect(allOf([], new SqlParameters())).toBe("TRUE");
});
