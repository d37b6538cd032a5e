import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { type SqlCondition } from "../../kit/sql";
import { type ItemFilter } from "./item.args";
import { itemFilterRules, type ItemCondition, type ItemFilterRule } from "./item-filter.registry";
import "./item-filter.rules";
import { ItemKind } from "./item.types";

/**
 * Checks a filter against the hub's vocabulary. Throws BAD_USER_INPUT for an empty list, for unknown codes, and for
 * fields that no kind of item has together.
 */
export async function checkItemFilter(
  context: HubContext,
  filter: ItemFilter | null | undefined,
  kind?: ItemKind,
): Promise<void> {
  const asked = filter ?? {};
  refuseEmptyLists(asked);
  refuseKindsThatCannotBe(asked, kind);
  const ofKind: ItemFilter = kind ? { ...asked, kinds: [kind] } : asked;
  await Promise.all(itemFilterRules().map(async (rule) => rule.check?.(ofKind, context)));
}

/**
 * The filter as conditions on the alias `item`, together with further ones that are part of what is asked: of twins the
 * first printed is left out only where it meets those too.
 */
export function itemConditions(
  filter: ItemFilter | null | undefined,
  kind?: ItemKind,
  further: readonly ItemCondition[] = [],
): SqlCondition[] {
  const asked = filter ?? {};
  const conditions = [...plainConditions(asked, kind), ...further];
  if (asked.withoutTwins) conditions.push(firstOfTwins(conditions));
  return conditions.map((condition) => (parameters) => condition("item", parameters));
}

/** The filter without some of its fields, for a facet that is counted without its own. */
export function withoutFields(
  filter: ItemFilter | null | undefined,
  fields: readonly (keyof ItemFilter)[],
): ItemFilter {
  const left: ItemFilter = { ...filter };
  for (const field of fields) left[field] = undefined;
  return left;
}

function plainConditions(filter: ItemFilter, kind: ItemKind | undefined): ItemCondition[] {
  const ofKind: ItemCondition[] = kind ? [(item, p) => `${item}.kind = ${p.add(kind)}`] : [];
  return [...ofKind, ...itemFilterRules().flatMap((rule) => rule.condition(filter) ?? [])];
}

/** Leaves out a later twin whose first printing is found too. */
function firstOfTwins(conditions: readonly ItemCondition[]): ItemCondition {
  const others = [...conditions];
  return (item, parameters) => `NOT EXISTS (
    SELECT 1 FROM goal_twin twins JOIN plan_item first_printed ON first_printed.id = twins.goal_id
    WHERE twins.twin_id = ${item}.id${others.map((condition) => ` AND (${condition("first_printed", parameters)})`).join("")})`;
}

/** Fields that no kind has together, or that the kinds asked for do not have. */
function refuseKindsThatCannotBe(filter: ItemFilter, kind: ItemKind | undefined): void {
  const narrowing = itemFilterRules().filter((rule) => rule.kinds && rule.condition(filter));
  const possible = Object.values(ItemKind).filter(
    (candidate) =>
      (!kind || candidate === kind) &&
      (!filter.kinds || filter.kinds.includes(candidate)) &&
      narrowing.every((rule) => rule.kinds?.includes(candidate)),
  );
  if (possible.length > 0) return;
  const fields = [...(filter.kinds ? ["kinds"] : []), ...narrowing.flatMap((rule) => namesOf(rule, filter))];
  throw badUserInput(
    `${fields.join(", ")}: no ${kind ? kind.toLowerCase() : "kind of item"} can meet ${fields.length > 1 ? "these together" : "this"}; goals have roles and levels, programs listings, levels and funding sources, indicators listings, units, comparators and trends.`,
    { argument: fields[0] },
  );
}

function namesOf(rule: ItemFilterRule, filter: ItemFilter): string[] {
  return rule.fields.filter((field) => filter[field] !== undefined && filter[field] !== null);
}
