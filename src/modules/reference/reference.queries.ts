import { type HubContext } from "../../kit/context";

/** The codes of the counties whose plans name each reference itself, in the customary order of counties. */
export function loadCountiesOfReference(context: HubContext, referenceCode: string): Promise<string[]> {
  const loader = context.loaders.get(loadCountiesOfReference, "", (codes) => findCounties(context, codes));
  return loader.load(referenceCode);
}

async function findCounties(context: HubContext, codes: readonly string[]): Promise<string[][]> {
  const manager = await context.manager();
  const rows = await manager.query<{ reference: string; county: string }[]>(
    `SELECT DISTINCT mention.reference_code AS reference, county.code AS county, county.rank
     FROM mention JOIN plan ON plan.id = mention.plan_id JOIN county ON county.code = plan.county_code
     WHERE mention.manner = 'NAMED' AND mention.reference_code = ANY($1) ORDER BY county.rank`,
    [codes],
  );
  return codes.map((code) => rows.filter(({ reference }) => reference === code).map(({ county }) => county));
}
