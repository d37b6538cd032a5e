import { type EntityManager, IsNull, Not } from "typeorm";
import { County } from "../../modules/county/county.entity";
import { Indicator } from "../../modules/indicator/indicator.entity";
import { PlanItem } from "../../modules/item/item.entity";
import { Plan } from "../../modules/plan/plan.entity";

/** Chinese titles by strokes, as in Taiwan's dictionaries; the embedded database has no such collation. */
const TITLES = new Intl.Collator("zh-Hant-TW");

/** Gives every plan and item of the hub its places in the orders that lists can ask for. */
export async function writeRanks(manager: EntityManager): Promise<void> {
  const plans = await rankPlans(manager);
  const items = await manager.find(PlanItem, {
    select: { id: true, planId: true, position: true, titleZh: true, periodStart: true },
  });
  const planRank = new Map(plans.map((plan, rank) => [plan.id, rank]));
  const countyOf = new Map(plans.map((plan) => [plan.id, plan.countyRank]));
  const byDocument = (a: PlanItem, b: PlanItem) =>
    (planRank.get(a.planId) ?? 0) - (planRank.get(b.planId) ?? 0) || a.position - b.position;
  const changes = await readChanges(manager);
  const orders = [
    byDocument,
    (a: PlanItem, b: PlanItem) => TITLES.compare(a.titleZh, b.titleZh) || byDocument(a, b),
    (a: PlanItem, b: PlanItem) => (countyOf.get(a.planId) ?? 0) - (countyOf.get(b.planId) ?? 0) || byDocument(a, b),
    (a: PlanItem, b: PlanItem) => (a.periodStart ?? Infinity) - (b.periodStart ?? Infinity) || byDocument(a, b) || 0,
    (a: PlanItem, b: PlanItem) => compareChange(changes.get(a.id), changes.get(b.id)) || byDocument(a, b),
  ];
  const ranks = orders.map(
    (order) => new Map([...items].sort((a, b) => order(a, b) || 0).map((item, rank) => [item.id, rank])),
  );
  const column = (index: number) => items.map((item) => ranks[index]?.get(item.id) ?? 0);
  await manager.query(
    `UPDATE plan_item SET rank_document = r.document, rank_title = r.title, rank_county = r.county, rank_year = r.year,
       rank_change = r.change
     FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[])
       AS r(id, document, title, county, year, change)
     WHERE plan_item.id = r.id`,
    [items.map((item) => item.id), column(0), column(1), column(2), column(3), column(4)],
  );
  for (const statement of RANKS_BY_PLAN) await manager.query(statement);
}

interface Change {
  readonly unit: string;
  readonly change: number;
}

async function readChanges(manager: EntityManager): Promise<ReadonlyMap<string, Change>> {
  const rows = await manager.find(Indicator, {
    where: { change: Not(IsNull()) },
    select: { id: true, unit: true, change: true },
  });
  return new Map(rows.map(({ id, unit, change }) => [id, { unit, change: change ?? 0 }]));
}

/** Units one after the other by their code, the largest rise first; what has no change comes last. */
function compareChange(a: Change | undefined, b: Change | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return b.change - a.change;
}

/** Places plan by plan, as the documents print them. */
const RANKS_BY_PLAN = [
  `UPDATE mention SET rank = ranked.rank FROM (
     SELECT mention.id, row_number() OVER (ORDER BY plan.rank, mention.position)::integer - 1 AS rank
     FROM mention JOIN plan ON plan.id = mention.plan_id
   ) ranked WHERE ranked.id = mention.id`,
  `UPDATE figure SET rank = ranked.rank FROM (
     SELECT figure.id, row_number() OVER (ORDER BY plan.rank, figure.position)::integer - 1 AS rank
     FROM figure JOIN plan ON plan.id = figure.plan_id
   ) ranked WHERE ranked.id = figure.id`,
  `UPDATE citation SET position = ranked.position FROM (
     SELECT proof.id, row_number() OVER (PARTITION BY proof.subject_id ORDER BY min(plan.rank), proof.id)::integer - 1 AS position
     FROM citation proof
       JOIN plan_document ON plan_document.document_id = proof.document_id JOIN plan ON plan.id = plan_document.plan_id
     WHERE proof.subject_type = 'Initiative' GROUP BY proof.id
   ) ranked WHERE ranked.id = citation.id`,
  `UPDATE initiative_member SET rank = item.rank_document FROM plan_item item WHERE item.id = initiative_member.item_id`,
];

/** Plans by county, then by their first year (one that states none last), then by id. */
async function rankPlans(manager: EntityManager): Promise<{ id: string; countyRank: number }[]> {
  const counties = new Map((await manager.find(County)).map((county) => [county.code, county.rank]));
  const plans = (await manager.find(Plan)).map((plan) => ({
    id: plan.id,
    countyRank: counties.get(plan.countyCode) ?? 0,
    start: plan.periodStart ?? Number.MAX_SAFE_INTEGER,
  }));
  plans.sort((a, b) => a.countyRank - b.countyRank || a.start - b.start || (a.id < b.id ? -1 : 1));
  await manager.query(
    "UPDATE plan SET rank = r.rank FROM unnest($1::text[], $2::int[]) AS r(id, rank) WHERE plan.id = r.id",
    [plans.map((plan) => plan.id), plans.map((_, rank) => rank)],
  );
  return plans;
}
