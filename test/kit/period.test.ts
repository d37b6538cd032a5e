import "reflect-metadata";
import { Period } from "../../src/kit/period";

const stored = { periodStart: 2025, periodEnd: 2028, periodRaw: "114-117" };
const oneYear = { periodStart: 2022, periodEnd: 2022, periodRaw: "111年2月至10月" };
const undated = { periodStart: null, periodEnd: null, periodRaw: null };

test.each([
  [stored, "民國114至117年", "2025–2028"],
  [oneYear, "民國111年", "2022"],
  [undated, "未載明年度", "no year stated"],
])("the period %j reads %s in Chinese and %s in English", (columns, zh, en) => {
  const period = new Period(columns);
  expect([period.label("ZH_TW"), period.label("EN")]).toEqual([zh, en]);
});

test("years are CE, and ROC beside them; the printed text stays", () => {
  const period = new Period(stored);
  expect([period.start, period.end]).toEqual([2025, 2028]);
  expect([period.startRoc, period.endRoc]).toEqual([114, 117]);
  expect(period.raw).toBe("114-117");
});

test("a period that is not stated has no year in either calendar", () => {
  const period = new Period(undated);
  expect([period.start, period.end, period.startRoc, period.endRoc, period.raw]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("a period is an item's own unless its plan's is said to be inherited", () => {
  expect(new Period(stored).inherited).toBe(false);
  expect(new Period({ ...stored, periodInherited: true }).inherited).toBe(true);
});
