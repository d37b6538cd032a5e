import { type ConnectionRows } from "../../kit/connection";
import { defineConnection } from "../../kit/connection-types";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { getAllBy } from "../../kit/loaders";
import { type PageArguments } from "../../kit/page-arguments";
import { type SqlCondition, type SqlParameters } from "../../kit/sql";
import { Mention } from "./mention.entity";
import { PolicyReference } from "./policy-reference.entity";
import { type MentionArguments, type ReferenceArguments } from "./reference.args";
import { textCondition } from "../../kit/text-condition";

export const PolicyReferenceConnection = defineConnection<PolicyReference>(
  "PolicyReference",
  () => PolicyReference,
  "references",
);
export type PolicyReferenceConnection = InstanceType<typeof PolicyReferenceConnection>;

export const MentionConnection = defineConnection<Mention>("Mention", () => Mention, "mentions");
export type MentionConnection = InstanceType<typeof MentionConnection>;

const REFERENCES = {
  from: "policy_reference",
  id: "policy_reference.id",
  rank: "policy_reference.rank",
} as const;

/** The references that meet the arguments, in the vocabulary's order. */
export function connectReferences(
  context: HubContext,
  { first, after, ...filter }: ReferenceArguments,
): PolicyReferenceConnection {
  refuseEmptyLists(filter);
  const rows: ConnectionRows = { name: "references", ...REFERENCES, where: conditionsOf(filter) };
  return new PolicyReferenceConnection(context, { rows, variant: filter, first, after }, (ids) =>
    getAllBy(context, PolicyReference, "id", ids),
  );
}

/** The references that one plan names. */
export function connectReferencesOfPlan(
  context: HubContext,
  planId: string,
  { first, after }: PageArguments,
): PolicyReferenceConnection {
  const rows: ConnectionRows = {
    name: "references of plan",
    ...REFERENCES,
    parent: `policy_reference.code IN (
      SELECT reference_code FROM mention WHERE mention.plan_id = parent.id AND mention.manner = 'NAMED')`,
    where: [],
  };
  return new PolicyReferenceConnection(context, { rows, parentKey: planId, variant: null, first, after }, (ids) =>
    getAllBy(context, PolicyReference, "id", ids),
  );
}

/** The places that name one reference, plan by plan. */
export function connectMentions(
  context: HubContext,
  referenceCode: string,
  { first, after, ...filter }: MentionArguments,
): MentionConnection {
  refuseEmptyLists(filter);
  const { counties, manner } = filter;
  const rows: ConnectionRows = {
    name: "mentions",
    from: "mention",
    id: "mention.id",
    rank: "mention.rank",
    parent: "mention.reference_code = parent.id",
    where: [
      ...(counties ? [(p: SqlParameters) => inCounties("mention.plan_id", p.add(counties))] : []),
      ...(manner ? [(p: SqlParameters) => `mention.manner = ${p.add(manner)}`] : []),
    ],
  };
  return new MentionConnection(context, { rows, parentKey: referenceCode, variant: filter, first, after }, (ids) =>
    getAllBy(context, Mention, "id", ids),
  );
}

function inCounties(planId: string, counties: string): string {
  return `${planId} IN (SELECT id FROM plan WHERE county_code = ANY(${counties}))`;
}

function conditionsOf({ types, counties, themes, atLeastCounties, text }: Partial<ReferenceArguments>): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (types) conditions.push((p) => `policy_reference.type = ANY(${p.add(types)})`);
  if (text !== undefined && text !== null) conditions.push(textCondition(text, ["policy_reference.search_text"]));
  const least = counties || themes ? Math.max(1, atLeastCounties ?? 1) : (atLeastCounties ?? 1);
  if (least > 0)
    conditions.push((p) => {
      const where = ["mention.manner = 'NAMED'"];
      if (counties) where.push(`plan.county_code = ANY(${p.add(counties)})`);
      if (themes) where.push(`mention.item_id IN (${itemsUnder(p.add(themes))})`);
      return `policy_reference.code IN (
        SELECT mention.reference_code FROM mention JOIN plan ON plan.id = mention.plan_id
        WHERE ${where.join(" AND ")}
        GROUP BY mention.reference_code HAVING count(DISTINCT plan.county_code) >= ${p.add(least)})`;
    });
  return conditions;
}

function itemsUnder(themes: string): string {
  return `SELECT item_theme.item_id FROM item_theme JOIN theme ON theme.code = item_theme.theme_code
    WHERE theme.code = ANY(${themes}) OR theme.parent_code = ANY(${themes})`;
}
