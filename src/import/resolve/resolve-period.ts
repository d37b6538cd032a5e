import type { PlanFile } from "../plan-file";
import type { PlanFilePath, ProblemSink } from "../problem";
import { readRocYears } from "./amount";
import type { EvidenceFinder } from "./evidence";
import { ceYear, type ResolvedPeriod } from "./resolved-plan";

type Period = NonNullable<PlanFile["plan"]["period"]>;

/**
 * A period as printed: found in the document, and its years read from the printed text once more. A text that names no
 * year (全年度) is the plan's own year.
 */
export function resolvePeriod(
  period: Period,
  finder: EvidenceFinder,
  path: PlanFilePath,
  sink: ProblemSink,
  planPeriod: Period | undefined,
): ResolvedPeriod | null {
  const quote = finder.find("period", "period", { text: period.raw, at: period.at });
  const read =
    readRocYears(quote?.reading ?? period.raw) ?? (planPeriod && { start: planPeriod.start, end: planPeriod.end });
  if (read?.start !== period.start || read.end !== period.end) {
    sink.report(
      path,
      `${String(period.start)}-${String(period.end)} beside “${period.raw}”`,
      read ? `${String(read.start)}-${String(read.end)}` : "years that the printed text names",
      "Write the years that are printed.",
    );
    return null;
  }
  if (planPeriod && (period.start < planPeriod.start || period.end > planPeriod.end)) {
    sink.report(
      path,
      `${String(period.start)}-${String(period.end)}`,
      `years inside the plan's period, ${String(planPeriod.start)}-${String(planPeriod.end)}`,
      "Compare the item's period with its plan's.",
    );
  }
  return { start: ceYear(period.start), end: ceYear(period.end), raw: quote?.reading ?? period.raw, inherited: false };
}
