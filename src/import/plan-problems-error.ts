import { formatProblem, type Problem } from "./problem";

/** The data has problems, all of which are listed; nothing was written. */
export class PlanProblemsError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      `${String(problems.length)} problem${problems.length === 1 ? "" : "s"} in the plans; nothing was written.\n${problems.map(formatProblem).join("\n")}`,
    );
    this.name = "PlanProblemsError";
  }
}
