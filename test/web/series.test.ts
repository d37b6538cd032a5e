import { joinPoints, markOf, splitByUnit } from "../../src/web/chart/series";

const target = (year: number | null, value: number | null, comparator: "EQ" | "GTE" | "LTE" = "EQ", unit = "PERCENT") =>
  ({ year, value, upper: null, comparator, unit, raw: String(value) }) as const;

test("each unit has an axis of its own", () => {
  const axes = splitByUnit([
    { id: "a", label: "", targets: [target(2019, 40), target(2020, 45)] },
    { id: "b", label: "", targets: [target(2019, 20, "EQ", "小時")] },
    { id: "c", label: "", targets: [target(2019, 90, "GTE")] },
  ]);
  expect(axes.map(({ unit, series }) => [unit, series])).toEqual([
    ["PERCENT", ["a", "c"]],
    ["小時", ["b"]],
  ]);
});

test("a target without a year or a number is drawn nowhere", () => {
  expect(splitByUnit([{ id: "a", label: "", targets: [target(null, 40), target(2019, null)] }])).toEqual([]);
});

test("a line joins targets that follow one another and are meant alike", () => {
  const [axis] = splitByUnit([
    {
      id: "a",
      label: "",
      targets: [target(2019, 40), target(2020, 45), target(2021, 45, "GTE"), target(2022, 50, "GTE")],
    },
    { id: "b", label: "", targets: [target(2019, 10)] },
  ]);
  expect(joinPoints(axis?.points ?? []).map(({ from, to }) => [from.year, to.year])).toEqual([
    [2019, 2020],
    [2021, 2022],
  ]);
});

test("at most 10% and exactly 10% have different marks", () => {
  expect((["EQ", "GT", "GTE", "LT", "LTE"] as const).map(markOf)).toEqual(["exact", "least", "least", "most", "most"]);
});
