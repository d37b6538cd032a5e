import { COMPARATORS, readAmount, readRocYears } from "../../../src/import/resolve/amount";

/** Value, upper end, comparator, printed comparator, unit, printed unit. */
type Row = readonly [string, number, number | null, string, string | null, string | null, string | null];

const ROWS: readonly Row[] = [
  ["≧20%", 20, null, "GTE", "≧", "PERCENT", "%"],
  ["≥20%", 20, null, "GTE", "≥", "PERCENT", "%"],
  ["≦10%", 10, null, "LTE", "≦", "PERCENT", "%"],
  ["≤10%", 10, null, "LTE", "≤", "PERCENT", "%"],
  ["90%以上", 90, null, "GTE", "以上", "PERCENT", "%"],
  ["5%以內", 5, null, "LTE", "以內", "PERCENT", "%"],
  ["5%以下", 5, null, "LTE", "以下", "PERCENT", "%"],
  ["至少6個社區", 6, null, "GTE", "至少", "個社區", "個社區"],
  ["至多3次", 3, null, "LTE", "至多", "次", "次"],
  ["不低於50場", 50, null, "GTE", "不低於", "場", "場"],
  ["不超過30日", 30, null, "LTE", "不超過", "日", "日"],
  ["超過30日", 30, null, "GT", "超過", "日", "日"],
  ["未滿3歲", 3, null, "LT", "未滿", "歲", "歲"],
  ["達10000人次", 10000, null, "GTE", "達", "人次", "人次"],
  ["達成20 小時", 20, null, "GTE", "達成", "小時", "小時"],
  ["達50人以上", 50, null, "GTE", "以上", "人", "人"],
  ["2萬人次以上", 20000, null, "GTE", "以上", "人次", "人次"],
  ["每年服務4,500人次", 4500, null, "EQ", null, "人次", "人次"],
  ["1,200元", 1200, null, "EQ", null, "元", "元"],
  ["100", 100, null, "EQ", null, null, null],
  ["100%", 100, null, "EQ", null, "PERCENT", "%"],
  ["100％", 100, null, "EQ", null, "PERCENT", "％"],
  ["10 小時", 10, null, "EQ", null, "小時", "小時"],
  ["0.5%", 0.5, null, "EQ", null, "PERCENT", "%"],
  ["25%-40%", 25, 40, "EQ", null, "PERCENT", "%"],
  ["25-40%", 25, 40, "EQ", null, "PERCENT", "%"],
  ["10~20人", 10, 20, "EQ", null, "人", "人"],
  ["10至20人", 10, 20, "EQ", null, "人", "人"],
  ["1~2萬元", 10000, 20000, "EQ", null, "元", "元"],
  ["1萬~2萬元", 10000, 20000, "EQ", null, "元", "元"],
  ["1萬元為限", 10000, null, "LTE", "為限", "元", "元"],
  ["九成以上", 90, null, "GTE", "以上", "PERCENT", "成"],
  ["百分之百", 100, null, "EQ", null, "PERCENT", "百分之"],
  ["百分之二十五以上", 25, null, "GTE", "以上", "PERCENT", "百分之"],
  ["達百分之95", 95, null, "GTE", "達", "PERCENT", "百分之"],
  ["一百二十處", 120, null, "EQ", null, "處", "處"],
  ["兩次", 2, null, "EQ", null, "次", "次"],
];

test.each(ROWS)("%s is read", (printed, value, upper, comparator, comparatorRaw, unit, unitRaw) => {
  expect(readAmount(printed)).toEqual({ value, upper, comparator, comparatorRaw, unit, unitRaw });
});

test.each(["", "百分之", "逐年提升", "十餘處", "30多場", "330案、4,500人次", "25%/40%", "%"])(
  "%j is no amount",
  (printed) => {
    expect(readAmount(printed)).toBeUndefined();
  },
);

test.each([
  ["，至少10次", "GTE", "至少"],
  ["每年至少召開會議10次", "GTE", "至少"],
  ["就業人數目標值達340人以上", "GTE", "以上"],
])("a comparator apart from the value counts: %s", (printed, comparator, comparatorRaw) => {
  expect(readAmount(printed)).toMatchObject({ comparator, comparatorRaw });
});

test("a longer comparator stands before each shorter one that it holds", () => {
  const words = COMPARATORS.map((entry) => entry.words);
  const shadowed = words.filter((word, index) => words.some((other, at) => at < index && word.includes(other)));
  expect(shadowed).toEqual([]);
});

test("不超過 is at most, though 超過 stands in it", () => {
  expect(readAmount("不超過5次")?.comparator).toBe("LTE");
  expect(readAmount("超過5次")?.comparator).toBe("GT");
});

test.each([
  ["111 年度", 111, 111],
  ["108至111年度", 108, 111],
  ["108 至 111 年度", 108, 111],
  ["114 年度至 117 年度", 114, 117],
  ["108-111", 108, 111],
  ["108－109", 108, 109],
  ["108~109", 108, 109],
  ["108", 108, 108],
  ["111年2月至10月", 111, 111],
  ["自核定日起至 111 年12月31 日", 111, 111],
  ["99年至101年", 99, 101],
])("the years of %s are %d to %d", (printed, start, end) => {
  expect(readRocYears(printed)).toEqual({ start, end });
});

test.each(["全年度", "逐年", "2022年", "每年10次", ""])("%j names no ROC year", (printed) => {
  expect(readRocYears(printed)).toBeUndefined();
});
