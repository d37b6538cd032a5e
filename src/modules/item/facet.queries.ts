import { type HubContext } from "../../kit/context";
import { allOf, type SqlCondition, SqlParameters } from "../../kit/sql";
import { type ItemFilter } from "./item.args";
import { itemConditions, withoutFields } from "./item-filter.conditions";

/** A value and how many items have it. */
export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** How a facet counts: the SQL of its value, what must be joined for it, and the fields of the filter that are its own. */
export interface FacetSql {
  readonly code: string;
  readonly join?: string;
  readonly own: readonly (keyof ItemFilter)[];
  /** Leaves out values that are not asked for. */
  readonly only?: SqlCondition;
}

export const UNDATED = "UNDATED";

const PLAN = "JOIN plan ON plan.id = item.plan_id";

export const FACETS = {
  counties: { code: "plan.county_code", join: PLAN, own: ["counties"] },
  bureaus: { code: "plan.bureau_code", join: PLAN, own: ["bureaus"] },
  themes: {
    code: "coalesce(theme.parent_code, theme.code)",
    join: "JOIN item_theme ON item_theme.item_id = item.id JOIN theme ON theme.code = item_theme.theme_code",
    own: ["themes"],
  },
  primaryThemes: {
    code: "coalesce(theme.parent_code, theme.code)",
    join: "JOIN theme ON theme.code = item.primary_theme_code",
    own: ["themes"],
  },
  targetGroups: {
    code: "item_target_group.target_group_code",
    join: "JOIN item_target_group ON item_target_group.item_id = item.id",
    own: ["targetGroups"],
  },
  kinds: { code: "item.kind", own: ["kinds"] },
  years: {
    code: `coalesce(covered.year::text, '${UNDATED}')`,
    join: "LEFT JOIN LATERAL generate_series(item.period_start, item.period_end) AS covered(year) ON TRUE",
    own: ["year", "years", "includeUndated"],
  },
  fundingSources: {
    code: "source.name",
    join: "CROSS JOIN LATERAL unnest(item.funding_sources) AS source(name)",
    own: ["fundingSources"],
  },
  roles: { code: "item.role", own: ["roles"] },
  listings: { code: "item.listing", own: ["listings"] },
  units: { code: "item.unit", own: ["units"] },
  trends: { code: "item.trend", own: ["trends"] },
} as const satisfies Readonly<Record<string, FacetSql>>;

/** Counts by the children of one top theme; items that no child holds do not count. */
export function childThemes(parentCode: string, whole: FacetSql): FacetSql {
  return {
    code: "theme.code",
    join: whole.join,
    own: whole.own,
    only: (p) => `theme.parent_code = ${p.add(parentCode)}`,
  };
}

/** Counts each item once for each of its values; most frequent first. Twins count once for each value that both have. */
export async function countFacet(context: HubContext, facet: FacetSql, filter: ItemFilter): Promise<CodeCount[]> {
  const parameters = new SqlParameters();
  const own = facet.only ? [facet.only] : [];
  const others = itemConditions(withoutFields(filter, [...facet.own, "withoutTwins"]));
  const conditions = allOf([...others, ...own], parameters);
  const manager = await context.manager();
  return manager.query<CodeCount[]>(
    `WITH valued AS (
       SELECT item.id, ${facet.code} AS code FROM plan_item item ${facet.join ?? ""} WHERE ${conditions})
     SELECT code, count(DISTINCT id)::integer AS count FROM valued
     WHERE code IS NOT NULL ${filter.withoutTwins ? `AND NOT EXISTS (${FIRST_PRINTED})` : ""}
     GROUP BY code ORDER BY 2 DESC, code COLLATE "C"`,
    parameters.values,
  );
}

/** The first printing of a twin, with the same value. */
const FIRST_PRINTED = `SELECT 1 FROM goal_twin JOIN valued first_printed ON first_printed.id = goal_twin.goal_id
  WHERE goal_twin.twin_id = valued.id AND first_printed.code = valued.code`;
