import { type HubContext } from "../../kit/context";
import { type SqlParameters } from "../../kit/sql";
import { type ItemFilter } from "./item.args";
import { type ItemKind } from "./item.types";

/** A condition on the item with the given alias. */
export type ItemCondition = (item: string, parameters: SqlParameters) => string;

/** One field of the filter, or a few that belong together: who registers it knows its table. */
export interface ItemFilterRule {
  /** The fields of the filter that it reads; facets leave their own out. */
  readonly fields: readonly (keyof ItemFilter)[];
  /** The kinds that have such a field; all where it is left out. */
  readonly kinds?: readonly ItemKind[];
  /** Throws BAD_USER_INPUT for values that cannot be meant. */
  check?(filter: ItemFilter, context: HubContext): Promise<void> | void;
  /** The condition; undefined where the filter asks for nothing of the kind. */
  condition(filter: ItemFilter): ItemCondition | undefined;
}

const rules: ItemFilterRule[] = [];

/** Adds a rule; modules after this one bring their own conditions that way. */
export function registerItemFilterRule(rule: ItemFilterRule): void {
  rules.push(rule);
}

/** All rules, in the order in which they were registered. */
export function itemFilterRules(): readonly ItemFilterRule[] {
  return rules;
}
