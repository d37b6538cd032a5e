import { type ColumnGroup } from "../table";

/** Columns of what a field of the row leads to: the county of a target's indicator. */
export function within<Field extends string, Inner>(
  field: Field,
  { select, columns }: ColumnGroup<Inner>,
): ColumnGroup<Readonly<Record<Field, Inner>>> {
  return {
    select: `${field} { ${select} }`,
    columns: columns.map((column) => ({ ...column, read: (row, place) => column.read(row[field], place) })),
  };
}
