import { type HubContext } from "../../kit/context";
import { loadOnce } from "../../kit/loaders";
import { allOf, type SqlCondition, SqlParameters } from "../../kit/sql";
import { itemConditions } from "../item/item-filter.conditions";
import { type ItemFilter } from "../item/item.args";
import { type ItemCondition } from "../item/item-filter.registry";
import { type HeldPlan } from "../presence/held-plans.queries";
import { isInForce } from "../presence/presence.rules";
import { readPresenceQuestion, widenToField, widenToPlans } from "../presence/presence.question";
import { type ComparisonQuestion, type FoundMember, type KindCounts } from "./comparison.types";

/** The column in which an item stands, as SQL over the alias `plan`. */
function columnOf({ byCounty }: ComparisonQuestion): string {
  return byCounty ? "plan.county_code" : "plan.id";
}

/** What is asked of the items of all columns at once. */
interface ItemsStatement {
  readonly select: string;
  readonly join?: string;
  readonly conditions: readonly SqlCondition[];
  /** What follows the conditions: an order, a grouping. */
  readonly behind?: string;
}

/** Rows over the items that the conditions let through, read once a request; `load` is who asks. */
function loadItems<Row>(
  context: HubContext,
  load: object,
  question: ComparisonQuestion,
  { select, join = "", conditions, behind = "" }: ItemsStatement,
): Promise<Row[]> {
  return loadOnce(context, load, keyOf(question), async () => {
    const parameters = new SqlParameters();
    const where = allOf(conditions, parameters);
    const manager = await context.manager();
    return manager.query<Row[]>(
      `SELECT ${select} FROM plan_item item JOIN plan ON plan.id = item.plan_id ${join} WHERE ${where} ${behind}`,
      parameters.values,
    );
  });
}

/** What tells one question of a request from another. */
export function keyOf({ columns, filter }: ComparisonQuestion): string {
  return JSON.stringify([columns.map(({ code }) => code), filter]);
}

/**
 * Members of initiatives in the columns, numbered parts of programs included, plan by plan. Where parts are not asked for
 * the filter judges a part's program in its stead, as it does in every list.
 */
export function loadMembers(context: HubContext, question: ComparisonQuestion): Promise<FoundMember[]> {
  const { filter } = question;
  const judged = (member: string) =>
    filter.parts ? `${member}.item_id` : `coalesce(${member}.whole_id, ${member}.item_id)`;
  const alike: ItemCondition = (item) =>
    `EXISTS (SELECT 1 FROM initiative_member other
      WHERE other.initiative_code = member.initiative_code AND ${judged("other")} = ${item}.id)`;
  return loadItems(context, loadMembers, question, {
    select: `member.initiative_code AS initiative, ${columnOf(question)} AS "column", member.item_id AS "itemId", member.likeness`,
    join: `JOIN initiative_member member ON ${judged("member")} = item.id`,
    conditions: itemConditions(filter, undefined, filter.withoutTwins ? [alike] : []),
    behind: "ORDER BY member.rank, member.item_id",
  });
}

/** In which columns a plan in force has a version of which initiatives, whatever its themes, kind, level or wording. */
export function loadMembersOtherwise(
  context: HubContext,
  question: ComparisonQuestion,
  plans: readonly HeldPlan[],
): Promise<{ initiative: string; column: string }[]> {
  return loadItems(context, loadMembersOtherwise, question, {
    select: `DISTINCT member.initiative_code AS initiative, ${columnOf(question)} AS "column"`,
    join: "JOIN initiative_member member ON member.item_id = item.id",
    conditions: [
      ...inForce(question.filter, plans, widenToPlans(question.filter)),
      () => "member.likeness <> 'RELATED'",
    ],
  });
}

/** Conditions that any item of a plan in force meets which a wider filter lets through. */
function inForce(filter: ItemFilter, plans: readonly HeldPlan[], wide: ItemFilter): SqlCondition[] {
  const question = readPresenceQuestion(filter);
  const ids = plans.filter((plan) => isInForce(plan, question)).map(({ id }) => id);
  return [(p) => `item.plan_id = ANY(${p.add(ids)}::text[])`, ...itemConditions(wide)];
}

/** Columns in which any item of a plan in force speaks of what is compared. */
export async function loadColumnsOtherwise(
  context: HubContext,
  question: ComparisonQuestion,
  plans: readonly HeldPlan[],
): Promise<ReadonlySet<string>> {
  const rows = await loadItems<{ column: string }>(context, loadColumnsOtherwise, question, {
    select: `DISTINCT ${columnOf(question)} AS "column"`,
    conditions: inForce(question.filter, plans, widenToField(question.filter)),
  });
  return new Set(rows.map(({ column }) => column));
}

/** How many items of each kind every column has. */
export async function loadKindCounts(
  context: HubContext,
  question: ComparisonQuestion,
): Promise<ReadonlyMap<string, KindCounts>> {
  const rows = await loadItems<KindCounts & { column: string }>(context, loadKindCounts, question, {
    select: `${columnOf(question)} AS "column", count(*) FILTER (WHERE item.kind = 'GOAL')::integer AS goals,
      count(*) FILTER (WHERE item.kind = 'PROGRAM')::integer AS programs,
      count(*) FILTER (WHERE item.kind = 'INDICATOR')::integer AS indicators`,
    conditions: itemConditions(question.filter),
    behind: "GROUP BY 1",
  });
  return new Map(rows.map((row) => [row.column, row]));
}

/** A code that items of a column have. */
export interface ColumnCode {
  readonly column: string;
  readonly code: string;
}

/** The target groups of every column, in the vocabulary's order. */
export function loadTargetGroups(context: HubContext, question: ComparisonQuestion): Promise<ColumnCode[]> {
  return loadItems(context, loadTargetGroups, question, {
    select: `DISTINCT ${columnOf(question)} AS "column", target_group.code, target_group.rank`,
    join: `JOIN item_target_group ON item_target_group.item_id = item.id
      JOIN target_group ON target_group.code = item_target_group.target_group_code`,
    conditions: itemConditions(question.filter),
    behind: "ORDER BY target_group.rank",
  });
}

/** The references that items of every column name, in the vocabulary's order. */
export function loadReferences(context: HubContext, question: ComparisonQuestion): Promise<ColumnCode[]> {
  return loadItems(context, loadReferences, question, {
    select: `DISTINCT ${columnOf(question)} AS "column", policy_reference.code, policy_reference.rank`,
    join: `JOIN item_reference ON item_reference.item_id = item.id${question.filter.parts ? " AND item_reference.own" : ""}
      JOIN policy_reference ON policy_reference.code = item_reference.reference_code`,
    conditions: itemConditions(question.filter),
    behind: "ORDER BY policy_reference.rank",
  });
}
