import type { DataSource } from "typeorm";
import { Target } from "../modules/indicator/target.entity";
import { PlanItem } from "../modules/item/item.entity";
import { Plan } from "../modules/plan/plan.entity";
import type { CheckedPlan } from "./check/check-plan";
import { buildItems } from "./write/build-items";

/** What an import changes of one plan, by item id. */
export interface PlanChange {
  readonly planId: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  /** Items whose words, period, links or targets differ from what the hub held. */
  readonly changed: readonly string[];
}

/** Compares a plan with what the hub holds under its id. */
export async function describeChange(dataSource: DataSource, checked: CheckedPlan): Promise<PlanChange> {
  const { plan } = checked;
  const planId = plan.file.plan.id;
  const held = await readHeld(dataSource, planId);
  const rows = buildItems(plan);
  const next = new Map(
    [...rows.goals, ...rows.programs, ...rows.indicators].map((row) => [row.id, describe(row, rows.targets)]),
  );
  return {
    planId,
    title: plan.file.plan.title.text,
    isNew: !(await dataSource.manager.existsBy(Plan, { id: planId })),
    added: [...next.keys()].filter((id) => !held.has(id)),
    withdrawn: [...held.keys()].filter((id) => !next.has(id)),
    changed: [...next].filter(([id, text]) => held.has(id) && held.get(id) !== text).map(([id]) => id),
  };
}

async function readHeld(dataSource: DataSource, planId: string): Promise<Map<string, string>> {
  const items = await dataSource.manager
    .createQueryBuilder(PlanItem, "item")
    .addSelect("item.searchText")
    .where("item.planId = :planId", { planId })
    .getMany();
  const targets = await dataSource.manager
    .createQueryBuilder(Target, "target")
    .where("target.indicatorId = ANY(:ids)", { ids: items.map((item) => item.id) })
    .orderBy("target.position")
    .getMany();
  return new Map(items.map((item) => [item.id, describe(item, targets)]));
}

type DescribedItem = Partial<PlanItem> & {
  id: string;
  goalId?: string | null;
  programId?: string | null;
  parentId?: string | null;
};

function describe(item: DescribedItem, targets: readonly Partial<Target>[]): string {
  const promised = targets
    .filter((target) => target.indicatorId === item.id)
    .map((target) => [target.year, target.raw]);
  return JSON.stringify([
    item.searchText,
    item.number,
    item.primaryThemeCode,
    item.periodStart,
    item.periodEnd,
    item.goalId ?? null,
    item.programId ?? null,
    item.parentId ?? null,
    promised,
  ]);
}
