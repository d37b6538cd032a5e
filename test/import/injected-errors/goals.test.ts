import { changePlan, inItem, positionAfter, positionIn, replaceOnce, swapOnce } from "../alter-text";
import { ADVICE } from "../problem-texts";
import { findProblems, type PlanTexts, readSeedTexts } from "../seed-plan-texts";

const chiayi = readSeedTexts("chiayi-city");
const miaoli = readSeedTexts("miaoli");
const taichung = readSeedTexts("taichung");
const tainan = readSeedTexts("tainan");
const yunlin = readSeedTexts("yunlin");

/** Two items that take each other's goal. */
function swapGoals(texts: PlanTexts, [a, goalA]: [string, string], [b, goalB]: [string, string]): PlanTexts {
  return changePlan(
    texts,
    inItem(a, replaceOnce(`goal: ${goalA}\n`, `goal: ${goalB}\n`)),
    inItem(b, replaceOnce(`goal: ${goalB}\n`, `goal: ${goalA}\n`)),
  );
}

test.each([
  {
    plan: "Chiayi City's KPIs",
    texts: swapGoals(chiayi, ["kpi-2-9", "goal-2"], ["kpi-3-1", "goal-3"]),
    rows: [
      ["kpi-2-9", 485, "二疼惜咱的老人，歡喜在地老化", "推展強化社會安全網暨家庭暴力防治工作"],
      ["kpi-3-1", 499, "三推展強化社會安全網暨家庭暴力防治工作", "疼惜咱的老人，歡喜在地老化"],
    ],
  },
  {
    plan: "Taichung's programs",
    texts: swapGoals(taichung, ["program-10", "goal-1"], ["program-11", "goal-2"]),
    rows: [
      ["program-10", 115, "老的好，小的好，青年沒煩惱", "重視性別平等價值，保障弱勢者權益"],
      ["program-11", 116, "重視性別平等價值，保障弱勢者權益", "老的好，小的好，青年沒煩惱"],
    ],
  },
  {
    plan: "Tainan's programs",
    texts: swapGoals(tainan, ["program-1-3", "goal-1"], ["program-2-1", "goal-2"]),
    rows: [
      ["program-1-3", 145, "(一)實踐社區自主互助與共享，營造在地共生社區", "發展多元永續志願服務，打造志工大臺南"],
      ["program-2-1", 148, "(二)發展多元永續志願服務，打造志工大臺南", "實踐社區自主互助與共享，營造在地共生社區"],
    ],
  },
] as const)("two goals of $plan swapped are found in the goal cells of their table", ({ texts, rows }) => {
  expect(findProblems(texts)).toEqual(
    rows.map(([id, line, cell, wrong]) => ({
      ...positionAfter(texts.plan, id, /\n *goal: /u),
      found: `goal “${wrong}”`,
      expected: `“${cell}”, the goal cell of the row at line ${String(line)}`,
      ...ADVICE.row,
    })),
  );
});

test("two goals of Chiayi City's undertakings swapped are found in the outline", () => {
  const texts = swapGoals(chiayi, ["undertaking-1-4", "goal-1"], ["undertaking-2-1", "goal-2"]);
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "undertaking-1-4", /\n *goal: /u),
      found: "line 151 under “疼惜咱的老人，歡喜在地老化” (line 153)",
      expected: "the section it stands in: “(一) 健全社區組織，改善社區生活環境” (line 144)",
      ...ADVICE.outline,
    },
    {
      ...positionAfter(texts.plan, "undertaking-2-1", /\n *goal: /u),
      found: "line 155 under “健全社區組織，改善社區生活環境” (line 144)",
      expected: "the section it stands in: “(二) 疼惜咱的老人，歡喜在地老化” (line 153)",
      ...ADVICE.outline,
    },
  ]);
});

test("two goals of Tainan's promises swapped are found in the outline", () => {
  const texts = swapGoals(tainan, ["learning-hours", "common-1"], ["expenditure-execution", "common-2"]);
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "learning-hours", /\n *goal: /u),
      found: "line 134 under “提高預算執行力” (line 136)",
      expected: "the section it stands in: “(一) 提升人力資源素質，落實終身學習觀念” (line 132)",
      ...ADVICE.outline,
    },
    {
      ...positionAfter(texts.plan, "expenditure-execution", /\n *goal: /u),
      found: "line 138 under “提升人力資源素質，落實終身學習觀念” (line 132)",
      expected: "the section it stands in: “(二) 提高預算執行力” (line 136)",
      ...ADVICE.outline,
    },
  ]);
});

test.each([
  { plan: "Chiayi City", texts: chiayi, items: 39, of: /- id: (kpi-\d+-\d+)\n/gu, goals: 7 },
  { plan: "Taichung", texts: taichung, items: 37, of: /- id: (program-\d+)\n/gu, goals: 4 },
  { plan: "Tainan", texts: tainan, items: 44, of: /- id: (program-\d+-\d+)\n/gu, goals: 16 },
])("each of the $items rows of $plan that takes the next goal is found", ({ texts, items, of, goals }) => {
  const ids = [...texts.plan.matchAll(of)].map(([, id]) => id ?? "");
  expect(ids).toHaveLength(items);
  const next = (block: string): string =>
    block.replace(/\n( *)goal: goal-(\d+)\n/u, (_, indent: string, goal: string) => {
      return `\n${indent}goal: goal-${String((Number(goal) % goals) + 1)}\n`;
    });
  const altered = changePlan(texts, ...ids.map((id) => inItem(id, next)));
  const found = findProblems(altered).filter(({ expected }) => expected.includes("the goal cell of the row"));
  expect(found.map(({ line }) => line)).toEqual(ids.map((id) => positionAfter(altered.plan, id, /\n *goal: /u).line));
});

