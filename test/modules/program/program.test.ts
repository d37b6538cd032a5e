import { askForAll, useGraph } from "../use-graph";

const graph = useGraph();

interface Program {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly listing: string;
  readonly level: number;
  readonly parent: { readonly id: string } | null;
  readonly children: readonly { readonly id: string }[];
  readonly goal: { readonly id: string } | null;
  readonly plan: { readonly id: string };
  readonly fundingSources: readonly string[];
  readonly expectedBenefits: readonly string[];
  readonly budgets: readonly object[];
  readonly period: {
    readonly start: number | null;
    readonly end: number | null;
    readonly raw: string | null;
    readonly inherited: boolean;
    readonly label: string;
    readonly english: string;
  };
}

const FIELDS = `id number title listing level parent { id } children { id } goal { id } plan { id } fundingSources expectedBenefits
  budgets { raw citations { id } } period { start end raw inherited label english: label(language: EN) }`;

let programs: Program[] = [];
beforeAll(async () => {
  programs = await askForAll<Program>(graph(), "programs", FIELDS, { filter: { parts: true } });
});

function ofPlan(plan: string): Program[] {
  return programs.filter((program) => program.plan.id === plan);
}

function countBy<Key>(items: readonly Program[], key: (program: Program) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

test.each([
  ["taichung-108", { "TABLE 1": 37 }],
  ["tainan-114", { "TABLE 1": 44 }],
  // 38 undertakings; 33 pieces under them and 17 under those, lines 156 to 309.
  ["chiayi-city-108", { "NARRATIVE 1": 38, "NARRATIVE 2": 33, "NARRATIVE 3": 17 }],
  ["miaoli-community", { "WORK_ITEM 1": 10 }],
  ["yunlin-community-111", { "TABLE 1": 7 }],
])("%s lists %j", (plan, expected) => {
  expect(Object.fromEntries(countBy(ofPlan(plan), ({ listing, level }) => `${listing} ${String(level)}`))).toEqual(
    expected,
  );
});

test("parts name the program that they belong to, which names them in printed order", () => {
  for (const program of programs) {
    const parts = programs.filter(({ parent }) => parent?.id === program.id);
    expect(program.children.map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
    for (const part of parts) expect([part.level, part.goal]).toEqual([program.level + 1, program.goal]);
    expect(program.level === 1).toBe(program.parent === null);
  }
});

test("the parts of Chiayi City's undertakings walked down from the 38 are 50", () => {
  const byId = new Map(programs.map((program) => [program.id, program]));
  const below = (program: Program): Program[] =>
    program.children.flatMap(({ id }) => {
      const part = byId.get(id);
      return part ? [part, ...below(part)] : [];
    });
  const top = ofPlan("chiayi-city-108").filter(({ level }) => level === 1);
  expect(top).toHaveLength(38);
  expect(top.flatMap(below)).toHaveLength(50);
});

test("Taichung's table puts 10, 7, 10 and 10 programmes under its four goals (lines 106, 116, 125 and 135)", () => {
  const counts = countBy(ofPlan("taichung-108"), ({ goal }) => goal?.id);
  expect([...counts]).toEqual([1, 2, 3, 4].map((goal) => [`taichung-108.goal-${String(goal)}`, goal === 2 ? 7 : 10]));
});

test("the row of line 134, which lost its first cell, goes on under the goal of line 125", () => {
  const row = programs.find(({ title }) => title === "強化臺中市公益慈善資源聯盟計畫");
  expect(row).toMatchObject({ goal: { id: "taichung-108.goal-3" }, period: { raw: "108-111" } });
});

test("Tainan's table puts 3, 3, 2, 3, 3, 2, 3, 2, 4, 3, 2, 4, 2, 4, 2 and 2 programmes under its sixteen goals (lines 143 to 192)", () => {
  const counts = countBy(ofPlan("tainan-114"), ({ goal }) => goal?.id);
  expect([...counts]).toEqual(
    [3, 3, 2, 3, 3, 2, 3, 2, 4, 3, 2, 4, 2, 4, 2, 2].map((count, index) => [
      `tainan-114.goal-${String(index + 1)}`,
      count,
    ]),
  );
});

test("Chiayi City's prose puts 4, 13, 3, 4, 7, 5 and 2 undertakings under its seven goals (lines 146 to 335)", () => {
  const counts = countBy(
    ofPlan("chiayi-city-108").filter(({ level }) => level === 1),
    ({ goal }) => goal?.id,
  );
  expect([...counts]).toEqual(
    [4, 13, 3, 4, 7, 5, 2].map((count, index) => [`chiayi-city-108.goal-${String(index + 1)}`, count]),
  );
});

test("the two community plans put their work items and rows under no goal", () => {
  for (const { goal } of [...ofPlan("miaoli-community"), ...ofPlan("yunlin-community-111")]) expect(goal).toBeNull();
});

test("five of Taichung's programmes do not run the full period (lines 125, 126, 127, 136 and 137)", () => {
  const short = ofPlan("taichung-108").filter(({ period }) => period.raw !== "108-111");
  expect(
    short.map(({ title, period }) => [title, period.raw, period.start, period.end, period.label, period.english]),
  ).toEqual([
    ["設置東區家庭福利服務中心", "108", 2019, 2019, "民國108年", "2019"],
    ["設置大里區家庭福利服務中心", "108", 2019, 2019, "民國108年", "2019"],
    ["增聘家庭福利服務中心及脫貧方案家庭服務社工人力", "108-109", 2019, 2020, "民國108至109年", "2019–2020"],
    ["臺中市籌組合作社暨合作理念宣導講習會計畫", "108-109", 2019, 2020, "民國108至109年", "2019–2020"],
    ["臺中市合作事業使女性創業更美滿合作社計畫", "108-109", 2019, 2020, "民國108至109年", "2019–2020"],
  ]);
});

test("a programme of a table states its period, an undertaking in prose takes its plan's, and Miaoli's have none", () => {
  const inherited = (plan: string): boolean[] => [...new Set(ofPlan(plan).map(({ period }) => period.inherited))];
  expect(inherited("taichung-108")).toEqual([false]);
  expect(inherited("tainan-114")).toEqual([false]);
  expect(inherited("yunlin-community-111")).toEqual([false]);
  expect(inherited("chiayi-city-108")).toEqual([true]);
  for (const { period } of ofPlan("miaoli-community")) {
    expect(period).toEqual({
      start: null,
      end: null,
      raw: null,
      inherited: false,
      label: "未載明年度",
      english: "no year stated",
    });
  }
});

test("Yunlin's seven programmes print when, with whose money and what for (lines 58 to 120)", () => {
  const lottery = "雲林縣公益彩券盈餘分配款";
  const budget = "公務預算";
  expect(
    ofPlan("yunlin-community-111").map(({ number, period, fundingSources, expectedBenefits }) => [
      number,
      period.raw,
      fundingSources,
      expectedBenefits.length,
    ]),
  ).toEqual([
    ["1", "111年2月至10月", [budget, lottery], 2],
    ["2", "自核定日起至 111年12月31 日", [lottery], 1],
    ["3", "全年度", [lottery], 2],
    ["4", "全年度", [lottery], 3],
    ["5", "全年度", [budget, lottery], 3],
    ["6", "全年度", [budget], 1],
    ["7", "全年度", ["分案向衛生福利部申請經費"], 1],
  ]);
});

test("no document states a budget", () => {
  for (const { budgets } of programs) expect(budgets).toEqual([]);
});
