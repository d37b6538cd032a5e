import { type DataSource, type QueryRunner } from "typeorm";
import { serverUrlOf, usesServer } from "./data-source";
import { DatabaseTooOldError } from "./database-errors";
import { refuseNewerSchema } from "./refuse-newer-schema";
import { addressOf, explainDatabaseError } from "./explain-database-error";

/** The oldest PostgreSQL that our SQL is written for. */
export const OLDEST_POSTGRESQL = 15;

/** One advisory lock for all that a start changes; any number that no one else uses ("cphub" in ASCII). */
const START_LOCK = 0x63_70_68_75_62;

/**
 * Connects, brings the schema up to date and lets `seed` fill it, one start at a time: another process that starts on
 * the same server waits here and finds the work done. What `seed` gives is returned. On failure the data source is
 * closed again; what is wrong with the server or the folder is thrown as a DatabaseStartError.
 */
export async function prepareDatabase<T>(
  dataSource: DataSource,
  seed: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  try {
    await dataSource.initialize();
    checkServerVersion(await readServerVersion(dataSource));
    return await holdStartLock(dataSource, async () => {
      await refuseNewerSchema(dataSource);
      await dataSource.runMigrations();
      return seed(dataSource);
    });
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw explain(error, dataSource);
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

/**
 * The embedded database has one connection and needs no lock: its folder is held by this process. A server gives the
 * lock back by itself when the connection is lost, which is also the one way in which giving it back can fail.
 */
async function holdStartLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  if (!usesServer(dataSource)) return work();
  const runner: QueryRunner = dataSource.createQueryRunner("master");
  try {
    await runner.query("SELECT pg_advisory_lock($1)", [START_LOCK]);
    try {
      return await work();
    } finally {
      await runner.query("SELECT pg_advisory_unlock($1)", [START_LOCK]).catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

function explain(error: unknown, dataSource: DataSource): unknown {
  const url = serverUrlOf(dataSource);
  return url === undefined ? error : explainDatabaseError(error, addressOf(url));
}
