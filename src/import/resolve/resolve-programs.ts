import { placeBounds, readPlace } from "../documents/place";
import type { PlanFileProgram } from "../plan-file";
import type { PlanFilePath } from "../problem";
import type { EvidenceFinder } from "./evidence";
import { itemId, type PlanContext, readField, readList, resolveCore } from "./resolve-item";
import type { ResolvedGoal, ResolvedProgram } from "./resolved-plan";

type ProgramOfAnyLevel = PlanFileProgram | NonNullable<PlanFileProgram["parts"]>[number];

/** All programs of a plan, each before its numbered parts. */
export function resolvePrograms(context: PlanContext, goals: readonly ResolvedGoal[]): ResolvedProgram[] {
  return resolveLevel(context, goals, context.file.programs ?? [], ["programs"], 1, null);
}

function resolveLevel(
  context: PlanContext,
  goals: readonly ResolvedGoal[],
  programs: readonly ProgramOfAnyLevel[],
  path: PlanFilePath,
  level: number,
  parent: ResolvedProgram | null,
): ResolvedProgram[] {
  return programs.flatMap((source, index) => {
    const own = [...path, index];
    const program = resolveProgram(context, goals, source, own, level, parent);
    const parts = "parts" in source ? (source.parts ?? []) : [];
    const below = resolveLevel(context, goals, parts, [...own, "parts"], level + 1, program ?? parent);
    return program ? [program, ...below] : below;
  });
}

function resolveProgram(
  context: PlanContext,
  goals: readonly ResolvedGoal[],
  source: ProgramOfAnyLevel,
  path: PlanFilePath,
  level: number,
  parent: ResolvedProgram | null,
): ResolvedProgram | undefined {
  const core = resolveCore(context, source, path);
  if (!core) return undefined;
  const { finder } = core;
  const fields = {
    description: readField(finder, "description", source.description),
    method: readField(finder, "method", source.method),
    fundingSources: readList(finder, "fundingSources", source.fundingSources),
    expectedBenefits: readList(finder, "expectedBenefits", source.expectedBenefits),
  };
  const goalId = source.goal === undefined ? (parent?.goalId ?? null) : itemId(context.file, source.goal);
  if (goalId !== null) proveGoal(context, goals, goalId, core.line, finder, path);
  finder.close();
  return {
    ...core,
    kind: "PROGRAM",
    level,
    parentId: parent?.id ?? null,
    source,
    goalId,
    ...fields,
    evidence: finder.evidence,
  };
}

/** The goal's title proves the link: in a table the printing nearest above the row, elsewhere its heading. */
export function proveGoal(
  context: PlanContext,
  goals: readonly ResolvedGoal[],
  goalId: string,
  line: number,
  finder: EvidenceFinder,
  path: PlanFilePath,
): void {
  const goal = goals.find((candidate) => candidate.id === goalId);
  if (!goal) {
    context.sink.report(
      [...path, "goal"],
      `“${goalId}”, which is no goal of this plan`,
      "the id of a goal in this file",
      "Name a goal that stands in this file.",
    );
    return;
  }
  const table = (context.file.document.tables ?? [])
    .map((entry) => placeBounds(readPlace(entry.lines)))
    .find((bounds) => line >= bounds.from && line <= bounds.to);
  const inTable = goal.printings
    .filter((quote) => table && quote.startLine >= table.from && quote.startLine <= line)
    .at(-1);
  const proof = inTable ?? goal.printings[0];
  if (proof) finder.add("goal", proof);
}