test("two twins of Tainan's goals swapped are found by their printed numbers", () => {
  const texts = changePlan(tainan, swapOnce("twin: priority-12", "twin: priority-13"));
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "goal-12", "priority-13"),
      found: "“priority-13” with number 十三 beside number (十二)",
      expected: "a goal of another list with the same number",
      todo: "Name the goal that pairs with it.",
    },
    {
      ...positionIn(texts.plan, "goal-13", "priority-12"),
      found: "“priority-12” with number 十二 beside number (十三)",
      expected: "a goal of another list with the same number",
      todo: "Name the goal that pairs with it.",
    },
  ]);
});

test.each([
  {
    plan: "Yunlin's principles",
    texts: changePlan(yunlin, swapOnce("title: 推動社區產業發展", "title: 進行社區分級分類輔導")),
    titles: [
      ["principle-3", "“推動社區產業發展” does not stand at 19-21; it stands in line 47, 49"],
      ["principle-9", "“進行社區分級分類輔導” does not stand at 47-49; it stands in line 19"],
    ],
  },
  {
    plan: "Miaoli's strategies",
    texts: changePlan(miaoli, swapOnce("title: 聯合社區培力模式", "title: 志願服務社區化")),
    titles: [
      ["strategy-4", "“志願服務社區化” does not stand at 35-37; it stands in line 39, 41"],
      ["strategy-5", "“聯合社區培力模式” does not stand at 39-41; it stands in line 35, 37"],
    ],
  },
  {
    plan: "Taichung's measures",
    texts: changePlan(
      taichung,
      swapOnce("title: 恢復老人健保補助，維護長者就醫權益", "title: 布建社區照顧服務及C級巷弄長照站，促進長者在地安老"),
    ),
    titles: [
      [
        "goal-1-1-1",
        "“布建社區照顧服務及C級巷弄長照站，促進長者在地安老” does not stand at 18-20; it stands in line 22",
      ],
      ["goal-1-1-2", "“恢復老人健保補助，維護長者就醫權益” does not stand at 22-24; it stands in line 18"],
    ],
  },
] as const)("two of $plan that change titles are found with the lines in which they stand", ({ texts, titles }) => {
  const found = findProblems(texts).filter(({ todo }) => todo === ADVICE.quotation.todo);
  expect(found).toEqual(
    titles.map(([id, message]) => ({
      ...positionAfter(texts.plan, id, /\n *title: /u),
      found: message,
      ...ADVICE.quotation,
    })),
  );
});

test("two of Miaoli's strategies that change descriptions are found with the lines in which they stand", () => {
  const texts = changePlan(
    miaoli,
    swapOnce(
      "description: 以社區所處鄉(鎮、市)之地理區位為軸心， … 齊力推動社區發展工作。",
      "description: 積極開發並整合運用社區志願服務人力， … 社區發展工作效能之綜效。",
    ),
  );
  expect(findProblems(texts).filter(({ todo }) => todo === ADVICE.quotation.todo)).toEqual([
    {
      ...positionAfter(texts.plan, "strategy-4", /\n *description: /u),
      found: "“積極開發並整合運用社區志願服務人力，” does not stand at 35-37; it stands in line 41",
      ...ADVICE.quotation,
    },
    {
      ...positionAfter(texts.plan, "strategy-5", /\n *description: /u),
      found: "“以社區所處鄉(鎮、市)之地理區位為軸心，” does not stand at 39-41; it stands in line 37",
      ...ADVICE.quotation,
    },
  ]);
});

test("a KPI that is tied to another undertaking is found by the words that both should print", () => {
  const texts = changePlan(chiayi, swapOnce("{ id: undertaking-1-1, shared", "{ id: undertaking-1-2, shared"));
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "kpi-1-1", "{ id: undertaking-1-2"),
      found: "“健全社區組織功能” is not printed by the program",
      expected: "words that the indicator and the program both print",
      todo: "Quote what ties them together, or leave the link out.",
    },
    {
      ...positionIn(texts.plan, "kpi-1-2", "{ id: undertaking-1-1"),
      found: "“輔導社區積極推動活動及美綠化建設” is not printed by the program",
      expected: "words that the indicator and the program both print",
      todo: "Quote what ties them together, or leave the link out.",
    },
  ]);
});

test("a goal that the plan does not have is found in the link and in the grid", () => {
  const texts = changePlan(taichung, inItem("program-10", replaceOnce("goal: goal-1\n", "goal: goal-9\n")));
  const place = positionIn(texts.plan, "program-10", "goal-9");
  expect(findProblems(texts)).toEqual([
    {
      ...place,
      found: "“taichung-108.goal-9”, which is no goal of this plan",
      expected: "the id of a goal in this file",
      todo: "Name a goal that stands in this file.",
    },
    {
      ...place,
      found: "goal “none”",
      expected: "“老的好，小的好，青年沒煩惱”, the goal cell of the row at line 115",
      ...ADVICE.row,
    },
  ]);
});
