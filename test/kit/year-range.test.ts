import "reflect-metadata";
import { commonYears, readYearRange } from "../../src/kit/year-range";
import { refusalOf } from "./refusal";

test("no range asks for nothing", () => {
  expect(readYearRange("years", undefined)).toBeUndefined();
  expect(readYearRange("years", null)).toBeUndefined();
});

test.each([
  [
    { from: 2019, to: 2022 },
    { from: 2019, to: 2022 },
  ],
  [
    { from: 2022, to: 2022 },
    { from: 2022, to: 2022 },
  ],
  [{ from: 2019 }, { from: 2019, to: Infinity }],
  [
    { from: 2019, to: null },
    { from: 2019, to: Infinity },
  ],
  [
    { from: null, to: 2022 },
    { from: -Infinity, to: 2022 },
  ],
])("%j is the span %j", (range, span) => {
  expect(readYearRange("years", range)).toEqual(span);
});

test.each([{}, { from: null, to: null }])("a range without an end, %j, is refused", (range) => {
  expect(refusalOf(() => readYearRange("endsIn", range))).toEqual({
    message: "endsIn: give from, to or both; leave endsIn out to ask for all years.",
    extensions: { code: "BAD_USER_INPUT", argument: "endsIn" },
  });
});

test("a range that ends before it begins is refused", () => {
  expect(refusalOf(() => readYearRange("years", { from: 2022, to: 2021 }))).toEqual({
    message: "years: 2022 to 2021 ends before it begins.",
    extensions: { code: "BAD_USER_INPUT", argument: "years" },
  });
});

test.each([
  [
    { from: 2019, to: 2022 },
    { from: 2021, to: 2025 },
    { from: 2021, to: 2022 },
  ],
  [
    { from: 2019, to: 2022 },
    { from: 2020, to: 2021 },
    { from: 2020, to: 2021 },
  ],
  [
    { from: 2019, to: 2022 },
    { from: 2022, to: 2022 },
    { from: 2022, to: 2022 },
  ],
  [
    { from: -Infinity, to: 2022 },
    { from: 2021, to: Infinity },
    { from: 2021, to: 2022 },
  ],
  [{ from: 2019, to: 2022 }, { from: 2023, to: 2025 }, undefined],
])("%j and %j have %j in common, in either order", (a, b, common) => {
  expect(commonYears(a, b)).toEqual(common);
  expect(commonYears(b, a)).toEqual(common);
});
