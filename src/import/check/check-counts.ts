import { nearestCodes } from "../../kit/text";
import type { ProblemSink } from "../problem";
import type { ResolvedPlan } from "../resolve/resolved-plan";

/** Counts made by hand agree with what the plan file lists. */
export function checkCounts(plan: ResolvedPlan, sink: ProblemSink): void {
  const counts = countContents(plan);
  for (const [key, expected] of Object.entries(plan.file.expect)) {
    const found = counts[key] ?? (isCountable(key) ? 0 : undefined);
    if (found === expected) continue;
    const near = nearestCodes(key, Object.keys(counts));
    sink.report(
      ["expect", key],
      found === undefined ? `“${key}”, which nothing counts` : `${String(found)} ${key} found`,
      found === undefined ? `one of ${near.join(", ")}` : `${String(expected)}, counted by hand`,
      "Count in the document which of the two is true.",
    );
  }
  for (const key of ["goals", "programs", "parts", "indicators", "targets", "statements", "mentions", "figures"]) {
    if (plan.file.expect[key] !== undefined || counts[key] === 0) continue;
    sink.report(
      ["expect"],
      `no count of ${key}`,
      "a count made by hand in the document",
      `Count the ${key} and add the number.`,
    );
  }
}

const COUNTABLE =
  /^(goals|programs|statements|indicators)\.[A-Z_]+$|^(goals|programs|parts)\.level\d$|^(goals|programs|parts|indicators|targets|statements|mentions|figures)$/u;

function isCountable(key: string): boolean {
  return COUNTABLE.test(key);
}

/** How many of each kind a plan holds: `goals`, `goals.KEY_GOAL`, `parts`, `statements.VISION`, … */
export function countContents(plan: ResolvedPlan): Record<string, number> {
  const counts: Record<string, number> = {
    goals: 0,
    programs: 0,
    parts: 0,
    indicators: 0,
    targets: 0,
    statements: 0,
    mentions: plan.mentions.length,
    figures: plan.figures.length,
  };
  const count = (key: string, by = 1) => {
    counts[key] = (counts[key] ?? 0) + by;
  };
  for (const goal of plan.goals) {
    count("goals");
    count(`goals.${goal.source.role}`);
    count(`goals.level${String(goal.level)}`);
  }
  for (const program of plan.programs) {
    count(program.level === 1 ? "programs" : "parts");
    count(program.level === 1 ? `programs.${program.source.listing}` : `parts.level${String(program.level)}`);
  }
  for (const indicator of plan.indicators) {
    count("indicators");
    count(`indicators.${indicator.source.listing}`);
    count("targets", indicator.targets.length);
  }
  for (const statement of plan.statements) {
    count("statements");
    count(`statements.${statement.kind}`);
  }
  return counts;
}
