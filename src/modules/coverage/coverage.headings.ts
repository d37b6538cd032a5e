import { type HubContext } from "../../kit/context";
import { loadAll } from "../../kit/loaders";
import { Bureau } from "../bureau/bureau.entity";
import { County } from "../county/county.entity";
import { Initiative } from "../initiative/initiative.entity";
import { KIND_NAMES, nameOfYear } from "../item/facet.names";
import { type ItemFilter } from "../item/item.args";
import { commonYears, type YearSpan } from "../../kit/year-range";
import { yearsAsked } from "../item/item-filter.years";
import { type ItemKind } from "../item/item.types";
import { type HeldPlan, loadHeldPlans } from "../presence/held-plans.queries";
import { readPresenceQuestion } from "../presence/presence.question";
import { PolicyReference } from "../reference/policy-reference.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { type AxisValue, type CoverageAxis, type CoverageQuestion } from "./coverage.types";

type FindValues = (context: HubContext, asked: CoverageQuestion) => Promise<AxisValue[]>;

const VALUES: Readonly<Record<CoverageAxis, FindValues>> = {
  THEME: async (context, { parentTheme }) =>
    (await loadAll(context, Theme, "rank")).filter(({ parentCode }) => parentCode === parentTheme).map(toValue),
  COUNTY: async (context, { filter: { counties } }) => {
    const held = new Set((await loadHeldPlans(context)).map(({ county }) => county));
    const wanted = counties ?? [...held];
    return (await loadAll(context, County, "rank")).filter(({ code }) => wanted.includes(code)).map(toValue);
  },
  YEAR: async (context, { filter }) =>
    findYears(filter, await loadHeldPlans(context)).map((year) => ({
      code: String(year),
      ...nameOfYear(String(year)),
    })),
  TARGET_GROUP: async (context) => (await loadAll(context, TargetGroup, "rank")).map(toValue),
  REFERENCE: async (context) => (await loadAll(context, PolicyReference, "rank")).map(toValue),
  INITIATIVE: async (context) => (await loadAll(context, Initiative, "rank")).map(toValue),
  KIND: () => Promise.resolve((Object.keys(KIND_NAMES) as ItemKind[]).map((code) => ({ code, ...KIND_NAMES[code] }))),
  BUREAU: async (context, { filter: { bureaus } }) => {
    const held = new Set((await loadHeldPlans(context)).map(({ bureau }) => bureau));
    const wanted = bureaus ?? [...held];
    return (await loadAll(context, Bureau, "rank")).filter(({ code }) => wanted.includes(code)).map(toValue);
  },
};

/** All values of an axis in their order, whether an item stands under them or not. */
export function findAxisValues(context: HubContext, axis: CoverageAxis, asked: CoverageQuestion): Promise<AxisValue[]> {
  return VALUES[axis](context, asked);
}

/**
 * Every year from the first to the last of the plans that are asked, of all where these state none; within the years asked
 * for, and these themselves where no plan is of them.
 */
function findYears(filter: ItemFilter, plans: readonly HeldPlan[]): number[] {
  const { asks } = readPresenceQuestion(filter);
  const asked = plans.filter((plan) => asks(plan) && (filter.counties?.includes(plan.county) ?? true));
  const span = spanOf(asked) ?? spanOf(plans);
  const years = yearsAsked(filter);
  const within = span && years ? commonYears(span, years) : span;
  const { from, to } = within ?? years ?? { from: 1, to: 0 };
  return Array.from({ length: Math.min(to - from + 1, MOST_YEARS) }, (_, index) => from + index);
}

/** No axis is longer, however many years are asked for that no plan is of. */
const MOST_YEARS = 100;

function spanOf(plans: readonly HeldPlan[]): YearSpan | undefined {
  const from = Math.min(...plans.map(({ start }) => start ?? Infinity));
  const to = Math.max(...plans.map(({ end }) => end ?? -Infinity));
  return to < from ? undefined : { from, to };
}

function toValue({ code, nameZh, nameEn }: { code: string; nameZh: string; nameEn: string }): AxisValue {
  return { code, zh: nameZh, en: nameEn };
}
