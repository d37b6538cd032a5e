import type { FoldersCheck } from "./check/check-folders";
import type { CheckedPlan } from "./check/check-plan";
import { formatProblem } from "./problem";

/** What `check` prints: each plan's items, citations, corrections and coverage, then every problem. */
export function formatReport(check: FoldersCheck): string {
  const plans = check.checks.flatMap((each) => (each.checked ? [formatPlan(each.checked)] : []));
  const problems = check.problems.map(formatProblem);
  const held = count(check.checks.length, "plan");
  const verdict = problems.length === 0 ? `${held}, no problems` : `${count(problems.length, "problem")} in ${held}`;
  return [...plans, ...problems, verdict].join("\n\n");
}

function formatPlan({ plan, folder, counts, citations, coverage, grids }: CheckedPlan): string {
  const held = (key: string, one: string) => count(counts[key] ?? 0, one);
  const share = (part: number) => `${((100 * part) / Math.max(coverage.characters, 1)).toFixed(1)}%`;
  const uncited = coverage.uncited.map((run) => `    line ${String(run.line)}: ${run.text}`);
  return [
    `${plan.file.plan.id}  ${plan.file.plan.title.text}  (${folder.folder})`,
    `  items       ${held("goals", "goal")}, ${held("programs", "program")} and ${held("parts", "part")} of them, ${held("indicators", "indicator")} with ${held("targets", "target")}, ${held("statements", "statement")}`,
    `  beside      ${held("mentions", "mention")} of references, ${held("figures", "figure")}`,
    `  citations   ${String(citations.EXACT)} exact, ${String(citations.CELL)} by cell, ${String(citations.CORRECTED)} corrected`,
    `  corrected   ${count(coverage.replaced, "character")} replaced, ${String(coverage.added)} added, in ${count(plan.document.amendments.length, "place")}`,
    ...grids.map(
      (grid) =>
        `  table       ${grid.table}: ${count(grid.rows, "row")}, ${count(grid.values, "value")} and ${count(grid.periods, "period")} compared with the plan file`,
    ),
    `  characters  ${String(coverage.characters)}: ${share(coverage.cited)} cited, ${share(coverage.headings)} headings and numbers, ${share(coverage.joints)} punctuation between fields, ${share(coverage.passedOver)} passed over with a reason, ${share(sumLengths(coverage.uncited))} uncited`,
    ...(uncited.length > 0 ? ["  uncited", ...uncited] : []),
  ].join("\n");
}

function sumLengths(runs: readonly { text: string }[]): number {
  return runs.reduce((sum, run) => sum + Array.from(run.text).length, 0);
}

/** A number with its word: 1 plan, 5 plans. */
function count(number: number, one: string): string {
  return `${String(number)} ${one}${number === 1 ? "" : "s"}`;
}
