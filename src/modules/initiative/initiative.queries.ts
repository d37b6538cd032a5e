import { type HubContext } from "../../kit/context";
import { type Likeness } from "./initiative.types";

/** The codes of the counties that have each initiative in one of the ways, in the customary order of counties. */
export function loadCountiesOfInitiative(
  context: HubContext,
  initiativeCode: string,
  likeness: readonly Likeness[],
): Promise<string[]> {
  const variant = [...likeness].sort().join();
  const loader = context.loaders.get(loadCountiesOfInitiative, variant, (codes) =>
    findCounties(context, codes, likeness),
  );
  return loader.load(initiativeCode);
}

async function findCounties(
  context: HubContext,
  codes: readonly string[],
  likeness: readonly Likeness[],
): Promise<string[][]> {
  const manager = await context.manager();
  const rows = await manager.query<{ initiative: string; county: string }[]>(
    `SELECT DISTINCT initiative_member.initiative_code AS initiative, county.code AS county, county.rank
     FROM initiative_member JOIN plan_item ON plan_item.id = initiative_member.item_id
       JOIN plan ON plan.id = plan_item.plan_id JOIN county ON county.code = plan.county_code
     WHERE initiative_member.initiative_code = ANY($1) AND initiative_member.likeness = ANY($2) ORDER BY county.rank`,
    [codes, likeness],
  );
  return codes.map((code) => rows.filter(({ initiative }) => initiative === code).map(({ county }) => county));
}

/** The codes of the initiatives that each item is a version of; those of a program's numbered parts are the program's. */
export function loadInitiativesOfItem(context: HubContext, itemId: string): Promise<string[]> {
  const loader = context.loaders.get(loadInitiativesOfItem, "", (ids) => findInitiatives(context, ids));
  return loader.load(itemId);
}

async function findInitiatives(context: HubContext, itemIds: readonly string[]): Promise<string[][]> {
  const manager = await context.manager();
  const rows = await manager.query<{ item: string; initiative: string }[]>(
    `SELECT DISTINCT owner.id AS item, initiative.code AS initiative, initiative.rank
     FROM unnest($1::text[]) AS owner(id)
       JOIN initiative_member ON initiative_member.item_id = owner.id OR initiative_member.whole_id = owner.id
       JOIN initiative ON initiative.code = initiative_member.initiative_code
     WHERE initiative_member.likeness <> 'RELATED' ORDER BY initiative.rank`,
    [itemIds],
  );
  return itemIds.map((id) => rows.filter(({ item }) => item === id).map(({ initiative }) => initiative));
}
