import { foldAll } from "../../kit/fold-words";
import type { StrategicGoal } from "../../modules/goal/goal.entity";
import type { Indicator } from "../../modules/indicator/indicator.entity";
import type { Target } from "../../modules/indicator/target.entity";
import type { PlanItem } from "../../modules/item/item.entity";
import type { Program } from "../../modules/program/program.entity";
import {
  itemsOf,
  type ResolvedGoal,
  type ResolvedIndicator,
  type ResolvedItem,
  type ResolvedPlan,
  type ResolvedProgram,
} from "../resolve/resolved-plan";
import { measureChange } from "./change";
import { planId, targetId } from "./ids";

type Columns<Row> = Partial<Row> & { id: string };

/** The rows of all items of a plan, table by table. */
export interface ItemRows {
  readonly goals: readonly Columns<StrategicGoal>[];
  readonly programs: readonly Columns<Program>[];
  readonly indicators: readonly Columns<Indicator>[];
  readonly targets: readonly Columns<Target>[];
  readonly twins: readonly { goalId: string; twinId: string }[];
  readonly themes: readonly { itemId: string; themeCode: string; position: number }[];
  readonly targetGroups: readonly { itemId: string; targetGroupCode: string; position: number }[];
}

/** The rows of a plan's items; ranks over the whole hub are given when all plans are written. */
export function buildItems(plan: ResolvedPlan): ItemRows {
  const order = documentOrder(plan);
  const items = itemsOf(plan);
  return {
    goals: plan.goals.map((goal) => ({ ...sharedColumns(plan, goal, order), ...goalColumns(goal) })),
    programs: plan.programs.map((program) => ({
      ...sharedColumns(plan, program, order),
      ...programColumns(plan, program),
    })),
    indicators: plan.indicators.map((indicator) => ({
      ...sharedColumns(plan, indicator, order),
      ...indicatorColumns(indicator),
    })),
    targets: plan.indicators.flatMap(buildTargets),
    twins: buildTwins(plan),
    themes: items.flatMap((item) =>
      (item.source.themes ?? []).map((themeCode, position) => ({ itemId: item.id, themeCode, position })),
    ),
    targetGroups: items.flatMap((item) =>
      (item.source.groups ?? []).map((targetGroupCode, position) => ({ itemId: item.id, targetGroupCode, position })),
    ),
  };
}

/** The place of each item by the line it stands in, then by its level. */
function documentOrder(plan: ResolvedPlan): ReadonlyMap<string, number> {
  const sorted = itemsOf(plan)
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.line - b.item.line || startColumn(a.item) - startColumn(b.item) || a.index - b.index);
  return new Map(sorted.map(({ item }, position) => [item.id, position]));
}

function startColumn(item: ResolvedItem): number {
  return item.evidence.find((entry) => entry.field === "title")?.quote.ranges[0]?.start ?? 0;
}

function sharedColumns(plan: ResolvedPlan, item: ResolvedItem, order: ReadonlyMap<string, number>): Columns<PlanItem> {
  return {
    id: item.id,
    planId: planId(plan),
    number: item.number,
    titleZh: item.title,
    titleEn: item.source.en,
    primaryThemeCode: item.source.themes?.[0],
    periodStart: item.period?.start ?? null,
    periodEnd: item.period?.end ?? null,
    periodRaw: item.period?.raw ?? null,
    periodInherited: item.period?.inherited ?? false,
    note: item.source.note ?? null,
    position: order.get(item.id) ?? 0,
    rankDocument: 0,
    rankTitle: 0,
    rankCounty: 0,
    rankYear: 0,
    rankChange: 0,
    searchTitle: foldAll([item.title, item.source.en]),
    searchText: foldAll([item.title, item.source.en, ...wordsOf(item)]),
  };
}

function wordsOf(item: ResolvedItem): (string | null)[] {
  if (item.kind === "GOAL") return [item.description];
  if (item.kind === "PROGRAM") return [item.description, item.method, ...item.fundingSources, ...item.expectedBenefits];
  return [item.measure];
}

function goalColumns(goal: ResolvedGoal): Partial<StrategicGoal> {
  return { role: goal.source.role, level: goal.level, parentId: goal.parentId, description: goal.description };
}

/** The words of a program's parts, at every level, are kept beside its own: they count where no parts are asked for. */
function programColumns(plan: ResolvedPlan, program: ResolvedProgram): Partial<Program> {
  return {
    listing: program.source.listing,
    level: program.level,
    parentId: program.parentId,
    goalId: program.goalId,
    description: program.description,
    method: program.method,
    fundingSources: [...program.fundingSources],
    expectedBenefits: [...program.expectedBenefits],
    searchParts: foldAll(partsOf(plan, program).flatMap((part) => [part.title, part.source.en, ...wordsOf(part)])),
  };
}

function partsOf(plan: ResolvedPlan, program: ResolvedProgram): ResolvedProgram[] {
  return plan.programs.filter((part) => part.parentId === program.id).flatMap((part) => [part, ...partsOf(plan, part)]);
}

function indicatorColumns(indicator: ResolvedIndicator): Partial<Indicator> {
  return {
    ...measureChange(indicator.targets),
    listing: indicator.source.listing,
    goalId: indicator.goalId,
    programId: indicator.programId,
    measure: indicator.measure,
    numerator: indicator.numerator,
    denominator: indicator.denominator,
    unit: indicator.source.unit,
    direction: indicator.source.direction,
    standards: indicator.standards.map(({ raw, amount }) => ({
      value: amount.value,
      upper: amount.upper,
      comparator: amount.comparator,
      unit: amount.unit ?? "",
      raw,
    })),
  };
}

function buildTargets(indicator: ResolvedIndicator): Columns<Target>[] {
  return indicator.targets.map((target, position) => ({
    id: targetId(indicator, target),
    indicatorId: indicator.id,
    year: target.year,
    everyYear: target.everyYear,
    comparator: target.amount.comparator,
    comparatorRaw: target.amount.comparatorRaw,
    value: target.amount.value,
    upper: target.amount.upper,
    unit: target.amount.unit ?? indicator.source.unit,
    unitRaw: target.amount.unitRaw,
    raw: target.raw,
    note: target.note,
    position,
  }));
}

/** Twins may name each other; they are linked once. */
function buildTwins(plan: ResolvedPlan): { goalId: string; twinId: string }[] {
  const links = plan.goals.flatMap((goal) => buildTwin(plan, goal));
  return [...new Map(links.map((link) => [`${link.goalId} ${link.twinId}`, link])).values()];
}

/** A link between twins leads from the goal that is printed first, whichever of the two names the other. */
function buildTwin(plan: ResolvedPlan, goal: ResolvedGoal): { goalId: string; twinId: string }[] {
  const twin = plan.goals.find((other) => other.localId === goal.source.twin);
  if (!twin) return [];
  const [first, later] = goal.line <= twin.line ? [goal, twin] : [twin, goal];
  return [{ goalId: first.id, twinId: later.id }];
}
