import type { PlanFileGoal } from "../plan-file";
import type { PlanFilePath } from "../problem";
import { type PlanContext, readField, resolveCore } from "./resolve-item";
import type { ResolvedGoal } from "./resolved-plan";

type GoalOfAnyLevel = PlanFileGoal | NonNullable<PlanFileGoal["children"]>[number];

/** All goals of a plan, each before its children. */
export function resolveGoals(context: PlanContext): ResolvedGoal[] {
  return resolveLevel(context, context.file.goals ?? [], ["goals"], 1, null);
}

function resolveLevel(
  context: PlanContext,
  goals: readonly GoalOfAnyLevel[],
  path: PlanFilePath,
  level: number,
  parentId: string | null,
): ResolvedGoal[] {
  return goals.flatMap((source, index) => {
    const own = [...path, index];
    const goal = resolveGoal(context, source, own, level, parentId);
    const children = "children" in source ? (source.children ?? []) : [];
    const below = resolveLevel(context, children, [...own, "children"], level + 1, goal?.id ?? parentId);
    return goal ? [goal, ...below] : below;
  });
}

function resolveGoal(
  context: PlanContext,
  source: GoalOfAnyLevel,
  path: PlanFilePath,
  level: number,
  parentId: string | null,
): ResolvedGoal | undefined {
  const core = resolveCore(context, source, path);
  if (!core) return undefined;
  const { finder } = core;
  const description = readField(finder, "description", source.description);
  source.alsoPrinted?.forEach((printing, index) => {
    finder.find("alsoPrinted", ["alsoPrinted", index], printing);
  });
  finder.close();
  const printings = finder.evidence
    .filter((entry) => ["title", "alsoPrinted"].includes(entry.field))
    .map((entry) => entry.quote);
  return { ...core, kind: "GOAL", level, parentId, source, description, printings, evidence: finder.evidence };
}
