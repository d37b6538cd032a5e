import { planFixture } from "../../fixtures/plans";
import { changePlan, positionOf, replaceOnce } from "../alter-text";
import { checkTexts, findProblems, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));
const TODO = "Count in the document which of the two is true.";

test("everything that a plan holds is counted, by kind and by level", () => {
  expect(checkTexts(sound).checked?.counts).toEqual({
    figures: 0,
    goals: 2,
    "goals.STRATEGY": 2,
    "goals.level1": 2,
    programs: 3,
    "programs.TABLE": 3,
    mentions: 0,
    parts: 0,
    indicators: 2,
    "indicators.TABLE": 2,
    targets: 4,
    statements: 1,
    "statements.MISSION": 1,
  });
});

test("a count that does not agree is reported at its number", () => {
  const texts = changePlan(sound, replaceOnce("targets: 4", "targets: 8"));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "8, statements"),
      found: "4 targets found",
      expected: "8, counted by hand",
      todo: TODO,
    },
  ]);
});

test.each(["goals.MEASURE: 0", "programs.WORK_ITEM: 0", "programs.TABLE: 3", "goals.level1: 2", "parts.level2: 0"])(
  "a count of a kind may be given: %s",
  (entry) => {
    expect(findProblems(changePlan(sound, replaceOnce("expect: { ", `expect: { ${entry}, `)))).toEqual([]);
  },
);

test("a count of a kind that is missing altogether is none", () => {
  const texts = changePlan(sound, replaceOnce("expect: { ", "expect: { goals.MEASURE: 2, "));
  expect(findProblems(texts).map(({ found, expected }) => [found, expected])).toEqual([
    ["0 goals.MEASURE found", "2, counted by hand"],
  ]);
});

test("a word that nothing counts is reported with the nearest that are counted", () => {
  const texts = changePlan(sound, replaceOnce("expect: { goals: 2", "expect: { goals: 2, goal: 2"));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "2, programs"),
      found: "“goal”, which nothing counts",
      expected: "one of goals, goals.STRATEGY, goals.level1",
      todo: TODO,
    },
  ]);
});

test.each([
  ["goals", "goals: 2, "],
  ["programs", "programs: 3, "],
  ["indicators", "indicators: 2, "],
  ["targets", "targets: 4, "],
])("a plan with %s and no count of them is reported", (key, entry) => {
  const texts = changePlan(sound, replaceOnce(entry, ""));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, entry === "goals: 2, " ? "{ programs: 3" : "{ goals: 2"),
      found: `no count of ${key}`,
      expected: "a count made by hand in the document",
      todo: `Count the ${key} and add the number.`,
    },
  ]);
});

test("a plan without parts needs no count of them", () => {
  expect(findProblems(changePlan(sound, replaceOnce("parts: 0, ", "")))).toEqual([]);
});
