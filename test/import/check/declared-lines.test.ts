import { planFixture } from "../../fixtures/plans";
import { changePlan, positionOf, replaceOnce } from "../alter-text";
import { findProblems, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));

/** The fixture's document has 38 lines. */
test.each([
  ["passed over", "passedOver:\n    - { lines: 15, reason", "passedOver:\n    - { lines: 38-40, reason"],
  [
    "passed over, four million of them",
    "passedOver:\n    - { lines: 15, reason",
    "passedOver:\n    - { lines: 38-4000000, reason",
  ],
  ["given a level", "  headings: {", "  outline: { 39: 1 }\n  headings: {"],
  ["given a page", "  headings: {", '  pages: [{ lines: 39-40, page: "2" }]\n  headings: {'],
  ["a table's", "lines: 23-38\n", "lines: 23-39\n"],
  ["given English", "21: Key performance indicators }", "21: Key performance indicators, 39: None }"],
])("lines that the document does not have are reported: %s", (_what, from, to) => {
  const texts = changePlan(sound, replaceOnce(from, to));
  const { line } = positionOf(texts.plan, to);
  const own = [line, line + 1];
  expect(findProblems(texts).map((problem) => own.includes(problem.line))).toEqual([true]);
});
