import { type EntityManager, IsNull, Not } from "typeorm";
import { Plan } from "../../modules/plan/plan.entity";

/** Which plan follows which: by the follower's id the id of the plan that it replaces. */
export type Successions = ReadonlyMap<string, string>;

/** The successions that the hub holds; to be read before a plan is rewritten, for that takes links to it away. */
export async function readSuccessions(manager: EntityManager): Promise<Successions> {
  const plans = await manager.find(Plan, {
    where: { replacesId: Not(IsNull()) },
    select: { id: true, replacesId: true },
  });
  return new Map(plans.flatMap(({ id, replacesId }) => (replacesId === null ? [] : [[id, replacesId] as const])));
}

/** Writes successions once all plans stand; one of which a plan is gone goes with it. */
export async function writeSuccessions(manager: EntityManager, successions: Successions): Promise<void> {
  await manager.query(
    `UPDATE plan SET replaces_id = older.id
     FROM unnest($1::text[], $2::text[]) AS link(follower, replaced) JOIN plan older ON older.id = link.replaced
     WHERE plan.id = link.follower`,
    [[...successions.keys()], [...successions.values()]],
  );
}
