import type { Quote } from "../documents/find-quotation";
import type { DocumentText } from "../documents/document-text";
import type { OutlineSection } from "../documents/outline";
import type { PlanFile, PlanFileGoal, PlanFileIndicator, PlanFileProgram, Quotation } from "../plan-file";
import type { PlanFilePath, ProblemSink } from "../problem";
import { createEvidenceFinder, type EvidenceFinder } from "./evidence";
import { resolvePeriod } from "./resolve-period";
import type { Evidence, ResolvedPeriod } from "./resolved-plan";

/** What every part of one plan file needs to find its quotations. */
export interface PlanContext {
  readonly file: PlanFile;
  readonly document: DocumentText;
  readonly outline: readonly OutlineSection[];
  readonly sink: ProblemSink;
  readonly period: ResolvedPeriod | null;
  readonly periodEvidence: readonly Evidence[];
}

/** What all kinds of items have, with the finder to look for the rest. */
export interface ResolvedCore {
  readonly id: string;
  readonly localId: string;
  readonly path: PlanFilePath;
  readonly number: string | null;
  readonly title: string;
  readonly titleQuote: Quote;
  readonly period: ResolvedPeriod | null;
  readonly line: number;
  readonly finder: EvidenceFinder;
}

/** Finds number, title and period of an item; undefined where its title is not there. */
export function resolveCore(
  context: PlanContext,
  source: PlanFileGoal | PlanFileProgram | PlanFileIndicator,
  path: PlanFilePath,
): ResolvedCore | undefined {
  const { file, document, sink } = context;
  const finder = createEvidenceFinder(document, source.lines, path, sink);
  const { quote, number } = finder.findNumbered("title", source.title, source.number);
  const period = source.period
    ? resolvePeriod(source.period, finder, [...path, "period"], sink, file.plan.period)
    : inheritPeriod(context, finder);
  if (!quote) return undefined;
  return {
    id: itemId(file, source.id),
    localId: source.id,
    path,
    number: number?.reading ?? null,
    title: quote.reading,
    titleQuote: quote,
    period,
    line: quote.startLine,
    finder,
  };
}

/** An item that states no period takes its plan's, and the plan's words prove it. */
function inheritPeriod(context: PlanContext, finder: EvidenceFinder): ResolvedPeriod | null {
  context.periodEvidence.forEach((entry) => {
    finder.add("period", entry.quote);
  });
  return context.period && { ...context.period, inherited: true };
}

/** The id in the hub of an id in the plan file. */
export function itemId(file: PlanFile, localId: string): string {
  return `${file.plan.id}.${localId}`;
}

/** The reading of an optional field. */
export function readField(finder: EvidenceFinder, field: string, quotation: Quotation | undefined): string | null {
  return (quotation && finder.find(field, field, quotation)?.reading) ?? null;
}

/** The readings of a list of quotations. */
export function readList(
  finder: EvidenceFinder,
  field: string,
  quotations: readonly Quotation[] | undefined,
): string[] {
  return (quotations ?? []).flatMap((quotation, index) => finder.find(field, [field, index], quotation)?.reading ?? []);
}
