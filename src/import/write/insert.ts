import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";

/** Rows in one INSERT: well below the 65,535 parameters of the PostgreSQL protocol at 30 columns a row. */
const ROWS_AT_ONCE = 500;

/** Inserts rows, some hundreds in a statement. Rows leave out only columns that have a default. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const chunk = rows.slice(from, from + ROWS_AT_ONCE);
    // The builders know the columns; TypeORM's own type of a row asks for relations that are written by their keys.
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(chunk as never)
      .updateEntity(false)
      .execute();
  }
}
