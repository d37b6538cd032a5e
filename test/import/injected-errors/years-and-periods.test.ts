import { changePlan, inItem, positionAfter, positionIn, positionOf, replaceOnce, swapOnce } from "../alter-text";
import { ADVICE } from "../problem-texts";
import { findProblems, readSeedTexts } from "../seed-plan-texts";

const chiayi = readSeedTexts("chiayi-city");
const miaoli = readSeedTexts("miaoli");
const taichung = readSeedTexts("taichung");
const tainan = readSeedTexts("tainan");
const yunlin = readSeedTexts("yunlin");

describe("Taichung's periods", () => {
  const own = { "program-18": '{ raw: "108", at: 125@3', "program-20": "{ raw: 108-109, at: 127@3" } as const;

  test("two that change places with their cells are found in both rows", () => {
    const texts = changePlan(
      taichung,
      swapOnce(`${own["program-18"]}, start: 108, end: 108 }`, `${own["program-20"]}, start: 108, end: 109 }`),
    );
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "program-18", "{ raw"),
        found: "“108-109”",
        expected: "“108”, the period cell of the row at line 125",
        ...ADVICE.row,
      },
      {
        ...positionIn(texts.plan, "program-20", "{ raw"),
        found: "“108”",
        expected: "“108-109”, the period cell of the row at line 127",
        ...ADVICE.row,
      },
    ]);
  });

  test("two equal ones that are cited from each other's rows are found in both rows", () => {
    const texts = changePlan(taichung, swapOnce("at: 106@3", "at: 107@3"));
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "program-1", "{ raw"),
        found: "“108-111”, cited from line 107",
        expected: "the cell of the item's own row, lines 106 to 106",
        ...ADVICE.cited,
      },
      {
        ...positionIn(texts.plan, "program-2", "{ raw"),
        found: "“108-111”, cited from line 106",
        expected: "the cell of the item's own row, lines 107 to 107",
        ...ADVICE.cited,
      },
    ]);
  });

  test("two that change words alone are found where they are written and in the grid", () => {
    const texts = changePlan(
      taichung,
      inItem("program-18", replaceOnce('raw: "108"', "raw: 108-109")),
      inItem("program-18", replaceOnce("end: 108", "end: 109")),
      inItem("program-20", replaceOnce("raw: 108-109", 'raw: "108"')),
      inItem("program-20", replaceOnce("end: 109", "end: 108")),
    );
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "program-18", "{ raw"),
        found: "“108-109” does not stand at 125@3; it stands in line 127, 136, 137",
        ...ADVICE.quotation,
      },
      {
        ...positionIn(texts.plan, "program-18", "{ raw"),
        found: "“108-109”",
        expected: "“108”, the period cell of the row at line 125",
        ...ADVICE.row,
      },
      {
        ...positionIn(texts.plan, "program-20", "{ raw"),
        found: "“108”",
        expected: "“108-109”, the period cell of the row at line 127",
        ...ADVICE.row,
      },
    ]);
  });

  test("years that are not the printed ones are found beside the printed text", () => {
    const texts = changePlan(taichung, inItem("program-18", replaceOnce("end: 108", "end: 109")));
    expect(findProblems(texts)[0]).toEqual({
      ...positionIn(texts.plan, "program-18", "{ raw"),
      found: "108-109 beside “108”",
      expected: "108-108",
      ...ADVICE.years,
    });
  });

  test("a plan's period that is narrower than its 37 programs' is found in the plan and in the 37", () => {
    const texts = changePlan(taichung, replaceOnce("at: 4, start: 108, end: 111 }", "at: 4, start: 109, end: 111 }"));
    const [first, ...others] = findProblems(texts);
    expect(first).toEqual({
      ...positionOf(texts.plan, "{ raw: 108 至 111 年度"),
      found: "109-111 beside “108 至 111 年度”",
      expected: "108-111",
      ...ADVICE.years,
    });
    const outside = others.filter(({ todo }) => todo === "Compare the item's period with its plan's.");
    expect(outside).toHaveLength(37);
    expect(outside.find(({ line }) => line === positionIn(texts.plan, "program-18", "{ raw").line)).toEqual({
      ...positionIn(texts.plan, "program-18", "{ raw"),
      found: "108-108",
      expected: "years inside the plan's period, 109-111",
      todo: "Compare the item's period with its plan's.",
    });
  });
});

test("Taichung: one digit changed in the printed period of the plan is found with how far the text agrees", () => {
  const texts = changePlan(
    taichung,
    replaceOnce(
      "raw: 108 至 111 年度, at: 4, start: 108, end: 111",
      "raw: 108 至 112 年度, at: 4, start: 108, end: 112",
    ),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "{ raw: 108 至 112 年度"),
      found: "“108 至 112 年度” does not stand at 4; the text agrees up to “108至11” and goes on “1年度）”",
      ...ADVICE.quotation,
    },
  ]);
});

