import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { requireKnownCodes } from "../../kit/known-codes";
import { getAllBy, loadAll } from "../../kit/loaders";
import { County } from "../county/county.entity";
import { type ItemFilter } from "../item/item.args";
import { checkItemFilter } from "../item/item-filter.conditions";
import { Plan } from "../plan/plan.entity";
import { Theme } from "../theme/theme.entity";
import { type ComparisonArguments } from "./comparison.args";
import { type ComparisonColumn, type ComparisonQuestion } from "./comparison.types";

/** There are 22 counties. */
const MOST_COLUMNS = 22;

/** Reads what is to be compared; throws BAD_USER_INPUT for what cannot be meant. */
export async function readComparison(context: HubContext, args: ComparisonArguments): Promise<ComparisonQuestion> {
  const { counties, plans, theme } = args;
  checkColumns(counties, plans);
  const filter = await readFilter(context, args);
  const byCounty = Boolean(counties);
  const columns = counties ? await countyColumns(context, counties) : await planColumns(context, plans ?? []);
  const own: ItemFilter = byCounty ? { ...filter, counties } : { ...filter, plans };
  return { columns, byCounty, filter: own, theme: theme ?? null };
}

function checkColumns(
  counties: readonly string[] | null | undefined,
  plans: readonly string[] | null | undefined,
): void {
  if (Boolean(counties) === Boolean(plans))
    throw badUserInput("counties, plans: give counties or plans to compare, one of the two.", { argument: "counties" });
  const argument = counties ? "counties" : "plans";
  const asked = counties ?? plans ?? [];
  if (asked.length < 1 || asked.length > MOST_COLUMNS)
    throw badUserInput(`${argument}: ${String(asked.length)} columns; compare 1 to ${String(MOST_COLUMNS)}.`, {
      argument,
      limit: MOST_COLUMNS,
    });
  const twice = asked.find((code, index) => asked.indexOf(code) !== index);
  if (twice !== undefined) throw badUserInput(`${argument}: "${twice}" stands there twice.`, { argument });
}

async function readFilter(context: HubContext, { theme, filter }: ComparisonArguments): Promise<ItemFilter> {
  if (filter?.counties || filter?.plans)
    throw badUserInput("filter: counties and plans stand outside the filter, as the columns.", { argument: "filter" });
  if (theme !== undefined && theme !== null) {
    if (filter?.themes)
      throw badUserInput("theme: give theme or themes of the filter, not both.", { argument: "theme" });
    const themes = await loadAll(context, Theme, "rank");
    requireKnownCodes(
      "theme",
      [theme],
      themes.map(({ code }) => code),
    );
  }
  const asked: ItemFilter = { ...filter, ...(theme ? { themes: [theme] } : {}) };
  await checkItemFilter(context, asked);
  return asked;
}

async function countyColumns(context: HubContext, codes: readonly string[]): Promise<ComparisonColumn[]> {
  const counties = await getAllBy(context, County, "code", codes);
  return counties.map((county) => ({ code: county.code, county, plan: null }));
}

async function planColumns(context: HubContext, ids: readonly string[]): Promise<ComparisonColumn[]> {
  const all = await loadAll(context, Plan, "rank");
  requireKnownCodes(
    "plans",
    ids,
    all.map(({ id }) => id),
  );
  const plans = await getAllBy(context, Plan, "id", ids);
  const counties = await getAllBy(
    context,
    County,
    "code",
    plans.map(({ countyCode }) => countyCode),
  );
  return plans.flatMap((plan, index) => {
    const county = counties[index];
    return county ? [{ code: plan.id, county, plan }] : [];
  });
}
