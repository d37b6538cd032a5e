import { type HubContext } from "../../kit/context";
import { allOf, type SqlCondition, type SqlParameters } from "../../kit/sql";
import { type ItemFilter } from "../item/item.args";
import { itemConditions } from "../item/item-filter.conditions";
import { loadHeldPlans } from "../presence/held-plans.queries";
import { readPresenceQuestion } from "../presence/presence.question";
import { isInForce } from "../presence/presence.rules";
import { SearchKind } from "./search.types";

/** The kinds that are items, for which every field of a filter is meant. */
const ITEM_KINDS: readonly SearchKind[] = ["GOAL", "PROGRAM", "INDICATOR"];

/** Fields that say which plans are meant. */
const OF_PLANS: readonly (keyof ItemFilter)[] = [
  "counties",
  "bureaus",
  "planKinds",
  "plans",
  "year",
  "years",
  "includeUndated",
];

/** The fields by which things that are no items can be judged. */
const FIELDS: Readonly<Record<Exclude<SearchKind, "GOAL" | "PROGRAM" | "INDICATOR">, readonly (keyof ItemFilter)[]>> = {
  SECTION: OF_PLANS,
  FIGURE: [...OF_PLANS, "themes"],
  PLAN: [...OF_PLANS, "themes"],
  REFERENCE: ["counties", "references"],
  INITIATIVE: ["counties", "themes", "initiatives"],
  THEME: ["themes"],
  TARGET_GROUP: ["targetGroups"],
  COUNTY: ["counties"],
};

/** Fields that only say how the others are meant. */
const MANNERS: readonly (keyof ItemFilter)[] = ["parts", "includeUndated", "primaryThemeOnly"];

/** What a filter leaves of the kinds asked for, and how. */
export interface SearchScope {
  readonly kinds: readonly SearchKind[];
  /** Kinds that were asked for and that the filter cannot judge. */
  readonly leftOut: readonly SearchKind[];
  /** Over the alias `entry`. */
  readonly where: readonly SqlCondition[];
  /** SQL that says whether an entry's `more` counts: sections hold the words of items where no items are looked for. */
  readonly more: string;
}

