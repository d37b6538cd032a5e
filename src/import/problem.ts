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
    `${problem.file}:${String(problem.line)}:${String(problem.column)}`,
    `  found:    ${problem.found}`,
    `  expected: ${problem.expected}`,
    `  do:       ${problem.todo}`,
  ].join("\n");
}

/** Where a problem is reported: the path of keys in a plan file, as `["goals", 3, "title"]`. */
export type PlanFilePath = readonly (string | number)[];

/** Collects the problems of one file; knows where each key of it stands. */
export interface ProblemSink {
  readonly problems: readonly Problem[];
  report(path: PlanFilePath, found: string, expected: string, todo: string): void;
}

/** A sink for one file. `positionOf` says where a key stands, the nearest known key above it otherwise. */
export function createProblemSink(
  file: string,
  positionOf: (path: PlanFilePath) => { line: number; column: number },
): ProblemSink {
  const problems: Problem[] = [];
  return {
    problems,
    report(path, found, expected, todo) {
      problems.push({ file, ...positionOf(path), found, expected, todo });
    },
  };
}
