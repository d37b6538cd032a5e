import { type SqlParameters } from "../../kit/sql";
import { membersOf } from "../initiative/initiative-members.types";
import { type ItemFilter } from "../item/item.args";
import { type ItemCondition } from "../item/item-filter.registry";
import { type CoverageAxis } from "./coverage.types";

/** What of the question decides which items an axis ties to which codes. */
export interface AxisQuestion {
  readonly filter: ItemFilter;
  readonly parentTheme: string | null;
  /** The codes of the axis. */
  readonly codes: readonly string[];
}

/** SQL that gives `(item_id, code)` for every item and every code of the axis that it stands under, each pair once. */
type AxisSql = (question: AxisQuestion, parameters: SqlParameters) => string;

const AXES: Readonly<Record<CoverageAxis, AxisSql>> = {
  THEME: ({ filter, parentTheme }, p) => {
    const items = filter.primaryThemeOnly
      ? "SELECT id AS item_id, primary_theme_code AS theme_code FROM plan_item"
      : "SELECT item_id, theme_code FROM item_theme";
    if (parentTheme !== null)
      return `SELECT coded.item_id, theme.code FROM (${items}) coded JOIN theme ON theme.code = coded.theme_code
        WHERE theme.parent_code = ${p.add(parentTheme)}`;
    return `SELECT DISTINCT coded.item_id, coalesce(theme.parent_code, theme.code) AS code
      FROM (${items}) coded JOIN theme ON theme.code = coded.theme_code`;
  },
  COUNTY: () =>
    "SELECT plan_item.id AS item_id, plan.county_code AS code FROM plan_item JOIN plan ON plan.id = plan_item.plan_id",
  BUREAU: () =>
    "SELECT plan_item.id AS item_id, plan.bureau_code AS code FROM plan_item JOIN plan ON plan.id = plan_item.plan_id",
  KIND: () => "SELECT id AS item_id, kind AS code FROM plan_item",
  TARGET_GROUP: () => "SELECT item_id, target_group_code AS code FROM item_target_group",
  REFERENCE: ({ filter }) =>
    `SELECT item_id, reference_code AS code FROM item_reference${filter.parts ? " WHERE own" : ""}`,
  INITIATIVE: ({ filter }) => membersOf(filter.parts),
  YEAR: ({ filter, codes }, p) => {
    const dated = `SELECT plan_item.id AS item_id, covered.year::text AS code
      FROM plan_item CROSS JOIN LATERAL generate_series(plan_item.period_start, plan_item.period_end) AS covered(year)`;
    if (!filter.includeUndated) return dated;
    return `${dated} UNION ALL SELECT plan_item.id, asked.code
      FROM plan_item CROSS JOIN unnest(${p.add(codes)}::text[]) AS asked(code) WHERE plan_item.period_start IS NULL`;
  },
};

/** The pairs of an axis as a table with the alias given, limited to its codes. */
export function axisPairs(axis: CoverageAxis, question: AxisQuestion, parameters: SqlParameters): string {
  return `(SELECT pairs.item_id, pairs.code FROM (${AXES[axis](question, parameters)}) pairs
    WHERE pairs.code = ANY(${parameters.add(question.codes)}::text[]))`;
}

/** That an item stands under a code of the axis, given as SQL. */
export function standsUnder(axis: CoverageAxis, question: AxisQuestion, code: string): ItemCondition {
  return (item, parameters) => `(${item}.id, ${code}) IN ${axisPairs(axis, question, parameters)}`;
}