/** Reads which kinds of things are looked for, and which of them. Numbered parts of programs speak for themselves. */
export async function readScope(
  context: HubContext,
  kinds: readonly SearchKind[] | null | undefined,
  filter: ItemFilter,
): Promise<SearchScope> {
  const asked = Object.values(SearchKind).filter((kind) => kinds?.includes(kind) ?? true);
  const fields = (Object.keys(filter) as (keyof ItemFilter)[]).filter((field) => isSet(filter[field]));
  const judged = asked.filter((kind) => canJudge(kind, fields));
  const items = judged.filter((kind) => ITEM_KINDS.includes(kind));
  const others = judged.filter((kind) => !ITEM_KINDS.includes(kind));
  const plans = await plansMeant(context, filter);
  const ofItems = itemConditions({ ...filter, parts: true });
  const ofKinds: SqlCondition = (p) =>
    [
      ...(items.length > 0
        ? [
            `(entry.kind = ANY(${p.add(items)}::text[]) AND entry.id IN (SELECT item.id FROM plan_item item WHERE ${allOf(ofItems, p)}))`,
          ]
        : []),
      ...others.map((kind) => {
        const conditions = conditionsOf(kind as keyof typeof FIELDS, filter, plans).map((condition) => condition(p));
        return `(${[`entry.kind = ${p.add(kind)}`, ...conditions].join(" AND ")})`;
      }),
    ].join(" OR ") || "FALSE";
  return {
    kinds: judged,
    leftOut: asked.filter((kind) => !judged.includes(kind)),
    where: [ofKinds],
    more: items.length > 0 ? "FALSE" : "TRUE",
  };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function canJudge(kind: SearchKind, fields: readonly (keyof ItemFilter)[]): boolean {
  const own = FIELDS[kind as keyof typeof FIELDS] as readonly (keyof ItemFilter)[] | undefined;
  if (!own) return true;
  return fields.every((field) => own.includes(field) || MANNERS.includes(field));
}

/** The plans that a filter means; null where it means all. */
async function plansMeant(context: HubContext, filter: ItemFilter): Promise<string[] | null> {
  if (!OF_PLANS.some((field) => field !== "includeUndated" && isSet(filter[field]))) return null;
  const question = readPresenceQuestion(filter);
  const plans = await loadHeldPlans(context);
  return plans
    .filter(
      (plan) => question.asks(plan) && isInForce(plan, question) && (filter.counties?.includes(plan.county) ?? true),
    )
    .map(({ id }) => id);
}

/** A theme asked for, with its children. */
const THEMES = (codes: string): string =>
  `SELECT code FROM theme WHERE code = ANY(${codes}) OR parent_code = ANY(${codes})`;

function conditionsOf(kind: keyof typeof FIELDS, filter: ItemFilter, plans: readonly string[] | null): SqlCondition[] {
  const { counties, themes, references, initiatives, targetGroups } = filter;
  const given = <Value>(value: Value | null | undefined, condition: (value: Value) => SqlCondition): SqlCondition[] =>
    value === null || value === undefined ? [] : [condition(value)];
  const code = "substr(entry.id, strpos(entry.id, '.') + 1)";
  switch (kind) {
    case "SECTION":
      return given(plans, (ids) => (p) => `entry.plan_id = ANY(${p.add(ids)}::text[])`);
    case "FIGURE":
    case "PLAN":
      return [
        ...given(plans, (ids) => (p: SqlParameters) => `entry.plan_id = ANY(${p.add(ids)}::text[])`),
        ...given(
          themes,
          (codes) => (p: SqlParameters) =>
            kind === "PLAN"
              ? `entry.id IN (SELECT plan_id FROM plan_scope WHERE theme_code = ANY(${p.add(codes)}::text[]))`
              : `entry.id IN (SELECT figure_id FROM figure_theme WHERE theme_code IN (${THEMES(`${p.add(codes)}::text[]`)}))`,
        ),
      ];
    case "REFERENCE":
      return [
        ...given(
          counties,
          (asked) => (p: SqlParameters) =>
            `${code} IN (SELECT mention.reference_code FROM mention JOIN plan ON plan.id = mention.plan_id
            WHERE mention.manner = 'NAMED' AND plan.county_code = ANY(${p.add(asked)}::text[]))`,
        ),
        ...given(references, (asked) => (p: SqlParameters) => `${code} = ANY(${p.add(asked)}::text[])`),
      ];
    case "INITIATIVE":
      return [
        ...given(
          counties,
          (asked) => (p: SqlParameters) =>
            `${code} IN (SELECT member.initiative_code FROM initiative_member member
            JOIN plan_item ON plan_item.id = member.item_id JOIN plan ON plan.id = plan_item.plan_id
            WHERE member.likeness <> 'RELATED' AND plan.county_code = ANY(${p.add(asked)}::text[]))`,
        ),
        ...given(
          themes,
          (codes) => (p: SqlParameters) =>
            `${code} IN (SELECT initiative_code FROM initiative_theme WHERE theme_code IN (${THEMES(`${p.add(codes)}::text[]`)}))`,
        ),
        ...given(initiatives, (asked) => (p: SqlParameters) => `${code} = ANY(${p.add(asked)}::text[])`),
      ];
    case "THEME":
      return given(themes, (codes) => (p) => `${code} IN (${THEMES(`${p.add(codes)}::text[]`)})`);
    case "TARGET_GROUP":
      return given(targetGroups, (codes) => (p) => `${code} = ANY(${p.add(codes)}::text[])`);
    case "COUNTY":
      return given(
        counties,
        (codes) => (p) => `entry.id IN (SELECT id FROM county WHERE code = ANY(${p.add(codes)}::text[]))`,
      );
  }
}
