import type { FoldersCheck } from "./check/check-folders";
import type { CheckedPlan } from "./check/check-plan";
import { formatProblem } from "./problem";

/** What `check` prints: each plan's items, citations, corrections and coverage, then every problem. */
export function formatReport(check: FoldersCheck): string {
  const plans = check.checks.flatMap((each) => (each.checked ? [formatPlan(each.checked)] : []));
  const problems = check.problems.map(formatProblem);
  const verdict =
    problems.length === 0
      ? `${String(check.checks.length)} plans, no problems`
      : `${String(problems.length)} problem${problems.length === 1 ? "" : "s"} in ${String(check.checks.length)} plans`;
  return [...plans, ...problems, verdict].join("\n\n");
}

function formatPlan({ plan, folder, counts, citations, coverage, grids }: CheckedPlan): string {
  const count = (key: string) => String(counts[key] ?? 0);
  const share = (part: number) => `${((100 * part) / Math.max(coverage.characters, 1)).toFixed(1)}%`;
  const uncited = coverage.uncited.map((run) => `    line ${String(run.line)}: ${run.text}`);
  return [
    `${plan.file.plan.id}  ${plan.file.plan.title.text}  (${folder.folder})`,
    `  items       ${count("goals")} goals, ${count("programs")} programs and ${count("parts")} parts of them, ${count("indicators")} indicators with ${count("targets")} targets, ${count("statements")} statements, ${count("mentions")} mentions of references, ${count("figures")} figures`,
    `  citations   ${String(citations.EXACT)} exact, ${String(citations.CELL)} by cell, ${String(citations.CORRECTED)} corrected`,
    `  corrected   ${String(coverage.replaced)} characters replaced, ${String(coverage.added)} added, in ${String(plan.document.amendments.length)} places`,
    ...grids.map(
      (grid) =>
        `  table       ${grid.table}: ${String(grid.rows)} rows, ${String(grid.values)} values and ${String(grid.periods)} periods compared with the plan file`,
    ),
    `  characters  ${String(coverage.characters)}: ${share(coverage.cited)} cited, ${share(coverage.headings)} headings and numbers, ${share(coverage.joints)} punctuation between fields, ${share(coverage.passedOver)} passed over with a reason, ${share(sumLengths(coverage.uncited))} uncited`,
    ...(uncited.length > 0 ? ["  uncited", ...uncited] : []),
  ].join("\n");
}

function sumLengths(runs: readonly { text: string }[]): number {
  return runs.reduce((sum, run) => sum + Array.from(run.text).length, 0);
}
