import { PGlite } from "@electric-sql/pglite";
import { type PGlitePgConfig, createPgConfig } from "@electric-sql/pglite/node-postgres";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lockDataFolder } from "./data-folder-lock";
import { DataFolderNotWritableError, DataFolderUnusableError } from "./database-errors";

/** Written instead of a folder's name for a database that lives in memory alone. */
export const IN_MEMORY = ":memory:";

/** A PostgreSQL that runs inside this process, and the one connection that the `pg` package can have to it. */
export interface EmbeddedDatabase {
  readonly connection: PGlitePgConfig["connection"];
  readonly close: () => Promise<void>;
}

/** Stands in the data folder while a new database is being made, which takes seconds; a half-made one is no database. */
const UNFINISHED = "unfinished";

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
  const database = await PGlite.create(folder).catch((error: unknown) => {
    throw new DataFolderUnusableError(dataDir, error);
  });
  if (isNew) await rm(unfinished);
  return database;
}

function refuseFolder(dataDir: string): (error: unknown) => never {
  return (error) => {
    throw new DataFolderNotWritableError(dataDir, error);
  };
}

function connectTo(database: PGlite, release: () => Promise<void> = () => Promise.resolve()): EmbeddedDatabase {
  return {
    connection: createPgConfig(database).connection,
    close: async () => {
      await database.close().finally(release);
    },
  };
}
