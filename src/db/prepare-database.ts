import { type DataSource } from "typeorm";
import { DatabaseTooOldError } from "./database-errors";
import { explainDatabaseError } from "./explain-database-error";
import { refuseNewerSchema } from "./refuse-newer-schema";
import { holdWriteLock } from "./write-lock";

/** The oldest PostgreSQL that our SQL is written for. */
export const OLDEST_POSTGRESQL = 15;

/**
 * Connects, brings the schema up to date and lets `seed` fill it, one process at a time: another that starts on the
 * same server waits here and finds the work done. What `seed` gives is returned. On failure the data source is
 * closed again; what is wrong with the server or the folder is thrown as a DatabaseStartError.
 */
export async function prepareDatabase<T>(
  dataSource: DataSource,
  seed: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  try {
    await dataSource.initialize();
    checkServerVersion(await readServerVersion(dataSource));
    return await holdWriteLock(dataSource, async () => {
      await refuseNewerSchema(dataSource);
      await dataSource.runMigrations();
      return seed(dataSource);
    });
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw explainDatabaseError(error, dataSource);
  }
}

/** Throws a DatabaseTooOldError where the version that a server tells ("14.13 (Debian …)") is too old for our SQL. */
export function checkServerVersion(version: string): void {
  if (Number.parseInt(version, 10) < OLDEST_POSTGRESQL) throw new DatabaseTooOldError(version, OLDEST_POSTGRESQL);
}

async function readServerVersion(dataSource: DataSource): Promise<string> {
  const rows = await dataSource.query<{ server_version: string }[]>("SHOW server_version");
  return rows[0]?.server_version ?? "";
}
