import { randomBytes } from "node:crypto";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DatabaseConfig } from "../../src/db/data-source";
import { openEmbeddedDatabase } from "../../src/db/embedded-database";
import { type DatabaseStore } from "./database-store";

/** A new database takes seconds to make, so an empty one is kept between test runs, one for each version of PGlite. */
const CACHE = join(__dirname, "../../node_modules/.cache/county-plan-hub");

/** Databases in folders; a template is a folder that is copied. */
export function createEmbeddedStore(runFolder: string): DatabaseStore {
  const templateOf = (name: string): string => join(runFolder, "templates", name);
  const copy = async (from: string): Promise<DatabaseConfig> => {
    const dataDir = join(runFolder, "databases", randomName());
    cpSync(from, dataDir, { recursive: true });
    return { dataDir, replicaUrls: [] };
  };
  return {
    create: async () => copy(await findEmptyDatabase()),
    keepAsTemplate: async ({ dataDir }, name) => {
      await mkdir(join(runFolder, "templates"), { recursive: true });
      await rename(dataDir, templateOf(name));
    },
    hasTemplate: async (name) => existsSync(templateOf(name)),
    copyTemplate: (name) => copy(templateOf(name)),
    drop: ({ dataDir }) => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function findEmptyDatabase(): Promise<string> {
  const kept = join(CACHE, `pglite-${pgliteVersion()}`);
  if (existsSync(kept)) return kept;
  const made = join(CACHE, randomName());
  const database = await openEmbeddedDatabase(made);
  await database.close();
  await rename(made, kept).catch(async (error: unknown) => {
    if (!existsSync(kept)) throw error;
    await rm(made, { recursive: true });
  });
  return kept;
}

function pgliteVersion(): string {
  return readJson<{ readonly version: string }>(join(__dirname, "../../node_modules/@electric-sql/pglite/package.json"))
    .version;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

function randomName(): string {
  return `${process.pid}-${randomBytes(4).toString("hex")}`;
}
