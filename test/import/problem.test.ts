import { PlanProblemsError } from "../../src/import/plan-problems-error";
import { createProblemSink, formatProblem, type Problem } from "../../src/import/problem";

const problem: Problem = {
  file: "plans/penghu/plan.yml",
  line: 12,
  column: 5,
  found: "theme “childcar”",
  expected: "a theme of the vocabulary",
  todo: "Did you mean childcare?",
};

test("a problem says file, line and column, what was found, what was expected and what to do", () => {
  expect(formatProblem(problem)).toBe(
    [
      "plans/penghu/plan.yml:12:5",
      "  found:    theme “childcar”",
      "  expected: a theme of the vocabulary",
      "  do:       Did you mean childcare?",
    ].join("\n"),
  );
});

test("a sink collects problems in order, each at the place of its keys", () => {
  const asked: (readonly (string | number)[])[] = [];
  const sink = createProblemSink("plan.yml", (path) => {
    asked.push(path);
    return { line: path.length, column: 1 };
  });
  sink.report(["goals", 3, "title"], "a", "b", "c");
  sink.report(["plan"], "d", "e", "f");
  expect(asked).toEqual([["goals", 3, "title"], ["plan"]]);
  expect(sink.problems).toEqual([
    { file: "plan.yml", line: 3, column: 1, found: "a", expected: "b", todo: "c" },
    { file: "plan.yml", line: 1, column: 1, found: "d", expected: "e", todo: "f" },
  ]);
});

test("an error of problems lists them all and says that nothing was written", () => {
  const error = new PlanProblemsError([problem, { ...problem, line: 13 }]);
  expect(error.name).toBe("PlanProblemsError");
  expect(error.problems).toHaveLength(2);
  expect(error.message).toBe(
    `2 problems in the plans; nothing was written.\n${formatProblem(problem)}\n${formatProblem({ ...problem, line: 13 })}`,
  );
  expect(new PlanProblemsError([problem]).message).toMatch(/^1 problem in the plans; nothing was written\.\n/u);
});