test("Chiayi City: a last year that is not the printed one is found", () => {
  const texts = changePlan(chiayi, replaceOnce("at: 1, start: 108, end: 111 }", "at: 1, start: 108, end: 110 }"));
  expect(findProblems(texts)[0]).toEqual({
    ...positionOf(texts.plan, "{ raw: 108至111年度"),
    found: "108-110 beside “108至111年度”",
    expected: "108-111",
    ...ADVICE.years,
  });
});

describe("Yunlin", () => {
  test("a month changed in a cell is found where it is written and in the grid", () => {
    const texts = changePlan(yunlin, replaceOnce("raw: 111年2月至10月", "raw: 111年2月至11月"));
    const place = positionIn(texts.plan, "program-1", "{ raw");
    expect(findProblems(texts)).toEqual([
      {
        ...place,
        found: "“111年2月至11月” does not stand at 58-59@4; the text agrees up to “111年2月至1” and goes on “0月”",
        ...ADVICE.quotation,
      },
      {
        ...place,
        found: "“111年2月至11月”",
        expected: "“111年2月至10月”, the period cell of the row at line 58",
        ...ADVICE.row,
      },
    ]);
  });

  test("two rows' periods swapped are found in both", () => {
    const texts = changePlan(
      yunlin,
      swapOnce("{ raw: 111年2月至10月, at: 58-59@4", "{ raw: 自核定日起至 111 年12月31 日, at: 66-69@4"),
    );
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "program-1", "{ raw"),
        found: "“自核定日起至 111年12月31 日”",
        expected: "“111年2月至10月”, the period cell of the row at line 58",
        ...ADVICE.row,
      },
      {
        ...positionIn(texts.plan, "program-2", "{ raw"),
        found: "“111年2月至10月”",
        expected: "“自核定日起至111年12月31日”, the period cell of the row at line 66",
        ...ADVICE.row,
      },
    ]);
  });

  test("another year than the printed one is found, and in the five rows that run the whole of it", () => {
    const texts = changePlan(yunlin, replaceOnce("at: 1, start: 111, end: 111 }", "at: 1, start: 112, end: 112 }"));
    const found = findProblems(texts).filter(({ todo }) => todo === ADVICE.years.todo);
    expect(found[0]).toEqual({
      ...positionOf(texts.plan, "{ raw: 111 年度"),
      found: "112-112 beside “111 年度”",
      expected: "111-111",
      ...ADVICE.years,
    });
    expect(found.slice(1)).toEqual(
      ["program-3", "program-4", "program-5", "program-6", "program-7"].map((id) => ({
        ...positionIn(texts.plan, id, "{ raw"),
        found: "111-111 beside “全年度”",
        expected: "112-112",
        ...ADVICE.years,
      })),
    );
  });

  test("a date of issue that is not the printed day is found", () => {
    const texts = changePlan(yunlin, replaceOnce('date: "2021-12-28"', 'date: "2021-12-18"'));
    expect(findProblems(texts)).toEqual([
      {
        ...positionOf(texts.plan, "{ text: 中華民國 110 年 12 月 28 日"),
        found: "2021-12-18 beside “中華民國 110 年 12 月 28 日”",
        expected: "2021-12-28",
        todo: "Write the printed day as an ISO date.",
      },
    ]);
  });
});

test("Tainan: a period of a row that runs a year longer than printed is found", () => {
  const texts = changePlan(tainan, inItem("program-1-3", replaceOnce("end: 117", "end: 118")));
  expect(findProblems(texts)[0]).toEqual({
    ...positionAfter(texts.plan, "program-1-3", /period: /u),
    found: "114-118 beside “114-117”",
    expected: "114-117",
    ...ADVICE.years,
  });
});

test("Miaoli states no year: a period given to it is found", () => {
  const given = "  horizon: STANDING\n  period: { raw: 111 年度, at: 3, start: 111, end: 111 }\n";
  const texts = changePlan(miaoli, replaceOnce("  horizon: STANDING\n", given));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "{ raw: 111 年度"),
      found: "“111 年度” does not stand at 3",
      ...ADVICE.quotation,
    },
    {
      ...positionOf(texts.plan, "[GOALS, PROGRAMS, FUNDING_SOURCES"),
      found: "PERIOD not stated",
      expected: "it among what the plan states",
      todo: "Compare the list with the plan's items.",
    },
  ]);
});
