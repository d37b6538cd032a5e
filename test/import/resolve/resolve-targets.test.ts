import { planFixture } from "../../fixtures/plans";
import { changeDocument, changeLine, changePlan, inItem, positionAfter, positionIn, replaceOnce } from "../alter-text";
import { checkTexts, findProblems, type PlanTexts, readSeedTexts, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));

function indicatorOf(texts: PlanTexts, localId: string) {
  const { checked, problems } = checkTexts(texts);
  const indicator = checked?.plan.indicators.find((candidate) => candidate.localId === localId);
  if (!indicator || problems.length > 0) throw new Error(problems[0]?.found ?? `no ${localId}`);
  return indicator;
}

test("a target has its year, amount and print, and cites the name, the year's heading and the value", () => {
  const { targets } = indicatorOf(sound, "kpi-2");
  expect(targets.map(({ evidence: _evidence, ...target }) => target)).toEqual([
    {
      year: 2024,
      everyYear: false,
      amount: { value: 2, upper: null, comparator: "EQ", comparatorRaw: null, unit: "處", unitRaw: null },
      raw: "2",
      note: null,
    },
    {
      year: 2025,
      everyYear: false,
      amount: { value: 3, upper: null, comparator: "EQ", comparatorRaw: null, unit: "處", unitRaw: null },
      raw: "3",
      note: null,
    },
  ]);
  expect(targets.map(({ evidence }) => evidence.map(({ startLine, reading }) => [startLine, reading]))).toEqual([
    [
      [35, "托育據點數"],
      [23, "113年"],
      [37, "2"],
    ],
    [
      [35, "托育據點數"],
      [24, "114年"],
      [38, "3"],
    ],
  ]);
});

describe("a percentage that is printed without its sign", () => {
  const printed = changePlan(
    changeDocument(
      sound,
      changeLine(31, () => "\t95"),
    ),
    replaceOnce("values: [90%, 95%]", "values: [90%, 95]"),
  );

  test("is reported where no note says so", () => {
    expect(findProblems(printed)).toEqual([
      {
        ...positionAfter(printed.plan, "kpi-1", /targets: /u),
        found: "“95” without a percent sign",
        expected: "a note that says so",
        todo: "Say in `notes` what a reader should know.",
      },
    ]);
  });

  test("is a percentage with its note, and stays as it is printed", () => {
    const noted = changePlan(printed, replaceOnce("[90%, 95]", "[90%, 95], notes: { 114: Printed without its sign. }"));
    expect(
      indicatorOf(noted, "kpi-1").targets.map(({ raw, note, amount }) => [raw, note, amount.unit, amount.unitRaw]),
    ).toEqual([
      ["90%", null, "PERCENT", "%"],
      ["95", "Printed without its sign.", "PERCENT", null],
    ]);
  });
});

test("a note for a year that the table does not have is reported", () => {
  const texts = changePlan(sound, replaceOnce("[90%, 95%]", "[90%, 95%], notes: { 115: Lost otherwise. }"));
  expect(findProblems(texts).map(({ line }) => line)).toEqual([positionIn(texts.plan, "kpi-1", "115").line]);
});

test.each([
  ["fewer values than lines", "lines: 37-38, values: [2, 3]", "lines: 37-38, values: [2]", "1 values in 2 lines"],
  ["more lines than values", "lines: 37-38, values: [2, 3]", "lines: 36-38, values: [2, 3]", "2 values in 3 lines"],
  ["more values than years", "lines: 37-38, values: [2, 3]", "lines: 36-38, values: [1, 2, 3]", "3 values in 3 lines"],
])("%s are reported", (_what, from, to, found) => {
  const texts = changePlan(sound, replaceOnce(from, to));
  expect(findProblems(texts)[0]).toEqual({
    ...positionAfter(texts.plan, "kpi-2", /targets: /u),
    found,
    expected: "2 values, one in each line, one for each year of the table's header",
    todo: "Give the lines of the values, and all of them.",
  });
});

test("values of a table that declares no years are reported", () => {
  const years = /\n *years: [^\n]*/u.exec(sound.plan)?.[0] ?? "none";
  const texts = changePlan(sound, replaceOnce(years, ""));
  expect(findProblems(texts)[0]).toMatchObject({
    found: "2 values in 2 lines",
    expected: "0 values, one in each line, one for each year of the table's header",
  });
});

test("a value in another unit than the indicator's is reported", () => {
  const texts = changePlan(sound, inItem("kpi-1", replaceOnce("unit: PERCENT", "unit: 人次")));
  const place = positionAfter(texts.plan, "kpi-1", /targets: /u);
  const advice = { expected: "the indicator's unit, 人次", todo: "Mend the indicator's unit." };
  expect(findProblems(texts)).toEqual([
    { ...place, found: "“90%” in PERCENT", ...advice },
    { ...place, found: "“95%” in PERCENT", ...advice },
  ]);
});

test("a value without a number is reported", () => {
  const texts = changePlan(
    changeDocument(
      sound,
      changeLine(31, () => "\t逐年"),
    ),
    replaceOnce("values: [90%, 95%]", "values: [90%, 逐年]"),
  );
  expect(findProblems(texts)[0]).toEqual({
    ...positionAfter(texts.plan, "kpi-1", /targets: /u),
    found: "“逐年”",
    expected: "one amount: a number with its comparator and unit",
    todo: "Quote the value alone.",
  });
});

describe("a promise for every year", () => {
  const tainan = readSeedTexts("tainan");

  test("is a target for each year of the plan, and each cites name, 每年, comparator, value and period", () => {
    const { targets } = indicatorOf(tainan, "learning-hours");
    expect(targets.map(({ year, everyYear, raw }) => [year, everyYear, raw])).toEqual([
      [2025, true, "20 小時"],
      [2026, true, "20 小時"],
      [2027, true, "20 小時"],
      [2028, true, "20 小時"],
    ]);
    expect(targets[3]?.amount).toEqual({
      value: 20,
      upper: null,
      comparator: "GTE",
      comparatorRaw: "達成",
      unit: "小時",
      unitRaw: "小時",
    });
    expect(targets[3]?.evidence.map(({ startLine, reading }) => [startLine, reading])).toEqual([
      [134, "與業務相關學習時數"],
      [134, "每年"],
      [134, "達成"],
      [134, "20 小時"],
      [16, "114 年度至 117 年度"],
    ]);
  });

  test("is EQ where no comparator is printed", () => {
    const { targets } = indicatorOf(tainan, "policy-course-hours");
    expect(targets.map(({ amount }) => [amount.comparator, amount.comparatorRaw, amount.value])).toEqual(
      Array.from({ length: 4 }, () => ["EQ", null, 10]),
    );
  });

  test.each([
    ["everyYear: 每年", "everyYear: 每季", "“每季” does not stand at 134"],
    ["comparator: 達成", "comparator: 至少", "“至少” does not stand at 134"],
    [
      "period: { text: 114 年度至 117 年度, at: 16 }",
      "period: { text: 114 年度至 117 年度, at: 15 }",
      "“114 年度至 117 年度” does not stand at 15; it stands in line 5, 16",
    ],
  ])("is reported where its words are not there: %s", (from, to, found) => {
    const texts = changePlan(tainan, inItem("learning-hours", replaceOnce(from, to)));
    expect(findProblems(texts)[0]).toMatchObject({
      ...positionAfter(
        texts.plan,
        "learning-hours",
        new RegExp(`(?=${to.slice(to.indexOf(": ") + 2).replace(/[{}]/gu, "\\$&")})`, "u"),
      ),
      found,
    });
  });
});
