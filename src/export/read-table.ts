import { type GraphQLSchema } from "graphql";
import { type Query } from "../graphql/ask";
import { type FieldArguments } from "./field-call";
import { type SourceRequest } from "./source";
import { type Cell, type Column, type Place, selectionOf, type Table } from "./table";

/** What is needed to read a table out of the graph. */
export interface TableQuestion {
  readonly schema: GraphQLSchema;
  readonly query: Query;
  readonly place: Place;
  readonly table: Table;
  readonly columns: readonly Column[];
  /** By the names of the graph's arguments; the table's own defaults hold for what is left out. */
  readonly arguments: FieldArguments;
}

/** The rows of a table, page by page, each with a cell for every column. */
export async function* readRows(question: TableQuestion): AsyncGenerator<readonly (readonly Cell[])[]> {
  const { table, columns, place } = question;
  for await (const rows of table.source.rows(requestOf(question, selectionOf(table)))) {
    yield rows.map((row) => columns.map((column) => column.read(row, place)));
  }
}

/** Whether a table has more rows than so many; asks the graph for totals where it has them, else follows the rows. */
export async function hasMoreRows(question: TableQuestion, most: number): Promise<boolean> {
  const { source } = question.table;
  const request = requestOf(question, "__typename");
  if (source.count) return (await source.count(request)) > most;
  let total = 0;
  for await (const rows of source.rows(request)) {
    total += rows.length;
    if (total > most) return true;
  }
  return false;
}

function requestOf({ schema, query, table, arguments: given }: TableQuestion, select: string): SourceRequest {
  return { schema, query, arguments: { ...table.defaults, ...given }, select };
}
