import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { requireKnownCodes } from "../../kit/known-codes";
import { loadAll } from "../../kit/loaders";
import { Bureau } from "../bureau/bureau.entity";
import { Plan } from "../plan/plan.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { type ItemFilter } from "./item.args";
import { loadPrintedFundingSources, loadPrintedUnits } from "./item.queries";

/** Checks of the codes in a filter: each throws BAD_USER_INPUT with the nearest codes that exist. */
export async function checkThemes({ themes }: ItemFilter, context: HubContext): Promise<void> {
  if (themes)
    requireKnownCodes(
      "themes",
      themes,
      (await loadAll(context, Theme, "rank")).map(({ code }) => code),
    );
}

export async function checkTargetGroups({ targetGroups }: ItemFilter, context: HubContext): Promise<void> {
  if (!targetGroups) return;
  requireKnownCodes(
    "targetGroups",
    targetGroups,
    (await loadAll(context, TargetGroup, "rank")).map(({ code }) => code),
  );
}

export async function checkBureaus({ bureaus }: ItemFilter, context: HubContext): Promise<void> {
  if (bureaus)
    requireKnownCodes(
      "bureaus",
      bureaus,
      (await loadAll(context, Bureau, "rank")).map(({ code }) => code),
    );
}

/** Plans must exist, and one of them must be of the counties, bureaus and kinds asked for beside them. */
export async function checkPlans(
  { plans, counties, bureaus, planKinds }: ItemFilter,
  context: HubContext,
): Promise<void> {
  if (!plans) return;
  const all = await loadAll(context, Plan, "rank");
  requireKnownCodes(
    "plans",
    plans,
    all.map(({ id }) => id),
  );
  const possible = all.some(
    (plan) =>
      plans.includes(plan.id) &&
      (counties?.includes(plan.countyCode) ?? true) &&
      (bureaus?.includes(plan.bureauCode) ?? true) &&
      (planKinds?.includes(plan.horizon) ?? true),
  );
  if (possible) return;
  throw badUserInput(
    "plans: none of these plans is of the counties, bureaus and kinds of plan asked for beside them.",
    { argument: "plans" },
  );
}

export async function checkFundingSources({ fundingSources }: ItemFilter, context: HubContext): Promise<void> {
  if (fundingSources) requireKnownCodes("fundingSources", fundingSources, await loadPrintedFundingSources(context));
}

export async function checkUnits({ units }: ItemFilter, context: HubContext): Promise<void> {
  if (units) requireKnownCodes("units", units, await loadPrintedUnits(context));
}
