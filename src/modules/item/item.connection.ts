import { type ObjectLiteral } from "typeorm";
import { badUserInput } from "../../errors";
import { defineConnection } from "../../kit/connection-types";
import { type ConnectionPage, type ConnectionRequest, type ConnectionRows } from "../../kit/connection";
import { type HubContext } from "../../kit/context";
import { getAllBy } from "../../kit/loaders";
import { type ItemFilter, type ItemListArguments } from "./item.args";
import { checkItemFilter, itemConditions } from "./item-filter.conditions";
import { PlanItem } from "./item.entity";
import { relevanceSql } from "./item-relevance.registry";
import { type ItemKind, type ItemOrder } from "./item.types";

export const PlanItemConnection = defineConnection<PlanItem>("PlanItem", () => PlanItem, "items");
export type PlanItemConnection = InstanceType<typeof PlanItemConnection>;

const RANKS: Readonly<Record<ItemOrder, string>> = {
  DOCUMENT: "item.rank_document",
  TITLE: "item.rank_title",
  COUNTY: "item.rank_county",
  YEAR: "item.rank_year",
  CHANGE: "item.rank_change",
  RELEVANCE: "relevance.rank",
};

/** How the alias `item` hangs on `parent.id`, the key that is named. */
const PARENTS = {
  countyCode: "item.plan_id IN (SELECT plan.id FROM plan WHERE plan.county_code = parent.id)",
  planId: "item.plan_id = parent.id",
  goalId: "item.goal_id = parent.id",
  programId: "item.program_id = parent.id",
  themeCode: ({ primaryThemeOnly }: ItemFilter) => {
    const codes = "SELECT code FROM theme WHERE theme.code = parent.id OR theme.parent_code = parent.id";
    if (primaryThemeOnly) return `item.primary_theme_code IN (${codes})`;
    return `item.id IN (SELECT item_theme.item_id FROM item_theme WHERE item_theme.theme_code IN (${codes}))`;
  },
  targetGroupCode:
    "item.id IN (SELECT item_target_group.item_id FROM item_target_group WHERE item_target_group.target_group_code = parent.id)",
} as const;

/** What a list of items hangs on: the name of the key and the key; a later module says itself how its key is met. */
export type ItemParent =
  | { readonly by: keyof typeof PARENTS; readonly key: string; readonly on?: undefined }
  | { readonly by: string; readonly key: string; readonly on: string };

type ItemConnectionClass<Item extends ObjectLiteral, Connection> = new (
  context: HubContext,
  request: ConnectionRequest,
  loadNodes: (ids: readonly string[]) => Promise<Item[]>,
) => Connection;

/** The items of one kind, or of all, that meet the arguments. */
export async function connectItems<Item extends PlanItem, Connection extends ConnectionPage<Item>>(
  context: HubContext,
  type: ItemConnectionClass<Item, Connection>,
  args: ItemListArguments,
  kind?: ItemKind,
  parent?: ItemParent,
): Promise<Connection> {
  const { filter, orderBy, reverse, first, after } = args;
  await checkItemFilter(context, filter, kind);
  const rows: ConnectionRows = {
    name: `${kind ?? "items"} ${parent?.by ?? ""}`,
    ...fromItems(orderBy, filter),
    id: "item.id",
    rank: RANKS[orderBy ?? "DOCUMENT"],
    parent: parent && parentCondition(parent, filter),
    where: itemConditions(filter, kind),
  };
  const request = { rows, parentKey: parent?.key, variant: filter ?? {}, reverse, first, after };
  return new type(context, request, (ids) => getAllBy(context, PlanItem, "id", ids) as Promise<Item[]>);
}

/** The items, with how well they meet the words where that is asked for. */
function fromItems(
  orderBy: ItemOrder | null | undefined,
  filter: ItemFilter | null | undefined,
): Pick<ConnectionRows, "from" | "with"> {
  if (orderBy !== "RELEVANCE") return { from: "plan_item item" };
  const text = filter?.text;
  if (text === undefined || text === null)
    throw badUserInput("orderBy: RELEVANCE is how well items meet words. Give filter.text, or ask for another order.", {
      argument: "orderBy",
    });
  return {
    from: "plan_item item JOIN relevance ON relevance.id = item.id",
    with: (parameters) => relevanceSql(text, parameters),
  };
}

/** How the parent is met; for some it depends on what else is asked. */
function parentCondition({ by, on }: ItemParent, filter: ItemFilter | null | undefined): string {
  if (on !== undefined) return on;
  const own = PARENTS[by];
  return typeof own === "string" ? own : own(filter ?? {});
}
