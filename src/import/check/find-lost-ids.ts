import path from "node:path";
import type { EntityManager } from "typeorm";
import { PlanItem } from "../../modules/item/item.entity";
import type { Problem } from "../problem";
import { itemsOf } from "../resolve/resolved-plan";
import type { CheckedPlan } from "./check-plan";

/** Ids that the hub has given out and that the new plan file neither has nor names under `renamed`. */
export async function findLostIds(manager: EntityManager, checked: CheckedPlan): Promise<Problem[]> {
  const { plan, folder } = checked;
  const held = await manager.find(PlanItem, { where: { planId: plan.file.plan.id }, select: { id: true } });
  const kept = new Set(itemsOf(plan).map((item) => item.id));
  const renamed = plan.file.renamed ?? {};
  return held
    .map((item) => ({ id: item.id, localId: item.id.slice(plan.file.plan.id.length + 1) }))
    .filter(({ id, localId }) => !kept.has(id) && !(localId in renamed))
    .map(({ localId }) => ({
      file: path.join(folder.folder, "plan.yml"),
      line: 1,
      column: 1,
      found: `no item “${localId}”, which the hub holds`,
      expected: "every id that was given out, or an entry under `renamed`",
      todo: `Keep the id, or add \`${localId}: <new id>\` (or \`${localId}: null\`) under \`renamed\`.`,
    }));
}
