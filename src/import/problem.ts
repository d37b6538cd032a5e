/** Something wrong in the data, said so that a person can mend it. Problems are collected, never thrown. */
export interface Problem {
  /** Path of the file, as the caller named its folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

/** `file:line:column` with what was found, what was expected and what to do. */
export function formatProblem(problem: Problem): string {
  return [
    `${show(problem.file)}:${String(problem.line)}:${String(problem.column)}`,
    `  found:    ${show(problem.found)}`,
    `  expected: ${show(problem.expected)}`,
    `  do:       ${show(problem.todo)}`,
  ].join("\n");
}

/** The most characters of a text that are shown. */
const MOST_SHOWN = 1_000;

/** What a file says must neither begin a line of its own nor command the terminal, nor fill the screen. */
function show(text: string): string {
  const cut = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Where a problem is reported: the path of keys in a plan file, as `["goals", 3, "title"]`. */
export type PlanFilePath = readonly (string | number)[];

/** Collects the problems of one file; knows where each key of it stands. */
export interface ProblemSink {
  readonly problems: readonly Problem[];
  /** What takes long to work out is given as a function: it is asked for nothing where too much is wrong already. */
  report(path: PlanFilePath, found: string | (() => string), expected: string, todo: string): void;
}

/** The most problems of one file that are told; who mends those sees the rest. */
export const MOST_PROBLEMS = 2_000;

/** A sink for one file. `positionOf` says where a key stands, the nearest known key above it otherwise. */
export function createProblemSink(
  file: string,
  positionOf: (path: PlanFilePath) => { line: number; column: number },
): ProblemSink {
  const problems: Problem[] = [];
  let untold = 0;
  return {
    problems,
    report(path, found, expected, todo) {
      if (problems.length < MOST_PROBLEMS) {
        const said = typeof found === "string" ? found : found();
        problems.push({ file, ...positionOf(path), found: said, expected, todo });
      } else problems[MOST_PROBLEMS] = countUntold(file, (untold += 1));
    },
  };
}

function countUntold(file: string, count: number): Problem {
  const found = `${String(count)} more problem${count === 1 ? "" : "s"}`;
  return { file, line: 1, column: 1, found, expected: "none", todo: "Mend those above and check again." };
}
