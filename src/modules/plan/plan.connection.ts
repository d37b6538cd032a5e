import { defineConnection } from "../../kit/connection-types";
import { type ConnectionRows } from "../../kit/connection";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { getAllBy } from "../../kit/loaders";
import { type SqlCondition } from "../../kit/sql";
import { type PlanArguments } from "./plan.args";
import { Plan } from "./plan.entity";

export const PlanConnection = defineConnection<Plan>("Plan", () => Plan, "plans");
export type PlanConnection = InstanceType<typeof PlanConnection>;

/** The plans that meet the arguments, of one county where its code is given. */
export function connectPlans(context: HubContext, args: Partial<PlanArguments>, countyCode?: string): PlanConnection {
  const { first, after, ...filter } = args;
  refuseEmptyLists(filter);
  const rows: ConnectionRows = {
    name: countyCode === undefined ? "plans" : "plans of county",
    from: "plan",
    id: "plan.id",
    rank: "plan.rank",
    parent: countyCode === undefined ? undefined : "plan.county_code = parent.id",
    where: conditionsOf(filter),
  };
  const request = { rows, parentKey: countyCode, variant: filter, first, after };
  return new PlanConnection(context, request, (ids) => getAllBy(context, Plan, "id", ids));
}

function conditionsOf({
  counties,
  kinds,
  bureaus,
  themes,
  year,
  includeUndated,
}: Partial<PlanArguments>): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (counties) conditions.push((p) => `plan.county_code = ANY(${p.add(counties)})`);
  if (kinds) conditions.push((p) => `plan.horizon = ANY(${p.add(kinds)})`);
  if (bureaus) conditions.push((p) => `plan.bureau_code = ANY(${p.add(bureaus)})`);
  if (themes) conditions.push((p) => planHasItemUnder(p.add(themes)));
  if (year !== undefined && year !== null) {
    conditions.push((p) => {
      const asked = p.add(year);
      const inForce = `plan.period_start <= ${asked} AND plan.period_end >= ${asked}`;
      return includeUndated ? `(${inForce}) OR plan.period_start IS NULL` : inForce;
    });
  }
  return conditions;
}

function planHasItemUnder(themes: string): string {
  return `plan.id IN (
    SELECT plan_item.plan_id FROM plan_item
    JOIN item_theme ON item_theme.item_id = plan_item.id JOIN theme ON theme.code = item_theme.theme_code
    WHERE theme.code = ANY(${themes}) OR theme.parent_code = ANY(${themes}))`;
}
