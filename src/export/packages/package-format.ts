import { type GraphQLSchema } from "graphql";
import { type Query } from "../../graphql/ask";
import { type ReleaseFacts } from "../about";
import { LIST_SEPARATOR } from "../formats/cell-text";
import { readRows } from "../read-table";
import { type Cell, type Column, columnsOf, type Place, type Table } from "../table";
import { TABLES } from "../tables";

/** What a package is written from: the graph in one state of the data, and what that state is. */
export interface PackageSource {
  readonly schema: GraphQLSchema;
  readonly query: Query;
  readonly place: Place;
  readonly release: ReleaseFacts;
}

/** A form of the whole dataset on disk. */
export interface PackageFormat {
  /** As the command line names it. */
  readonly name: string;
  /** What it is and for whom, in English; ends in a full stop. */
  readonly description: string;
  /** Writes it into an empty folder. */
  readonly write: (source: PackageSource, folder: string) => Promise<void>;
}

/** The tables that make the dataset: all that hold data, none that answers a question. */
export const DATASET_TABLES: readonly Table[] = TABLES.filter(({ whole }) => whole !== "none");

/** All columns and all rows of a table, page by page. */
export function readWholeTable(
  { schema, query, place }: PackageSource,
  table: Table,
): { readonly columns: readonly Column[]; readonly pages: AsyncGenerator<readonly (readonly Cell[])[]> } {
  if (table.whole === "none") throw new Error(`${table.name} answers a question and has no whole`);
  const columns = columnsOf(table);
  const pages = readRows({ schema, query, place, table, columns, arguments: table.whole ?? {} });
  return { columns, pages };
}

/** What stands between the entries of a list column's cells in CSV; undefined for any other column. */
export function separatorOf({ type, separator = LIST_SEPARATOR }: Column): string | undefined {
  return type === "list" ? separator : undefined;
}

/** The table and the column that a column's values are found in: `counties.code`. */
export function referenceOf({ references }: Column): { readonly table: string; readonly column: string } | undefined {
  if (references === undefined) return undefined;
  const [table = "", column = ""] = references.split(".");
  return { table, column };
}
