import path from "node:path";
import { Any, type EntityManager } from "typeorm";
import { NodeEntry } from "../../modules/dataset/node.entity";
import { Plan } from "../../modules/plan/plan.entity";
import type { Problem } from "../problem";
import { buildNodes } from "../write/build-nodes";
import type { CheckedPlan } from "./check-plan";

/**
 * What would not fit beside the rest of the hub: ids that something else has, and a plan to replace that is not there.
 * The plans of `leaving` are taken out in the same step.
 */
export async function findClashes(
  manager: EntityManager,
  written: readonly CheckedPlan[],
  leaving: readonly string[] = [],
): Promise<Problem[]> {
  const ids = written.map(({ plan }) => plan.file.plan.id);
  const found = await Promise.all(
    written.map(async (checked) => [
      ...(await findTakenIds(manager, checked, [...ids, ...leaving])),
      ...(await findUnknownReplaced(manager, checked, ids)),
    ]),
  );
  return found.flat();
}

/** Ids that the plan has twice, and those that the vocabulary or a plan that stays has. */
async function findTakenIds(
  manager: EntityManager,
  checked: CheckedPlan,
  making: readonly string[],
): Promise<Problem[]> {
  const own = buildNodes(checked.plan).map(({ id }) => id);
  const twice = own.filter((id, index) => own.indexOf(id) !== index);
  const held = await manager.find(NodeEntry, { where: { id: Any(own) } });
  const taken = held.filter(({ planId }) => planId === null || !making.includes(planId)).map(({ id }) => id);
  return [...new Set([...twice, ...taken])].map((id) =>
    problemOf(
      checked,
      `id “${id}”, which something else has`,
      "ids that nothing else in the hub has",
      "Rename the plan or the item.",
    ),
  );
}

async function findUnknownReplaced(
  manager: EntityManager,
  checked: CheckedPlan,
  written: readonly string[],
): Promise<Problem[]> {
  const { replaces } = checked.plan.file.plan;
  if (replaces === undefined || written.includes(replaces)) return [];
  if (await manager.existsBy(Plan, { id: replaces })) return [];
  return [
    problemOf(
      checked,
      `replaces “${replaces}”, a plan that the hub does not hold`,
      "the id of a plan that the hub holds, or that comes with this one",
      "Mend the id, or import the older plan as well.",
    ),
  ];
}

function problemOf({ folder }: CheckedPlan, found: string, expected: string, todo: string): Problem {
  return { file: path.join(folder.folder, "plan.yml"), line: 1, column: 1, found, expected, todo };
}
