import "reflect-metadata";
import { readPageSize } from "../../src/kit/page-arguments";
import { refusalOf } from "./refusal";

test("a page has 20 rows unless said otherwise", () => {
  expect(readPageSize(undefined)).toBe(20);
  expect(readPageSize(null)).toBe(20);
});

test("a page has 1 to 100 rows", () => {
  expect([1, 99, 100].map(readPageSize)).toEqual([1, 99, 100]);
});

test.each([0, -1, 101, 2_147_483_647, Number.NaN])("a page of %d rows is refused with the bounds", (first) => {
  expect(refusalOf(() => readPageSize(first))).toEqual({
    message: `first: ${String(first)} is out of bounds. Ask for 1 to 100 and go on with after: endCursor.`,
    extensions: { code: "BAD_USER_INPUT", argument: "first", accepted: "1 to 100", limit: 100 },
  });
});
