import { type HubContext } from "../../kit/context";
import { type ConnectionRows } from "../../kit/connection";
import { allOf, SqlParameters } from "../../kit/sql";
import { itemConditions } from "../item/item-filter.conditions";
import { isInForce } from "../presence/presence.rules";
import { type HeldPlan } from "../presence/held-plans.queries";
import { readPresenceQuestion, widenToField } from "../presence/presence.question";
import { type AxisQuestion, axisPairs, standsUnder } from "./coverage.axes";
import { type CellCounts, type CoverageMatrix } from "./coverage.types";

/** Counts of a matrix by `row column`, and the totals of its rows and columns. */
export interface MatrixCounts {
  readonly cells: ReadonlyMap<string, CellCounts>;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** The key of a cell among `MatrixCounts.cells`. */
export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}

/** Counts every cell, every row and every column in one statement. */
export async function countMatrix(context: HubContext, matrix: CoverageMatrix): Promise<MatrixCounts> {
  const parameters = new SqlParameters();
  const sql = `SELECT in_row.code AS row, in_column.code AS column, count(DISTINCT item.id)::integer AS count,
      count(DISTINCT item.id) FILTER (WHERE item.kind = 'GOAL')::integer AS goals,
      count(DISTINCT item.id) FILTER (WHERE item.kind = 'PROGRAM')::integer AS programs,
      count(DISTINCT item.id) FILTER (WHERE item.kind = 'INDICATOR')::integer AS indicators
    FROM ${itemsInCells(matrix, parameters)}
    GROUP BY GROUPING SETS ((in_row.code, in_column.code), (in_row.code), (in_column.code))`;
  const manager = await context.manager();
  const found = await manager.query<CountRow[]>(sql, parameters.values);
  const cells = found.filter(isCell);
  const only = (side: "row" | "column", other: "row" | "column") =>
    new Map(
      found.filter((row) => row[side] !== null && row[other] === null).map((row) => [row[side] ?? "", row.count]),
    );
  return {
    cells: new Map(cells.map((row) => [cellKey(row.row, row.column), row])),
    rows: only("row", "column"),
    columns: only("column", "row"),
  };
}

/** The items of all cells as `item`, each with its codes as `in_row.code` and `in_column.code`: what stands behind FROM. */
function itemsInCells(matrix: CoverageMatrix, parameters: SqlParameters): string {
  const rows = questionOf(matrix, "rows");
  const columns = questionOf(matrix, "columns");
  const further = matrix.filter.withoutTwins
    ? [standsUnder(matrix.rows, rows, "in_row.code"), standsUnder(matrix.columns, columns, "in_column.code")]
    : [];
  const conditions = itemConditions(matrix.filter, undefined, further);
  return `plan_item item
      JOIN ${axisPairs(matrix.rows, rows, parameters)} in_row ON in_row.item_id = item.id
      JOIN ${axisPairs(matrix.columns, columns, parameters)} in_column ON in_column.item_id = item.id
    WHERE ${allOf(conditions, parameters)}`;
}

/** The items of each cell; the parent is the key of the cell. */
export function cellRows(matrix: CoverageMatrix): ConnectionRows {
  return {
    name: "items of cells",
    with: (parameters) => `in_cell AS MATERIALIZED (
      SELECT in_row.code || ' ' || in_column.code AS cell, item.id, item.rank_document FROM ${itemsInCells(matrix, parameters)})`,
    from: "in_cell item",
    id: "item.id",
    rank: "item.rank_document",
    parent: "item.cell = parent.id",
    where: [],
  };
}

interface CountRow extends CellCounts {
  readonly row: string | null;
  readonly column: string | null;
}

function isCell(row: CountRow): row is CountRow & { row: string; column: string } {
  return row.row !== null && row.column !== null;
}

/** What an axis needs to know of the matrix. */
function questionOf({ filter, parentTheme, codes }: CoverageMatrix, axis: "rows" | "columns"): AxisQuestion {
  return { filter, parentTheme, codes: codes[axis] };
}

/**
 * The cells in which any item of a plan in force speaks of the field, whatever its kind, level or wording. Where years are
 * an axis, the plan must be in force in the cell's year, and the items of such a plan count whatever their own years.
 */
export async function findSpokenOf(
  context: HubContext,
  matrix: CoverageMatrix,
  plans: readonly HeldPlan[],
): Promise<ReadonlySet<string>> {
  const wide: CoverageMatrix = { ...matrix, filter: widenToField(matrix.filter) };
  const parameters = new SqlParameters();
  const pairs = (axis: "rows" | "columns"): string => {
    const codes = matrix.codes[axis];
    if (matrix[axis] === "YEAR") return plansInForceByYear(matrix, codes, plans, parameters);
    if (matrix[axis] === "KIND") return anyKind(codes, parameters);
    return axisPairs(matrix[axis], questionOf(wide, axis), parameters);
  };
  const inForce = plans.filter((plan) => isInForce(plan, readPresenceQuestion(matrix.filter))).map(({ id }) => id);
  const sql = `SELECT DISTINCT in_row.code AS row, in_column.code AS column
    FROM plan_item item JOIN ${pairs("rows")} in_row ON in_row.item_id = item.id
      JOIN ${pairs("columns")} in_column ON in_column.item_id = item.id
    WHERE item.plan_id = ANY(${parameters.add(inForce)}) AND ${allOf(itemConditions(wide.filter), parameters)}`;
  const manager = await context.manager();
  const found = await manager.query<{ row: string; column: string }[]>(sql, parameters.values);
  return new Set(found.map(({ row, column }) => cellKey(row, column)));
}

/** All items of the plans in force in each year. */
function plansInForceByYear(
  { filter }: CoverageMatrix,
  years: readonly string[],
  plans: readonly HeldPlan[],
  parameters: SqlParameters,
): string {
  const includeUndated = filter.includeUndated ?? false;
  const pairs = years.flatMap((code) => {
    const year = { from: Number(code), to: Number(code) };
    return plans.filter((plan) => isInForce(plan, { years: year, includeUndated })).map(({ id }) => ({ id, code }));
  });
  const ids = parameters.add(pairs.map(({ id }) => id));
  const codes = parameters.add(pairs.map(({ code }) => code));
  return `(SELECT plan_item.id AS item_id, in_force.code
    FROM unnest(${ids}::text[], ${codes}::text[]) AS in_force(plan_id, code) JOIN plan_item ON plan_item.plan_id = in_force.plan_id)`;
}

/** Every item speaks of its field, whatever kind is asked for. */
function anyKind(kinds: readonly string[], parameters: SqlParameters): string {
  return `(SELECT plan_item.id AS item_id, asked.code
    FROM plan_item CROSS JOIN unnest(${parameters.add(kinds)}::text[]) AS asked(code))`;
}
