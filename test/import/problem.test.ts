import { PlanProblemsError } from "../../src/import/plan-problems-error";
import { createProblemSink, formatProblem, MOST_PROBLEMS, type Problem } from "../../src/import/problem";

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

test("what a file says neither begins a line of its own, nor commands a terminal, nor fills the screen", () => {
  const found = `\u001b[2J\nplans/miaoli/plan.yml:1:1\u202e${"字".repeat(2_000)}`;
  expect(formatProblem({ ...problem, found }).split("\n")[1]).toBe(
    `  found:    \\u001b[2J\\u000aplans/miaoli/plan.yml:1:1\\u202e${"字".repeat(969)}…`,
  );
});

test("of ten thousand problems the first are told and the others counted, without a look at what they are", () => {
  const sink = createProblemSink("plan.yml", () => ({ line: 7, column: 1 }));
  let asked = 0;
  for (let number = 1; number <= 10_000; number += 1) sink.report([], () => `${(asked += 1)} is wrong`, "b", "c");
  expect(asked).toBe(MOST_PROBLEMS);
  expect(sink.problems).toHaveLength(MOST_PROBLEMS + 1);
  expect(sink.problems[MOST_PROBLEMS - 1]?.found).toBe("2000 is wrong");
  expect(sink.problems.at(-1)).toEqual({
    file: "plan.yml",
    line: 1,
    column: 1,
    found: "8000 more problems",
    expected: "none",
    todo: "Mend those above and check again.",
  });
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
