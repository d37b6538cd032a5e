import { type HubContext } from "../../kit/context";

/** The ids of the figures that stand in the words of each item, those of a program's numbered parts included. */
export function loadFigureIdsOfItem(context: HubContext, itemId: string): Promise<string[]> {
  const loader = context.loaders.get(loadFigureIdsOfItem, "", (itemIds) => findFigureIds(context, itemIds));
  return loader.load(itemId);
}

async function findFigureIds(context: HubContext, itemIds: readonly string[]): Promise<string[][]> {
  const manager = await context.manager();
  const rows = await manager.query<{ owner: string; id: string }[]>(
    `WITH RECURSIVE family AS (
       SELECT id AS owner, id AS member_id FROM unnest($1::text[]) AS asked(id)
       UNION ALL
       SELECT family.owner, part.id FROM family
         JOIN plan_item part ON part.parent_id = family.member_id AND part.kind = 'PROGRAM'
     )
     SELECT family.owner, figure.id FROM family JOIN figure ON figure.item_id = family.member_id ORDER BY figure.rank`,
    [itemIds],
  );
  return itemIds.map((itemId) => rows.filter(({ owner }) => owner === itemId).map(({ id }) => id));
}
