import type { EntityManager } from "typeorm";
import type { SearchKind } from "../../modules/search/search.types";

/** The words of something that search can find. */
export interface SearchText {
  readonly id: string;
  readonly kind: SearchKind;
  readonly planId: string | null;
  readonly zh: string;
  readonly en: string;
  readonly words: readonly (string | null)[];
  readonly more?: readonly (string | null)[];
  readonly keywords: readonly string[];
  readonly context: readonly string[];
  /** Place among its kind, from 0. */
  readonly place: number;
}

/** Counties, themes, target groups, references and initiatives, by their names in both languages; codes are short English names. */
export async function readVocabularyTexts(manager: EntityManager): Promise<SearchText[]> {
  return manager.query<SearchText[]>(`
    SELECT id, 'COUNTY' AS kind, NULL AS "planId", name_zh AS zh, name_en AS en, aliases AS words, '{}'::text[] AS keywords, '{}'::text[] AS context, rank AS place FROM county
    UNION ALL SELECT id, 'THEME', NULL, name_zh, CASE WHEN parent_code IS NULL THEN replace(code, '-', ' ') ELSE name_en END,
      ARRAY[name_en], '{}', '{}', rank FROM theme
    UNION ALL SELECT id, 'TARGET_GROUP', NULL, name_zh, replace(code, '-', ' '), ARRAY[name_en], '{}', '{}', rank FROM target_group
    UNION ALL SELECT id, 'REFERENCE', NULL, name_zh, name_en, variants, '{}', '{}', rank FROM policy_reference
    UNION ALL SELECT id, 'INITIATIVE', NULL, name_zh, name_en, ARRAY[description_zh, description_en, scheme],
      ARRAY(SELECT theme.name_en FROM initiative_theme JOIN theme ON theme.code = initiative_theme.theme_code
        WHERE initiative_theme.initiative_code = initiative.code ORDER BY initiative_theme.position), '{}', rank FROM initiative`);
}

/** Plans and figures. */
export async function readPlanTexts(manager: EntityManager): Promise<SearchText[]> {
  return manager.query<SearchText[]>(`
    SELECT plan.id, 'PLAN' AS kind, plan.id AS "planId", plan.title_zh AS zh, plan.title_en AS en,
      ARRAY[plan.agency_zh, plan.agency_en] AS words, '{}'::text[] AS keywords, ${COUNTY_NAMES} || ${yearsOf("plan")} AS context, plan.rank AS place
    FROM plan JOIN county ON county.code = plan.county_code
    UNION ALL
    SELECT figure.id, 'FIGURE', figure.plan_id, figure.subject_zh, figure.subject_en, ARRAY[figure.raw, figure.note],
      '{}', ${COUNTY_NAMES} || CASE WHEN figure.year IS NULL THEN '{}' ELSE ARRAY[figure.year::text, (figure.year - 1911)::text || '年'] END,
      figure.rank
    FROM figure JOIN plan ON plan.id = figure.plan_id JOIN county ON county.code = plan.county_code`);
}

/** Goals, programs and indicators; a program with the words of its numbered parts. */
export async function readItemTexts(manager: EntityManager): Promise<SearchText[]> {
  return manager.query<SearchText[]>(`
    WITH RECURSIVE family AS (
      SELECT id AS whole_id, id AS part_id FROM plan_item WHERE kind = 'PROGRAM'
      UNION ALL
      SELECT family.whole_id, part.id FROM family JOIN plan_item part ON part.parent_id = family.part_id AND part.kind = 'PROGRAM'
    )
    SELECT item.id, item.kind, item.plan_id AS "planId", item.title_zh AS zh, item.title_en AS en,
      ${ITEM_WORDS} || ARRAY(SELECT standard ->> 'raw' FROM jsonb_array_elements(coalesce(item.standards, '[]')) AS standard)
        || ARRAY(SELECT DISTINCT citation.reading FROM citation
            WHERE citation.subject_id = item.id AND citation.field IN ('title', 'number', 'period') ORDER BY 1) AS words,
      ARRAY(SELECT unnest(ARRAY[part.title_zh, part.title_en] || ${ITEM_WORDS.replaceAll("item.", "part.")})
        FROM family JOIN plan_item part ON part.id = family.part_id
        WHERE family.whole_id = item.id AND part.id <> item.id ORDER BY part.position) AS more,
      ARRAY(SELECT theme.name_en FROM item_theme JOIN theme theme ON theme.code = item_theme.theme_code WHERE item_theme.item_id = item.id ORDER BY item_theme.position)
        || ARRAY(SELECT top.name_en FROM item_theme JOIN theme child ON child.code = item_theme.theme_code
            JOIN theme top ON top.code = child.parent_code WHERE item_theme.item_id = item.id ORDER BY item_theme.position)
        || ARRAY(SELECT target_group.name_en FROM item_target_group
            JOIN target_group ON target_group.code = item_target_group.target_group_code WHERE item_target_group.item_id = item.id ORDER BY item_target_group.position)
        AS keywords,
      ${COUNTY_NAMES} || ${yearsOf("item")} AS context,
      item.rank_document AS place
    FROM plan_item item JOIN plan ON plan.id = item.plan_id JOIN county ON county.code = plan.county_code`);
}

const ITEM_WORDS =
  "(ARRAY[item.description, item.method, item.measure] || coalesce(item.funding_sources, '{}') || coalesce(item.expected_benefits, '{}'))";

const COUNTY_NAMES = "(ARRAY[county.name_zh, county.name_en] || county.aliases)";

/** The years of a period in both calendars, as text. */
function yearsOf(row: string): string {
  const years = `generate_series(${row}.period_start, ${row}.period_end) AS year`;
  return `ARRAY(SELECT unnest(ARRAY[year::text, (year - 1911)::text || '年']) FROM ${years})`;
}
