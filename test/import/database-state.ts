import { type DataSource } from "typeorm";
import { createDataSource, type DatabaseConfig } from "../../src/db/data-source";

/** All rows of each table as one digest, and how many they are: two equal states hold the same data. */
export type DatabaseState = Readonly<Record<string, string>>;

/** Reads the state of every table of the hub. */
export async function readState(dataSource: DataSource): Promise<DatabaseState> {
  const tables = [...new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName))].sort();
  const state: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await dataSource.query<{ state: string }[]>(
      `SELECT count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS state FROM "${table}" t`,
    );
    state[table] = row?.state ?? "";
  }
  return state;
}

/** Opens a database that nothing else has open, and reads its state. */
export async function readDatabase(config: DatabaseConfig): Promise<DatabaseState> {
  const dataSource = await createDataSource(config).initialize();
  return readState(dataSource).finally(() => dataSource.destroy());
}

/** Where each plan of the hub comes from, by its id. */
export async function readOrigins(dataSource: DataSource): Promise<Record<string, string>> {
  const rows = await dataSource.query<{ plan_id: string; origin: string }[]>(
    "SELECT plan_id, origin FROM plan_source ORDER BY plan_id",
  );
  return Object.fromEntries(rows.map(({ plan_id, origin }) => [plan_id, origin]));
}

/** The id of the release that answers; there is never more than one. */
export async function readRelease(dataSource: DataSource): Promise<string> {
  const rows = await dataSource.query<{ id: string }[]>("SELECT id FROM release");
  if (rows.length !== 1) throw new Error(`There are ${String(rows.length)} releases.`);
  return rows[0]?.id ?? "";
}
