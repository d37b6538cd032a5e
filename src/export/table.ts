import { type Source } from "./source";

/** The value of a cell; null where the plan or the vocabulary has none. */
export type Cell = string | number | boolean | null | readonly string[];

/** What a column holds; a list's entries are texts, in the order of the codes in the column beside it. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "date" | "address" | "list";

/** What a column needs to know of the hub beside the row. */
export interface Place {
  /** The address with which addresses in answers begin, without a slash at its end. */
  readonly publicUrl: string;
}

/** A column of a table. */
export interface Column<Row = unknown> {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, for a reader of English, with the Chinese term where there is one; ends in a full stop. */
  readonly description: string;
  /** A column for readers of one language, left out where the other is asked for. */
  readonly language?: "zh" | "en";
  /** A column that counts years in one calendar, left out where the other is asked for. */
  readonly calendar?: "roc" | "ce";
  /** Whether every row has a value. */
  readonly required?: boolean;
  /** What its numbers count: a unit, or the column that names it. */
  readonly unit?: string;
  /** The GraphQL enum whose values it holds. */
  readonly enum?: string;
  /** The column of another table that holds its values: `counties.code`. */
  readonly references?: string;
  /** What CSV writes between the entries of its lists, where the usual "; " may stand in an entry. */
  readonly separator?: string;
  readonly read: (row: Row, place: Place) => Cell;
}

/** Columns that are read from the same fields of the graph. */
export interface ColumnGroup<Row = unknown> {
  /** The fields, as a query selects them of a row. */
  readonly select: string;
  readonly columns: readonly Column<Row>[];
}

/** A table that can be downloaded: which field of the graph lists its rows, and what is told of each. */
export interface Table {
  /** As in its address: /v1/<name>.csv. */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What a row is, in English; ends in a full stop. */
  readonly description: string;
  /** The columns that together name a row. */
  readonly key: readonly string[];
  readonly source: Source;
  readonly groups: readonly ColumnGroup[];
  /** Arguments that hold unless a parameter says otherwise, where they differ from the graph's own. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Arguments with which the table holds everything; "none" for an answer to a question, which is no part of the dataset. */
  readonly whole?: Readonly<Record<string, unknown>> | "none";
}

/** A table in whose columns the compiler has compared what is read with what is selected. */
export function defineTable(table: Omit<Table, "groups"> & { readonly groups: readonly AnyGroup[] }): Table {
  return table as unknown as Table;
}

/** Groups of any rows; each was written against its own. */
type AnyGroup = ColumnGroup<never>;

/** All columns of a table, in their order. */
export function columnsOf({ groups }: Table): readonly Column[] {
  return groups.flatMap(({ columns }) => columns);
}

/** The fields of the graph that a table's columns need of a row. */
export function selectionOf({ groups }: Table): string {
  return groups.map(({ select }) => select).join(" ");
}
