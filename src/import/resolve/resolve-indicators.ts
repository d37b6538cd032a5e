import { withoutWhiteSpace } from "../../kit/white-space";
import { occurrences } from "../documents/search-glyphs";
import type { Quote } from "../documents/find-quotation";
import type { PlanFileIndicator, Quotation } from "../plan-file";
import type { PlanFilePath } from "../problem";
import { type Amount, readAmount } from "./amount";
import type { EvidenceFinder } from "./evidence";
import { itemId, type PlanContext, readField, resolveCore, type ResolvedCore } from "./resolve-item";
import { proveGoal } from "./resolve-programs";
import { type ResolvedGoal, type ResolvedIndicator, type ResolvedProgram, type ResolvedTarget } from "./resolved-plan";
import { resolveTargets } from "./resolve-targets";

/** All indicators of a plan with their targets. */
export function resolveIndicators(
  context: PlanContext,
  goals: readonly ResolvedGoal[],
  programs: readonly ResolvedProgram[],
): ResolvedIndicator[] {
  return (context.file.indicators ?? []).flatMap((source, index) => {
    const path = ["indicators", index];
    const core = resolveCore(context, source, path);
    return core ? [resolveIndicator(context, goals, programs, source, core)] : [];
  });
}

function resolveIndicator(
  context: PlanContext,
  goals: readonly ResolvedGoal[],
  programs: readonly ResolvedProgram[],
  source: PlanFileIndicator,
  core: ResolvedCore,
): ResolvedIndicator {
  const { finder, path } = core;
  const measure = readField(finder, "measure", source.measure) ?? core.title;
  const numerator = readField(finder, "numerator", source.numerator);
  const denominator = readField(finder, "denominator", source.denominator);
  const standards = (source.standards ?? []).flatMap((standard, index) =>
    resolveStandard(context, finder, path, standard, index),
  );
  const goalId = source.goal === undefined ? null : itemId(context.file, source.goal);
  if (goalId !== null) proveGoal(context, goals, goalId, core.line, finder, path);
  const programId = source.program ? proveProgram(context, programs, source.program, finder, path) : null;
  finder.close();
  const targets: ResolvedTarget[] = resolveTargets(context, source, core);
  return {
    ...core,
    kind: "INDICATOR",
    level: 1,
    parentId: null,
    source,
    goalId,
    programId,
    measure,
    numerator,
    denominator,
    standards,
    targets,
    evidence: finder.evidence,
  };
}

function resolveStandard(
  context: PlanContext,
  finder: EvidenceFinder,
  path: PlanFilePath,
  standard: Quotation,
  index: number,
): { raw: string; amount: Amount }[] {
  const quote = finder.find("standards", ["standards", index], standard);
  const amount = quote && readAmount(quote.reading);
  if (amount) return [{ raw: quote.reading, amount }];
  if (quote) {
    context.sink.report(
      [...path, "standards", index],
      `“${quote.reading}”`,
      "one amount: a number with its comparator and unit",
      "Quote the amount alone.",
    );
  }
  return [];
}

/** A link to a program needs words that both of them print. */
function proveProgram(
  context: PlanContext,
  programs: readonly ResolvedProgram[],
  link: NonNullable<PlanFileIndicator["program"]>,
  finder: EvidenceFinder,
  path: PlanFilePath,
): string | null {
  const id = itemId(context.file, link.id);
  const family = programs.filter((program) => program.id === id || program.id.startsWith(`${id}-`));
  const own = firstQuoting(
    finder.evidence.filter((entry) => ["title", "measure"].includes(entry.field)).map((entry) => entry.quote),
    link.shared,
  );
  const its = firstQuoting(
    family.flatMap((program) =>
      program.evidence.filter((entry) => ["title", "description"].includes(entry.field)).map((entry) => entry.quote),
    ),
    link.shared,
  );
  if (family.length > 0 && own && its) {
    finder.add("program", own);
    finder.add("program", its);
    return id;
  }
  const lacking =
    family.length === 0
      ? `“${link.id}”, which is no program of this plan`
      : `“${link.shared}” is not printed by ${own ? "the program" : "the indicator"}`;
  context.sink.report(
    [...path, "program"],
    lacking,
    "words that the indicator and the program both print",
    "Quote what ties them together, or leave the link out.",
  );
  return null;
}

/** The words in the first of the quotations that prints them. */
function firstQuoting(quotes: readonly Quote[], words: string): Quote | undefined {
  const needle = Array.from(withoutWhiteSpace(words));
  for (const quote of quotes) {
    const [start] = occurrences(quote.glyphs, needle);
    if (start !== undefined) return quote.part(quote.glyphs.slice(start, start + needle.length));
  }
  return undefined;
}
