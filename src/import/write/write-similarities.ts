import type { EntityManager } from "typeorm";
import { ItemSimilarity } from "../../modules/similarity/item-similarity.entity";
import { type ItemProfile, rankSimilar, type ScoredItem } from "../similar/rank-similar";
import { findSharedRuns } from "../similar/terms";
import { insertRows } from "./insert";

/** How many alike items are kept of other counties, and as many of the own. */
export const MOST_SIMILAR = 10;

/** How many shared terms are told as a reason. */
const MOST_TERMS = 3;

/** Finds the most alike items of each item, over all plans of the hub; initiatives have no part in it. */
export async function writeSimilarities(manager: EntityManager): Promise<void> {
  const items = await readProfiles(manager);
  const ranked = rankSimilar(items, MOST_SIMILAR);
  await manager.createQueryBuilder().delete().from(ItemSimilarity).execute();
  const rows = items.flatMap((item) => {
    const { others, own } = ranked.get(item.id) ?? { others: [], own: [] };
    return [...others, ...own]
      .sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1))
      .map((scored, position) => toRow(item, scored, position));
  });
  await insertRows(manager, ItemSimilarity, rows);
}

function toRow(item: ItemProfile, { item: other, score }: ScoredItem, position: number) {
  return {
    itemId: item.id,
    similarId: other.id,
    otherCounty: item.county !== other.county,
    score: Math.min(1, Number(score.toFixed(4))),
    sharedTerms: findSharedRuns(`${item.title}，${item.text}`, `${other.title}，${other.text}`, MOST_TERMS),
    sharedThemes: item.themes.filter((theme) => other.themes.includes(theme)),
    sharedReferences: item.references.filter((code) => other.references.includes(code)),
    position,
  };
}

/** The Chinese words of every item, with those of a program's parts. */
export async function readProfiles(manager: EntityManager): Promise<ItemProfile[]> {
  return manager.query<ItemProfile[]>(
    `WITH RECURSIVE family AS (
       SELECT id AS item_id, id AS member_id FROM plan_item
       UNION ALL
       SELECT family.item_id, part.id FROM family
         JOIN plan_item part ON part.parent_id = family.member_id AND part.kind = 'PROGRAM'
     ), words AS (
       SELECT family.item_id, string_agg(
         concat_ws('，', CASE WHEN member.id <> family.item_id THEN member.title_zh END, member.description, member.method,
           member.measure, array_to_string(member.expected_benefits, '，')), '，' ORDER BY member.position) AS text
       FROM family JOIN plan_item member ON member.id = family.member_id GROUP BY family.item_id
     )
     SELECT item.id, plan.county_code AS county, item.title_zh AS title, coalesce(words.text, '') AS text,
       ARRAY(SELECT theme_code FROM item_theme WHERE item_id = item.id ORDER BY position) AS themes,
       ARRAY(SELECT reference_code FROM item_reference WHERE item_id = item.id ORDER BY position) AS "references"
     FROM plan_item item JOIN plan ON plan.id = item.plan_id JOIN words ON words.item_id = item.id
     ORDER BY item.rank_document`,
  );
}
