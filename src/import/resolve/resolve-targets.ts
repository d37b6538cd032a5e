import { findQuotation, type Quote } from "../documents/find-quotation";
import { placeBounds, readPlace } from "../documents/place";
import type { PlanFileIndicator, PlanFileTable } from "../plan-file";
import { type Amount, readAmount } from "./amount";
import { createEvidenceFinder } from "./evidence";
import type { PlanContext, ResolvedCore } from "./resolve-item";
import { ceYear, type ResolvedTarget } from "./resolved-plan";

type Targets = NonNullable<PlanFileIndicator["targets"]>;
type YearlyTargets = Extract<Targets, { values: unknown }>;
type EveryYearTargets = Extract<Targets, { everyYear: unknown }>;

/** Targets year by year, each proved by the indicator's name, the year's heading and the value. */
export function resolveTargets(context: PlanContext, source: PlanFileIndicator, core: ResolvedCore): ResolvedTarget[] {
  const { targets } = source;
  if (!targets) return [];
  return "values" in targets
    ? resolveYearly(context, targets, source, core)
    : resolveEveryYear(context, targets, source, core);
}

function resolveYearly(
  context: PlanContext,
  targets: YearlyTargets,
  source: PlanFileIndicator,
  core: ResolvedCore,
): ResolvedTarget[] {
  const path = [...core.path, "targets"];
  const { sink, document } = context;
  const bounds = placeBounds(readPlace(targets.lines));
  const years = findTable(context, bounds.from)?.years ?? [];
  const lines = bounds.to - bounds.from + 1;
  if (years.length !== targets.values.length || lines !== targets.values.length) {
    sink.report(
      path,
      `${String(targets.values.length)} values in ${String(lines)} lines`,
      `${String(years.length)} values, one in each line, one for each year of the table's header`,
      "Give the lines of the values, and all of them.",
    );
    return [];
  }
  for (const noted of Object.keys(targets.notes ?? {})) {
    if (years.some(({ roc }) => String(roc) === noted)) continue;
    sink.report([...path, "notes", noted], `a note for ${noted}`, "a year of the table's header", "Mend the year.");
  }
  return targets.values.flatMap((printed, index) => {
    const year = years[index];
    const line = String(bounds.from + index);
    const value = findQuotation(document, printed, line);
    const heading = year && findQuotation(document, year.text, year.at);
    if (!value.found || !year || !heading?.found) {
      const reason = () => (value.found ? "the table's year heading is not there" : value.reason);
      sink.report(
        [...path, "values", index],
        reason,
        "the value as the document prints it",
        "Copy the value and its line from the document again.",
      );
      return [];
    }
    if (!isWholeLine(context, value.quote)) {
      sink.report(
        [...path, "values", index],
        `“${printed}”, a part of line ${line}`,
        "the whole value",
        "Copy the whole printed value.",
      );
      return [];
    }
    const note = targets.notes?.[String(year.roc)] ?? null;
    const amount = checkedAmount(context, value.quote, source, core, note);
    return amount
      ? [
          {
            year: ceYear(year.roc),
            everyYear: false,
            amount,
            raw: value.quote.reading,
            note,
            evidence: [core.titleQuote, heading.quote, value.quote],
          },
        ]
      : [];
  });
}

function resolveEveryYear(
  context: PlanContext,
  targets: EveryYearTargets,
  source: PlanFileIndicator,
  core: ResolvedCore,
): ResolvedTarget[] {
  const finder = createEvidenceFinder(context.document, source.lines, [...core.path, "targets"], context.sink);
  const value = finder.find("value", "value", targets.value);
  const every = finder.find("everyYear", "everyYear", targets.everyYear);
  const period = finder.find("period", "period", targets.period);
  const comparator = targets.comparator && finder.find("comparator", "comparator", targets.comparator);
  const plan = context.file.plan.period;
  if (targets.start !== plan?.start || targets.end !== plan.end) {
    context.sink.report(
      [...core.path, "targets"],
      `${String(targets.start)}-${String(targets.end)}`,
      "the plan's own period",
      "A target for each year is written out for the plan's years.",
    );
    return [];
  }
  const amount = value && checkedAmount(context, value, source, core, null, comparator?.reading);
  if (!amount || !every || !period) return [];
  const quotes = [core.titleQuote, every, ...(comparator ? [comparator] : []), value, period];
  return Array.from({ length: targets.end - targets.start + 1 }, (_, index) => ({
    year: ceYear(targets.start + index),
    everyYear: true,
    amount,
    raw: value.reading,
    note: null,
    evidence: quotes,
  }));
}

/** The value in the indicator's unit; one printed without it needs a note. */
function checkedAmount(
  context: PlanContext,
  quote: Quote,
  source: PlanFileIndicator,
  core: ResolvedCore,
  note: string | null,
  comparator = "",
): Amount | undefined {
  const amount = readAmount(comparator + quote.reading);
  const path = [...core.path, "targets"];
  if (!amount) {
    context.sink.report(
      path,
      `“${quote.reading}”`,
      "one amount: a number with its comparator and unit",
      "Quote the value alone.",
    );
    return undefined;
  }
  if (amount.unit !== null && amount.unit !== source.unit) {
    context.sink.report(
      path,
      `“${quote.reading}” in ${amount.unit}`,
      `the indicator's unit, ${source.unit}`,
      "Mend the indicator's unit.",
    );
  }
  if (amount.unit === null && source.unit === "PERCENT" && note === null) {
    context.sink.report(
      path,
      `“${quote.reading}” without a percent sign`,
      "a note that says so",
      "Say in `notes` what a reader should know.",
    );
  }
  return { ...amount, unit: source.unit };
}

function isWholeLine(context: PlanContext, quote: Quote): boolean {
  return context.document.lines[quote.startLine - 1]?.glyphs.length === quote.glyphs.length;
}

function findTable(context: PlanContext, line: number): PlanFileTable | undefined {
  return context.file.document.tables?.find((table) => {
    const bounds = placeBounds(readPlace(table.lines));
    return line >= bounds.from && line <= bounds.to;
  });
}
