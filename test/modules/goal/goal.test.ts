import { askForAll, useGraph } from "../use-graph";

const graph = useGraph();

interface Goal {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly role: string;
  readonly level: number;
  readonly parent: { readonly id: string; readonly role: string } | null;
  readonly children: readonly { readonly id: string }[];
  readonly alsoPrintedAs: readonly {
    readonly sameTitle: boolean;
    readonly goal: { readonly id: string; readonly title: string };
  }[];
  readonly plan: { readonly id: string };
  readonly period: { readonly start: number | null; readonly end: number | null; readonly inherited: boolean };
}

const FIELDS = `id number title description role level parent { id role } children { id } plan { id } period { start end inherited }
  alsoPrintedAs { sameTitle goal { id title } }`;

let goals: Goal[] = [];
beforeAll(async () => {
  goals = await askForAll<Goal>(graph(), "strategicGoals", FIELDS);
});

test.each([
  // Lines 14, 50, 74 and 86; eleven numbers below them, and fourteen below those.
  ["taichung-108", { "KEY_GOAL 1": 4, "MEASURE 2": 11, "MEASURE 3": 14 }],
  // Lines 24 to 42; 48 to 128; 132 and 136.
  ["tainan-114", { "PRIORITY 1": 16, "KEY_GOAL 1": 16, "MEASURE 2": 43, "COMMON_GOAL 1": 2 }],
  // Lines 93 to 141; 144 to 331.
  ["chiayi-city-108", { "STRATEGY 1": 10, "MEASURE 2": 12, "KEY_GOAL 1": 7 }],
  ["miaoli-community", { "STRATEGY 1": 5 }],
  ["yunlin-community-111", { "PRINCIPLE 1": 10 }],
])("the lists of %s hold %j", (plan, expected) => {
  const counts: Record<string, number> = {};
  for (const goal of goals.filter((one) => one.plan.id === plan)) {
    const list = `${goal.role} ${String(goal.level)}`;
    counts[list] = (counts[list] ?? 0) + 1;
  }
  expect(counts).toEqual(expected);
});

test("children name their parent, and a parent its children in printed order", () => {
  for (const goal of goals) {
    const children = goals.filter(({ parent }) => parent?.id === goal.id);
    expect(goal.children.map(({ id }) => id)).toEqual(children.map(({ id }) => id));
    for (const child of children) expect(child.level).toBe(goal.level + 1);
    expect(goal.level === 1).toBe(goal.parent === null);
  }
});

test("the tree of Taichung's goals, walked from the top, meets each of the 29 once", async () => {
  const tree = "id children { id children { id children { id } } }";
  interface Tree {
    readonly id: string;
    readonly children?: readonly Tree[];
  }
  const { plan } = await graph().ask<{ plan: { strategicGoals: { nodes: Tree[] } } }>(
    `{ plan(id: "taichung-108") { strategicGoals(filter: { levels: [1] }) { nodes { ${tree} } } } }`,
  );
  const walk = ({ id, children = [] }: Tree): string[] => [id, ...children.flatMap(walk)];
  const ids = plan.strategicGoals.nodes.flatMap(walk);
  expect(ids).toHaveLength(29);
  expect(ids).toEqual(goals.filter((goal) => goal.plan.id === "taichung-108").map(({ id }) => id));
});

test("12 of Tainan's 16 pairs are printed in the same words; 三, 四, 九 and 十 are not (lines 26, 27, 35, 36 and 60, 63, 83, 90)", () => {
  const pairs = goals.filter(({ role }) => role === "PRIORITY");
  expect(pairs).toHaveLength(16);
  for (const [index, { id, alsoPrintedAs }] of pairs.entries()) {
    const [twin, ...others] = alsoPrintedAs;
    expect(others).toEqual([]);
    expect(twin?.goal.id).toBe(`tainan-114.goal-${String(index + 1)}`);
    expect([id, twin?.sameTitle]).toEqual([id, ![3, 4, 9, 10].includes(index + 1)]);
  }
});

test("a twin names the other, whichever is printed first, and no other goal has one", () => {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  for (const { id, role, plan, alsoPrintedAs } of goals) {
    const paired = plan.id === "tainan-114" && ["PRIORITY", "KEY_GOAL"].includes(role);
    expect([id, alsoPrintedAs.length]).toEqual([id, paired ? 1 : 0]);
    for (const { goal, sameTitle } of alsoPrintedAs) {
      const back = byId.get(goal.id)?.alsoPrintedAs.map((twin) => [twin.goal.id, twin.sameTitle]);
      expect(back).toEqual([[id, sameTitle]]);
      expect(goal.title).toBe(byId.get(goal.id)?.title);
    }
  }
});

test("a description does not repeat the title", () => {
  const described = goals.filter(({ description }) => description !== null);
  expect(described.length).toBeGreaterThan(0);
  for (const { id, title, description } of described) expect([id, description?.startsWith(title)]).toEqual([id, false]);
});

test("the numbers are those that are printed", () => {
  const numbers = (plan: string, role: string): (string | null)[] =>
    goals.filter((goal) => goal.plan.id === plan && goal.role === role && goal.level === 1).map(({ number }) => number);
  expect(numbers("taichung-108", "KEY_GOAL")).toEqual(["一", "二", "三", "四"]);
  // Tainan's list changes its brackets half-way (lines 48, 54 and 60), Chiayi City's its numbers (lines 93, 95 and 97).
  expect(numbers("tainan-114", "KEY_GOAL").slice(0, 4)).toEqual(["（一）", "（二）", "(三)", "(四)"]);
  expect(numbers("chiayi-city-108", "STRATEGY").slice(0, 4)).toEqual(["(1)", "(2)", "(三)", "(四)"]);
});

test("a goal takes its plan's years, and none where the plan states none", () => {
  const years = {
    "taichung-108": [2019, 2022],
    "tainan-114": [2025, 2028],
    "chiayi-city-108": [2019, 2022],
    "yunlin-community-111": [2022, 2022],
  };
  for (const { id, plan, period } of goals) {
    const [start, end] = years[plan.id as keyof typeof years] ?? [null, null];
    expect([id, period]).toEqual([id, { start, end, inherited: start !== null }]);
  }
});
