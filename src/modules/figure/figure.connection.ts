import { defineConnection } from "../../kit/connection-types";
import { type ConnectionRows } from "../../kit/connection";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { getAllBy } from "../../kit/loaders";
import { type PageArguments } from "../../kit/page-arguments";
import { type SqlCondition } from "../../kit/sql";
import { type FigureArguments } from "./figure.args";
import { Figure } from "./figure.entity";
import { textCondition } from "../../kit/text-condition";

export const FigureConnection = defineConnection<Figure>("Figure", () => Figure, "figures");
export type FigureConnection = InstanceType<typeof FigureConnection>;

/** The figures of all plans that meet the arguments. */
export function connectFigures(context: HubContext, { first, after, ...filter }: FigureArguments): FigureConnection {
  refuseEmptyLists(filter);
  const rows: ConnectionRows = {
    name: "figures",
    from: "figure",
    id: "figure.id",
    rank: "figure.rank",
    where: conditionsOf(filter),
  };
  return open(context, rows, { variant: filter, first, after });
}

/** The figures of one plan. */
export function connectFiguresOfPlan(context: HubContext, planId: string, page: PageArguments): FigureConnection {
  const rows: ConnectionRows = {
    name: "figures of plan",
    from: "figure",
    id: "figure.id",
    rank: "figure.rank",
    parent: "figure.plan_id = parent.id",
    where: [],
  };
  return open(context, rows, { variant: null, parentKey: planId, first: page.first, after: page.after });
}

function open(
  context: HubContext,
  rows: ConnectionRows,
  request: { variant: unknown; parentKey?: string; first?: number | null; after?: string | null },
): FigureConnection {
  return new FigureConnection(context, { rows, ...request }, (ids) => getAllBy(context, Figure, "id", ids));
}

function conditionsOf({ counties, themes, plans, year, text }: Partial<FigureArguments>): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (counties)
    conditions.push((p) => `figure.plan_id IN (SELECT id FROM plan WHERE county_code = ANY(${p.add(counties)}))`);
  if (plans) conditions.push((p) => `figure.plan_id = ANY(${p.add(plans)})`);
  if (year !== undefined && year !== null) conditions.push((p) => `figure.year = ${p.add(year)}`);
  if (themes)
    conditions.push((p) => {
      const asked = p.add(themes);
      return `figure.id IN (SELECT figure_id FROM figure_theme JOIN theme ON theme.code = figure_theme.theme_code
        WHERE theme.code = ANY(${asked}) OR theme.parent_code = ANY(${asked}))`;
    });
  if (text !== undefined && text !== null) conditions.push(textCondition(text, ["figure.search_text"]));
  return conditions;
}
