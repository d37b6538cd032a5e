import {
  changeDocument,
  changeLine,
  changePlan,
  positionAfter,
  positionOf,
  replaceOnce,
  withoutItem,
} from "../alter-text";
import { ADVICE } from "../problem-texts";
import { checkTexts, findProblems, readSeedTexts, type SeedPlan } from "../seed-plan-texts";

const ORIGINALS = {
  "chiayi-city": readSeedTexts("chiayi-city"),
  miaoli: readSeedTexts("miaoli"),
  taichung: readSeedTexts("taichung"),
  tainan: readSeedTexts("tainan"),
  yunlin: readSeedTexts("yunlin"),
} as const;

/** What a count by hand says where some items are gone. */
function counted(key: string, found: number, expected: number): string {
  return `${String(found)} ${key} found, ${String(expected)} counted by hand`;
}

/** Problems of counts and of tables, as one line each. */
function summarize(name: SeedPlan, id: string): string[] {
  const problems = findProblems(changePlan(ORIGINALS[name], withoutItem(id)));
  return problems
    .filter(({ todo, expected }) => todo === ADVICE.count.todo || expected === "one item for each row")
    .map(({ found, expected, todo }) =>
      todo === ADVICE.count.todo ? `${found}, ${expected.replace(", ", " ")}` : `${found}: ${todo}`,
    );
}

describe("a row of a table that is lost from the plan file is found by the count and by the grid", () => {
  test.each([
    ["yunlin", "program-1", 7, "work", "line 58 (雲林縣社區發展工作評鑑)"],
    ["yunlin", "program-5", 7, "work", "line 91 (辦理縣內外示範社區研習活)"],
    ["yunlin", "program-7", 7, "work", "line 109 (衛生福利部111年度推展)"],
    ["taichung", "program-1", 37, "plans", "line 106 (臺中市老人參加全民健康保)"],
    ["taichung", "program-27", 37, "plans", "line 134 (強化臺中市公益慈善資源聯)"],
    ["taichung", "program-37", 37, "plans", "line 146 (臺中市志願服務實施計畫)"],
    ["tainan", "program-9-1", 44, "programs", "line 168 (建構0-2歲兒童公設民營)"],
    ["tainan", "program-16-1", 44, "programs", "line 191 (列管追蹤高危機個案，健全)"],
  ] as const)("%s: %s", (name, id, rows, table, line) => {
    expect(summarize(name, id)).toEqual([
      counted("programs", rows - 1, rows),
      `${String(rows - 1)} items beside ${String(rows)} rows of table ${table}: Look at ${line}.`,
    ]);
  });

  test.each([
    ["kpi-1-1", "line 353 (健全社區組織功能)"],
    ["kpi-7-4", "line 753 (強化勞動檢查作業)"],
  ])("chiayi-city: %s, with its four targets", (id, line) => {
    expect(summarize("chiayi-city", id)).toEqual([
      counted("indicators", 38, 39),
      counted("targets", 152, 156),
      `38 items beside 39 rows of table kpi: Look at ${line}.`,
    ]);
  });
});

describe("an item that is lost from the plan file is found by the counts", () => {
  test.each([
    ["yunlin", "principle-4", [counted("goals", 9, 10), counted("goals.PRINCIPLE", 9, 10)]],
    ["miaoli", "work-7", [counted("programs", 9, 10)]],
    ["taichung", "goal-1-3-2", [counted("goals", 28, 29), counted("goals.MEASURE", 24, 25)]],
    ["tainan", "goal-12-2", [counted("goals", 76, 77), counted("goals.MEASURE", 42, 43)]],
    ["tainan", "revenue-execution", [counted("indicators", 3, 4), counted("targets", 12, 16)]],
    ["chiayi-city", "undertaking-2-4-2", [counted("parts", 49, 50)]],
    ["chiayi-city", "strategy-2", [counted("goals", 28, 29), counted("goals.STRATEGY", 9, 10)]],
  ] as const)("%s: %s", (name, id, expected) => {
    expect(summarize(name, id)).toEqual(expected);
  });

  test("a heading whose item is gone asks for English, too", () => {
    const texts = changePlan(ORIGINALS.miaoli, withoutItem("work-7"));
    expect(findProblems(texts)[0]).toEqual({
      ...positionAfter(texts.plan, "", /\n {2}headings:\n {4}/u),
      found: "no English for the heading “辦理績優社區觀摩參訪活動” in line 71",
      ...ADVICE.heading,
      todo: "Add `71: …` to `headings`.",
    });
  });

  test("where the counts are bent to fit, the grid and the uncited runs still show it", () => {
    // Line 114 holds nothing but a part of a reference’s name, which is cited in its own right.
    const bent = changePlan(
      ORIGINALS.yunlin,
      withoutItem("program-7"),
      replaceOnce("  programs: 7\n", "  programs: 6\n"),
    );
    const { problems, checked } = checkTexts(bent);
    expect(problems.map(({ found }) => found)).toEqual(["6 items beside 7 rows of table work"]);
    expect([...new Set(checked?.coverage.uncited.map(({ line }) => line))]).toEqual([
      109, 110, 111, 112, 113, 115, 116, 117, 118, 119, 120,
    ]);
  });

  test("where nothing counts it any more, its text is an uncited run", () => {
    const bent = changePlan(
      ORIGINALS.miaoli,
      withoutItem("work-7"),
      replaceOnce("  programs: 10\n", "  programs: 9\n"),
      replaceOnce("    87: Funding\n", "    71: Study visits\n    87: Funding\n"),
    );
    const { problems, checked } = checkTexts(bent);
    expect(problems).toEqual([]);
    expect(checked?.coverage.uncited).toEqual([
      {
        line: 73,
        text: "藉由縣(內)外績優社區觀摩參訪活動，相互分享社區發展工作推動經驗，並建立縣(內)外間相互學習交流的聯繫管道，有效強化社區自主運作成長。",
      },
    ]);
  });
});

describe("a line that is lost from the document", () => {
  test("is found by the count of printed numbers", () => {
    const texts = changeDocument(
      ORIGINALS.miaoli,
      changeLine(71, () => ""),
    );
    expect(findProblems(texts)).toEqual([
      {
        ...positionAfter(texts.plan, "work-7", /title: /u),
        found: "“辦理績優社區觀摩參訪活動” does not stand at 71-73",
        ...ADVICE.quotation,
      },
      {
        ...positionOf(texts.plan, "10\n  parts: 0"),
        found: "9 programs found",
        expected: "10, counted by hand",
        ...ADVICE.count,
      },
      {
        ...positionAfter(texts.plan, "", /\ndocument:\n {2}/u),
        found: "number 八 in line 75",
        expected: "number 7, the next of its list",
        todo: "Look for a lost line; where the document prints it so, explain it under `numbering`.",
      },
    ]);
  });

  test("is found in the row that it takes away and in all rows below", () => {
    const texts = changeDocument(ORIGINALS.taichung, (document) =>
      document
        .split("\n")
        .filter((_, index) => index !== 145)
        .join("\n"),
    );
    expect(findProblems(texts)[0]).toEqual({
      ...positionAfter(texts.plan, "program-37", /title: /u),
      found: expect.stringMatching(/^“臺中市志願服務實施計畫” does not stand at 146@2/u) as string,
      ...ADVICE.quotation,
    });
  });
});
