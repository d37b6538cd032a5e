import { mkdir, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DataSource } from "typeorm";
import { type DatabaseConfig, createDataSource } from "../../src/db/data-source";
import { prepareDatabase } from "../../src/db/prepare-database";
import { databaseKind, getTestRun } from "./database-kind";
import { type DatabaseStore } from "./database-store";
import { createEmbeddedStore } from "./embedded-store";
import { createServerStore } from "./server-store";

/** A state of the database that test files start from; built once in a test run, then copied. */
export interface DatabaseTemplate {
  /** Letters, digits and underscores; one name, one state. */
  readonly name: string;
  /** Fills a database without a table; the data source is not yet connected and is closed afterwards. */
  readonly build: (dataSource: DataSource) => Promise<void>;
}

/** A database of one test file's own. */
export interface TestDatabase {
  /** What `createDataSource` and, with the other fields of a configuration, `createHub` take. */
  readonly config: DatabaseConfig;
  readonly drop: () => Promise<void>;
}

/** No table at all. */
export const emptyDatabase: DatabaseTemplate = {
  name: "empty",
  build: async (dataSource) => {
    await dataSource.initialize();
  },
};

/** All tables, no row. */
export const migratedDatabase: DatabaseTemplate = {
  name: "migrated",
  build: (dataSource) => prepareDatabase(dataSource, async () => undefined),
};

/** A template may have to be built first. */
const TIMEOUT_MS = 180_000;

/** Makes a database in the state of the template: in a folder, or on the server, as the project of jest says. */
export async function openTestDatabase(template: DatabaseTemplate = migratedDatabase): Promise<TestDatabase> {
  const store = createStore();
  await buildTemplateOnce(store, template);
  const config = await store.copyTemplate(template.name);
  return { config, drop: () => store.drop(config) };
}

/** A connected data source over a database of the test file's own; call it at the top of a file or a `describe`. */
export function useTestDataSource(template: DatabaseTemplate = migratedDatabase): () => DataSource {
  let database: TestDatabase | undefined;
  let dataSource: DataSource | undefined;
  beforeAll(async () => {
    database = await openTestDatabase(template);
    dataSource = await createDataSource(database.config).initialize();
  }, TIMEOUT_MS);
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });
  return () => {
    if (dataSource === undefined) throw new Error("The database is there when a test or a hook runs, not before.");
    return dataSource;
  };
}

function createStore(): DatabaseStore {
  const { folder, server } = getTestRun(databaseKind());
  return server === undefined ? createEmbeddedStore(folder) : createServerStore(server.url, server.prefix);
}

/** Test files run in several processes; a folder, which only one can make, says who builds. */
async function buildTemplateOnce(store: DatabaseStore, template: DatabaseTemplate): Promise<void> {
  const claim = join(getTestRun(databaseKind()).folder, `building-${template.name}`);
  while (!(await store.hasTemplate(template.name))) {
    if (!(await claimed(claim))) {
      await sleep(50);
      continue;
    }
    try {
      if (!(await store.hasTemplate(template.name))) await buildTemplate(store, template);
    } finally {
      await rmdir(claim);
    }
  }
}

async function claimed(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    () => false,
  );
}

async function buildTemplate(store: DatabaseStore, template: DatabaseTemplate): Promise<void> {
  const config = await store.create();
  const dataSource = createDataSource(config);
  try {
    await template.build(dataSource);
    await dataSource.destroy();
    await store.keepAsTemplate(config, template.name);
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    await store.drop(config);
    throw error;
  }
}
