import { Any, type EntityManager } from "typeorm";
import { Target } from "../modules/indicator/target.entity";
import { ItemTargetGroup } from "../modules/item/item-target-group.entity";
import { ItemTheme } from "../modules/item/item-theme.entity";
import { PlanItem } from "../modules/item/item.entity";
import { PlanSource } from "../modules/plan/plan-source.entity";
import { Plan } from "../modules/plan/plan.entity";
import type { CheckedPlan } from "./check/check-plan";
import { buildItems } from "./write/build-items";
import { planFingerprint } from "./write/fingerprint";

/** What an import changes of one plan, by item id. */
export interface PlanChange {
  readonly planId: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  /** Items whose words, note, period, links, codes or targets differ from what the hub held. */
  readonly changed: readonly string[];
  /** Whether the plan file or the document differs at all, be it in no item. */
  readonly differs: boolean;
}

/** What of an item's rows a reader would see change. */
interface DescribedRows {
  readonly targets: readonly Partial<Target>[];
  readonly themes: readonly Pick<ItemTheme, "itemId" | "themeCode">[];
  readonly targetGroups: readonly Pick<ItemTargetGroup, "itemId" | "targetGroupCode">[];
}

/** Compares a plan with what the hub holds under its id. */
export async function describeChange(manager: EntityManager, checked: CheckedPlan): Promise<PlanChange> {
  const { plan } = checked;
  const planId = plan.file.plan.id;
  const held = await readHeld(manager, planId);
  const source = await manager.findOne(PlanSource, { where: { planId } });
  const rows = buildItems(plan);
  const next = new Map(
    [...rows.goals, ...rows.programs, ...rows.indicators].map((row) => [row.id, describe(row, rows)]),
  );
  return {
    planId,
    title: plan.file.plan.title.text,
    isNew: !(await manager.existsBy(Plan, { id: planId })),
    added: [...next.keys()].filter((id) => !held.has(id)),
    withdrawn: [...held.keys()].filter((id) => !next.has(id)),
    differs: source?.fingerprint !== planFingerprint(textsOf(checked)),
    changed: [...next].filter(([id, text]) => held.has(id) && held.get(id) !== text).map(([id]) => id),
  };
}

function textsOf({ folder }: CheckedPlan): { planFile: string; documentText: string } {
  return { planFile: folder.planText, documentText: folder.documentText };
}

async function readHeld(manager: EntityManager, planId: string): Promise<Map<string, string>> {
  const items = await manager
    .createQueryBuilder(PlanItem, "item")
    .addSelect("item.searchText")
    .where("item.planId = :planId", { planId })
    .getMany();
  const ids = items.map((item) => item.id);
  const rows: DescribedRows = {
    targets: await manager.find(Target, { where: { indicatorId: Any(ids) }, order: { position: "ASC" } }),
    themes: await manager.find(ItemTheme, { where: { itemId: Any(ids) }, order: { position: "ASC" } }),
    targetGroups: await manager.find(ItemTargetGroup, {
      where: { itemId: Any(ids) },
      order: { position: "ASC" },
    }),
  };
  return new Map(items.map((item) => [item.id, describe(item, rows)]));
}

type DescribedItem = Partial<PlanItem> & {
  id: string;
  role?: string;
  direction?: string;
  unit?: string;
  standards?: readonly { readonly raw: string }[];
  goalId?: string | null;
  programId?: string | null;
  parentId?: string | null;
};

function describe(item: DescribedItem, { targets, themes, targetGroups }: DescribedRows): string {
  return JSON.stringify([
    item.searchText,
    item.number,
    item.note ?? null,
    [item.role, item.direction, item.unit, item.standards?.map(({ raw }) => raw)],
    item.periodStart,
    item.periodEnd,
    item.goalId ?? null,
    item.programId ?? null,
    item.parentId ?? null,
    targets.filter((row) => row.indicatorId === item.id).map(({ year, raw, note }) => [year, raw, note]),
    themes.filter((row) => row.itemId === item.id).map(({ themeCode }) => themeCode),
    targetGroups.filter((row) => row.itemId === item.id).map(({ targetGroupCode }) => targetGroupCode),
  ]);
}
