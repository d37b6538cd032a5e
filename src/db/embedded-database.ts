import { messages as protocol, PGlite } from "@electric-sql/pglite";
import { type PGlitePgConfig, createPgConfig } from "@electric-sql/pglite/node-postgres";
import { existsSync } from "node:fs";
import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lockDataFolder } from "./data-folder-lock";
import { DataFolderFullError, DataFolderNotWritableError, DataFolderUnusableError } from "./database-errors";

/** Written instead of a folder's name for a database that lives in memory alone. */
export const IN_MEMORY = ":memory:";

/** A PostgreSQL that runs inside this process, and the one connection that the `pg` package can have to it. */
export interface EmbeddedDatabase {
  readonly connection: PGlitePgConfig["connection"];
  /** What ended it before it was closed; it answers no more. */
  readonly panic: () => Error | undefined;
  readonly close: () => Promise<void>;
}

/** Stands in the data folder while a new database is being made, which takes seconds; a half-made one is no database. */
const UNFINISHED = "unfinished";

/** The size of a file of PostgreSQL's write-ahead log. */
const LOG_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Opens the embedded database of a data folder, or a new one in memory. The folder is held for this process until the
 * database is closed. Throws a DatabaseStartError.
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  if (dataDir === IN_MEMORY) return connectTo(await PGlite.create());
  const lock = await lockDataFolder(dataDir);
  try {
    return connectTo(await openFolder(dataDir), lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, "database");
  const unfinished = join(dataDir, UNFINISHED);
  if (existsSync(unfinished)) await rm(folder, { recursive: true, force: true });
  const isNew = !existsSync(folder);
  if (isNew) await writeFile(unfinished, "").catch(refuseFolder(dataDir));
  const database = await PGlite.create(folder).catch(async (error: unknown) => {
    throw (await isFull(dataDir))
      ? new DataFolderFullError(dataDir, error)
      : new DataFolderUnusableError(dataDir, error);
  });
  if (isNew) await rm(unfinished);
  return database;
}

function refuseFolder(dataDir: string): (error: unknown) => never {
  return (error) => {
    throw new DataFolderNotWritableError(dataDir, error);
  };
}

/** Whether the disk has no room for one more file of PostgreSQL's log, without which no database opens. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < LOG_FILE_BYTES;
}

function connectTo(database: PGlite, release: () => Promise<void> = () => Promise.resolve()): EmbeddedDatabase {
  const panic = endAfterPanic(database);
  return {
    connection: createPgConfig(database).connection,
    panic,
    close: async () => {
      await (panic() ? Promise.resolve() : database.close()).finally(release);
    },
  };
}

/**
 * After a PANIC (the disk was full as the log was to grow) PostgreSQL ends; PGlite stays and does not answer, and who
 * waits for it would wait for ever. Here the connection breaks, as it does with a server, and nothing more is written:
 * the next opening puts the folder in order from its log.
 */
function endAfterPanic(database: PGlite): () => Error | undefined {
  let panic: Error | undefined;
  const execute = database.execProtocolStream.bind(database);
  database.execProtocolStream = async (message, options) => {
    // What the broken connection had still to send; the error has gone to all who asked.
    if (panic) return [];
    const replies = await execute(message, options);
    panic = findPanic(message, replies);
    if (panic) throw panic;
    return replies;
  };
  return () => panic;
}

/** PostgreSQL's messages that it answers at last with "ready for query", whatever happens: Query and Sync. */
const ANSWERED_AT_LAST = ["Q", "S"];

function findPanic(message: Uint8Array, replies: readonly { readonly name: string }[]): Error | undefined {
  const error = replies.find((reply) => reply instanceof protocol.DatabaseError);
  if (error?.severity === "PANIC") return error;
  const isOwed = ANSWERED_AT_LAST.includes(String.fromCharCode(message[0] ?? 0));
  if (!isOwed || replies.some(({ name }) => name === "readyForQuery")) return undefined;
  return error ?? new Error("The embedded database answers no more.");
}
