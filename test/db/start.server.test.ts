import { setTimeout as sleep } from "node:timers/promises";
import { type DatabaseConfig, createDataSource } from "../../src/db/data-source";
import { DatabaseLoginRefusedError, DatabaseMissingError, DatabasePermissionError } from "../../src/db/database-errors";
import { prepareDatabase } from "../../src/db/prepare-database";
import { type TestDatabase, emptyDatabase, openTestDatabase } from "../support/test-database";

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase(emptyDatabase);
});

afterEach(() => database.drop());

test("of three starts at once on one server one migrates and seeds, and the others wait for it", async () => {
  const reports = await Promise.all([1, 2, 3].map(() => start(database.config)));
  expect(reports.sort()).toEqual(["nothing to do", "nothing to do", "seeded"]);
});

test("a start that fails lets the next one begin", async () => {
  const fail = (): Promise<never> => Promise.reject(new Error("a plan is wrong"));
  await expect(prepareDatabase(createDataSource(database.config), fail)).rejects.toThrow("a plan is wrong");
  expect(await start(database.config)).toBe("seeded");
});

test("a replica answers reads outside transactions, and the server itself takes the writes", async () => {
  const replica = await openTestDatabase(emptyDatabase);
  const dataSource = createDataSource({ ...database.config, replicaUrls: [replica.config.databaseUrl ?? ""] });
  await prepareDatabase(dataSource, async () => undefined);
  const nameOf = async (runner: ReturnType<typeof dataSource.createQueryRunner>): Promise<unknown> => {
    const rows: unknown = await runner.query("SELECT to_regclass('county') IS NOT NULL AS migrated");
    await runner.release();
    return rows;
  };
  expect(await nameOf(dataSource.createQueryRunner("master"))).toEqual([{ migrated: true }]);
  expect(await nameOf(dataSource.createQueryRunner("slave"))).toEqual([{ migrated: false }]);
  await dataSource.destroy();
  await replica.drop();
});

test("a wrong password is a refused login that does not repeat it", async () => {
  const refusal = await refusalOf((url) => {
    url.username = "nobody_we_know";
    url.password = "secret";
  });
  expect(refusal).toBeInstanceOf(DatabaseLoginRefusedError);
  expect(String(refusal)).toContain("Check the user and the password in DATABASE_URL.");
  expect(String(refusal)).not.toContain("secret");
});

test("a database that is not there is named", async () => {
  const refusal = await refusalOf((url) => {
    url.pathname = "/no_such_plans";
  });
  expect(refusal).toBeInstanceOf(DatabaseMissingError);
  expect(String(refusal)).toContain(
    'answers, but database "no_such_plans" does not exist. Make the database (createdb)',
  );
});

test("a user who may not make tables is told to be the owner", async () => {
  const dataSource = await createDataSource(database.config).initialize();
  const user = `hub_test_reader_${process.pid}`;
  await dataSource.query(`CREATE ROLE ${user} LOGIN PASSWORD 'reader'`);
  const refusal = await refusalOf((url) => {
    url.username = user;
    url.password = "reader";
  });
  await dataSource.query(`DROP ROLE ${user}`);
  await dataSource.destroy();
  expect(refusal).toBeInstanceOf(DatabasePermissionError);
  expect(String(refusal)).toContain("permission denied for schema public");
});

/** Seeds slowly, so that two starts that do not wait for each other would both do it. */
async function start(config: DatabaseConfig): Promise<string> {
  const dataSource = createDataSource(config);
  const report = await prepareDatabase(dataSource, async () => {
    const seeded = await dataSource.query<unknown[]>("SELECT 1 FROM pg_tables WHERE tablename = 'seeded'");
    if (seeded.length > 0) return "nothing to do";
    await sleep(100);
    await dataSource.query("CREATE TABLE seeded (id int)");
    return "seeded";
  });
  await dataSource.destroy();
  return report;
}

async function refusalOf(change: (url: URL) => void): Promise<unknown> {
  const url = new URL(database.config.databaseUrl ?? "");
  change(url);
  const config = { ...database.config, databaseUrl: url.href };
  return prepareDatabase(createDataSource(config), async () => undefined).catch((error: unknown) => error);
}
