import { type ConnectionRows } from "../../kit/connection";
import { defineConnection } from "../../kit/connection-types";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { getAllBy } from "../../kit/loaders";
import { type SqlCondition, type SqlParameters } from "../../kit/sql";
import { type InitiativeArguments, type InitiativeMemberArguments } from "./initiative.args";
import { Initiative } from "./initiative.entity";
import { InitiativeMember } from "./initiative-member.entity";
import { COUNTING_LIKENESS } from "./initiative.types";
import { textCondition } from "../../kit/text-condition";

export const InitiativeConnection = defineConnection<Initiative>("Initiative", () => Initiative, "initiatives");
export type InitiativeConnection = InstanceType<typeof InitiativeConnection>;

export const InitiativeMemberConnection = defineConnection<InitiativeMember>(
  "InitiativeMember",
  () => InitiativeMember,
  "members",
);
export type InitiativeMemberConnection = InstanceType<typeof InitiativeMemberConnection>;

/** The initiatives that meet the arguments, in the vocabulary's order. */
export function connectInitiatives(
  context: HubContext,
  { first, after, ...filter }: InitiativeArguments,
): InitiativeConnection {
  refuseEmptyLists(filter);
  const rows: ConnectionRows = {
    name: "initiatives",
    from: "initiative",
    id: "initiative.id",
    rank: "initiative.rank",
    where: conditionsOf(filter),
  };
  return new InitiativeConnection(context, { rows, variant: filter, first, after }, (ids) =>
    getAllBy(context, Initiative, "id", ids),
  );
}

/** The members of one initiative, plan by plan. */
export function connectMembers(
  context: HubContext,
  initiativeCode: string,
  { first, after, ...filter }: InitiativeMemberArguments,
): InitiativeMemberConnection {
  refuseEmptyLists(filter);
  const { counties, likeness } = filter;
  const rows: ConnectionRows = {
    name: "initiative members",
    from: "initiative_member",
    id: "initiative_member.id",
    rank: "initiative_member.rank",
    parent: "initiative_member.initiative_code = parent.id",
    where: [
      ...(counties ? [(p: SqlParameters) => `${COUNTY_OF_MEMBER} = ANY(${p.add(counties)})`] : []),
      ...(likeness ? [(p: SqlParameters) => `initiative_member.likeness = ANY(${p.add(likeness)})`] : []),
    ],
  };
  return new InitiativeMemberConnection(
    context,
    { rows, parentKey: initiativeCode, variant: filter, first, after },
    (ids) => getAllBy(context, InitiativeMember, "id", ids),
  );
}

const COUNTY_OF_MEMBER = `(SELECT plan.county_code FROM plan_item JOIN plan ON plan.id = plan_item.plan_id
  WHERE plan_item.id = initiative_member.item_id)`;

function conditionsOf(filter: Partial<InitiativeArguments>): SqlCondition[] {
  const { counties, themes, text, likeness, atLeastCounties } = filter;
  const conditions: SqlCondition[] = [
    (p) => {
      const where = [`initiative_member.likeness = ANY(${p.add(likeness ?? COUNTING_LIKENESS)})`];
      if (counties) where.push(`plan.county_code = ANY(${p.add(counties)})`);
      return `initiative.code IN (
        SELECT initiative_member.initiative_code FROM initiative_member
        JOIN plan_item ON plan_item.id = initiative_member.item_id JOIN plan ON plan.id = plan_item.plan_id
        WHERE ${where.join(" AND ")}
        GROUP BY initiative_member.initiative_code
        HAVING count(DISTINCT plan.county_code) >= ${p.add(Math.max(1, atLeastCounties ?? 1))})`;
    },
  ];
  if (themes)
    conditions.push((p) => {
      const asked = p.add(themes);
      return `initiative.code IN (SELECT initiative_code FROM initiative_theme JOIN theme ON theme.code = initiative_theme.theme_code
        WHERE theme.code = ANY(${asked}) OR theme.parent_code = ANY(${asked}))`;
    });
  if (text !== undefined && text !== null) conditions.push(textCondition(text, ["initiative.search_text"]));
  return conditions;
}
