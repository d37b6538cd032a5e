import { type DataSource, type EntityManager, type QueryRunner } from "typeorm";
import { codeOf } from "../kit/outage";
import { usesServer } from "./data-source";
import { DatabaseBusyError } from "./database-errors";

/** One advisory lock for all that changes the database; any number that no one else uses ("cphub" in ASCII). */
export const WRITE_LOCK = 0x63_70_68_75_62;

/** How long one who would change the database waits for another, in seconds. */
const PATIENCE = 120;

/** lock_not_available: it was waited for as long as `lock_timeout` says. */
const WAITED_IN_VAIN = "55P03";

/**
 * Lets `work` change the database in one transaction and while no other process does. What it looks at is what the last
 * one left, so whatever it is to be checked against is read by the manager that it is given. The lock goes with the
 * transaction, however the process ends. Throws a DatabaseBusyError where another process does not come to an end.
 */
export function writeAlone<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    if (usesServer(dataSource)) await waitForLock(manager, "pg_advisory_xact_lock", patience);
    return work(manager);
  });
}

/**
 * Lets `work` change the database in as many transactions as it likes and while no other process does; what a start does.
 * The embedded database has one connection and needs no lock: its folder is held by this process. A server gives the
 * lock back by itself when the connection is lost, which is also the one way in which giving it back can fail.
 */
export async function holdWriteLock<T>(
  dataSource: DataSource,
  work: () => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  if (!usesServer(dataSource)) return work();
  const runner: QueryRunner = dataSource.createQueryRunner("master");
  try {
    // The lock is the session's and outlives the transaction, which only bounds the wait.
    await runner.manager.transaction((manager) => waitForLock(manager, "pg_advisory_lock", patience));
    try {
      return await work();
    } finally {
      await runner.query("SELECT pg_advisory_unlock($1)", [WRITE_LOCK]).catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

async function waitForLock(
  manager: EntityManager,
  take: "pg_advisory_lock" | "pg_advisory_xact_lock",
  patience: number,
): Promise<void> {
  await manager.query(`SET LOCAL lock_timeout = '${String(patience)}s'`);
  try {
    await manager.query(`SELECT ${take}($1)`, [WRITE_LOCK]);
  } catch (error) {
    throw codeOf(error) === WAITED_IN_VAIN ? new DatabaseBusyError(patience, error) : error;
  }
  await manager.query("SET LOCAL lock_timeout TO DEFAULT");
}
