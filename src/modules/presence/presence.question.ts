import { type ItemFilter } from "../item/item.args";
import { yearsAsked } from "../item/item-filter.years";
import { type HeldPlan } from "./held-plans.queries";
import { type PresenceQuestion } from "./presence.rules";

/** The fields of a filter that say what is asked about; the others say which items are let through. */
const FIELD: readonly (keyof ItemFilter)[] = ["themes", "targetGroups", "references", "initiatives"];

/** The fields of a filter that say which plans are asked. */
const PLANS: readonly (keyof ItemFilter)[] = ["counties", "bureaus", "planKinds", "plans"];

/** The question that a filter puts to a county's plans. */
export function readPresenceQuestion(filter: ItemFilter): PresenceQuestion {
  const { bureaus, planKinds, plans, themes, targetGroups, references, initiatives, includeUndated } = filter;
  const moreThanReferences = [themes, targetGroups, initiatives].some((codes) => codes);
  return {
    years: yearsAsked(filter),
    includeUndated: includeUndated ?? false,
    asks: (plan: HeldPlan) =>
      (bureaus?.includes(plan.bureau) ?? true) &&
      (planKinds?.includes(plan.kind) ?? true) &&
      (plans?.includes(plan.id) ?? true),
    field: themes ? [themes] : [],
    references: moreThanReferences ? null : references ? [references] : [],
  };
}

/** The widest filter on the same field and the same plans: any kind, any level, any year of an item. */
export function widenToField(filter: ItemFilter): ItemFilter {
  return keepFields(filter, [...FIELD, ...PLANS]);
}

/** The widest filter on the same plans, whatever their items speak of. */
export function widenToPlans(filter: ItemFilter): ItemFilter {
  return keepFields(filter, PLANS);
}

function keepFields(filter: ItemFilter, fields: readonly (keyof ItemFilter)[]): ItemFilter {
  const wide: ItemFilter = { parts: true };
  return Object.assign(wide, Object.fromEntries(fields.map((field) => [field, filter[field]])));
}
