import { type DataSource } from "typeorm";
import { DatabaseNewerError } from "./database-errors";
import { migrations } from "./migrations";

/** Throws a DatabaseNewerError where a later version of the hub has changed the tables: this one would misread them. */
export async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const [found] = await dataSource.query<{ table: string | null }[]>(`SELECT to_regclass('migrations') AS "table"`);
  if (!found?.table) return;
  const run = await dataSource.query<{ name: string }[]>("SELECT name FROM migrations ORDER BY id");
  const known = migrations.map((migration) => migration.name);
  const unknown = run.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new DatabaseNewerError(unknown);
}
