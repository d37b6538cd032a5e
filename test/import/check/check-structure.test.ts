import { planFixture } from "../../fixtures/plans";
import { changePlan, inItem, positionIn, replaceOnce } from "../alter-text";
import { findProblems, readSeedTexts, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));
const taichung = readSeedTexts("taichung");

test("an id a second time is reported where it stands", () => {
  const texts = readTexts(planFixture("duplicate-id"));
  const at = texts.plan.lastIndexOf("goal-1");
  const line = texts.plan.slice(0, at).split("\n").length;
  expect(findProblems(texts)).toEqual([
    {
      line,
      column: 9,
      found: "id “goal-1” a second time",
      expected: "an id that no other item or figure of the plan has",
      todo: "Give it an id of its own.",
    },
  ]);
});

test("an id that another kind of item has is a second one, too", () => {
  const texts = changePlan(sound, replaceOnce("- id: program-1\n", "- id: goal-2\n"));
  expect(findProblems(texts).map(({ found }) => found)).toContain("id “goal-2” a second time");
});

test("a measure that stands in another goal's section is reported", () => {
  const moved = changePlan(taichung, (plan) => {
    const block = /\n {6}- id: goal-2-1\n[\s\S]*?(?=\n {6}- id: goal-2-2\n)/u.exec(plan)?.[0] ?? "none";
    const without = plan.replace(block, "");
    return without.replace(/\n {2}- id: goal-2\n/u, `${block}\n  - id: goal-2\n`);
  });
  const found = findProblems(moved).filter(({ todo }) => todo === "Compare the link with the document's outline.");
  expect(found).toEqual([
    {
      ...positionIn(moved.plan, "goal-2-1", "id: goal-2-1"),
      found: expect.stringMatching(/^line \d+ under “老的好，小的好，青年沒煩惱” \(line 14\)$/u) as string,
      expected: expect.stringMatching(
        /^the section it stands in: “二 重視性別平等價值，保障弱勢者權益” \(line \d+\)$/u,
      ) as string,
      todo: "Compare the link with the document's outline.",
    },
  ]);
});

test("a program outside a table that stands above its goal is reported", () => {
  const program = [
    "  - id: program-4",
    "    themes: [older-persons]",
    "    listing: NARRATIVE",
    "    goal: goal-2",
    "    lines: 9",
    "    title: 推動社區共餐",
    "    en: Promote shared meals",
    "",
  ].join("\n");
  const texts = changePlan(
    sound,
    replaceOnce("\nindicators:\n", `${program}\nindicators:\n`),
    replaceOnce("programs: 3", "programs: 4"),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "program-4", "goal-2"),
      found: "line 9 under “安心托育” (line 11)",
      expected: "the section it stands in: “貳 策略目標” (line 7)",
      todo: "Compare the link with the document's outline.",
    },
  ]);
});

test.each([
  ["a goal of the same list", "goal-1", "“goal-1” with number 一 beside number 二"],
  ["itself", "goal-2", "“goal-2” with number 二 beside number 二"],
  ["a goal that is none", "goal-7", "“goal-7”, which is no goal of this plan"],
  ["a program", "program-1", "“program-1”, which is no goal of this plan"],
])("a twin that is %s is reported", (_what, twin, found) => {
  const texts = changePlan(
    sound,
    inItem("goal-2", replaceOnce("    role: STRATEGY\n", `    role: STRATEGY\n    twin: ${twin}\n`)),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "goal-2", `twin: ${twin}`),
      column: positionIn(texts.plan, "goal-2", `twin: ${twin}`).column + "twin: ".length,
      found,
      expected: "a goal of another list with the same number",
      todo: "Name the goal that pairs with it.",
    },
  ]);
});

describe("an entry under renamed", () => {
  const renamed = (entries: string) =>
    changePlan(sound, replaceOnce("\nexpect:", `\nrenamed: { ${entries} }\n\nexpect:`));

  test.each(["old-goal: goal-1", "old-goal: null"])("names an id that is gone: %s", (entry) => {
    expect(findProblems(renamed(entry))).toEqual([]);
  });

  test("of an id that an item still has is reported", () => {
    const texts = renamed("goal-1: goal-2");
    expect(findProblems(texts)).toEqual([
      {
        line: positionIn(texts.plan, "", "{ goal-1: goal-2 }").line,
        column: positionIn(texts.plan, "", "{ goal-1: goal-2 }").column + "{ goal-1: ".length,
        found: "“goal-1”, which an item still has",
        expected: "an id that no item has any more",
        todo: "Take the entry out.",
      },
    ]);
  });

  test("that leads to an id which no item has is reported", () => {
    const texts = renamed("old-goal: goal-9");
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "", "goal-9"),
        found: "“goal-9”, which no item has",
        expected: "the new id of the item, or null",
        todo: "Mend the new id.",
      },
    ]);
  });
});
