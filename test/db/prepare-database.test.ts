import { type DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { checkServerVersion, prepareDatabase } from "../../src/db/prepare-database";
import { DatabaseFullError, DatabaseUnreachableError } from "../../src/db/database-errors";
import { type TestDatabase, emptyDatabase, openTestDatabase } from "../support/test-database";

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase(emptyDatabase);
});

afterEach(() => database.drop());

test("a start runs the migrations, then seeds, and gives what the seeding gave", async () => {
  const dataSource = createDataSource(database.config);
  const counties = await prepareDatabase(dataSource, (prepared) => prepared.query("SELECT count(*) FROM county"));
  expect(counties).toEqual([{ count: 0 }]);
  await dataSource.destroy();
});

test("a second start finds the first one's work", async () => {
  const reports = [];
  for (let start = 0; start < 2; start += 1) {
    const dataSource = createDataSource(database.config);
    reports.push(await prepareDatabase(dataSource, seedOnce));
    await dataSource.destroy();
  }
  expect(reports).toEqual(["seeded", "nothing to do"]);
});

test("a database that a later version has set up is refused, and is left as it is", async () => {
  const first = createDataSource(database.config);
  await prepareDatabase(first, (prepared) =>
    prepared.query("INSERT INTO migrations (timestamp, name) VALUES (1, 'Later1')"),
  );
  await first.destroy();
  const dataSource = createDataSource(database.config);
  await expect(prepareDatabase(dataSource, () => Promise.reject(new Error("It was seeded.")))).rejects.toThrow(
    "The database was set up by a later version of the hub (Later1), and this one would misread it. Start that version",
  );
  expect(dataSource.isInitialized).toBe(false);
});

test("seeding that fails leaves the data source closed and its error as it was", async () => {
  const dataSource = createDataSource(database.config);
  const failure = new Error("a plan is wrong");
  const fail = (): Promise<never> => Promise.reject(failure);
  await expect(prepareDatabase(dataSource, fail)).rejects.toBe(failure);
  expect(dataSource.isInitialized).toBe(false);
});

test("a full disk is named as such, with the database that has it and what to do", async () => {
  const dataSource = createDataSource(database.config);
  const full = "DO $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$";
  const refusal = await prepareDatabase(dataSource, () => dataSource.query(full)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DatabaseFullError);
  const { databaseUrl, dataDir } = database.config;
  const place =
    databaseUrl === undefined ? `embedded database in ${dataDir}` : `database at ${new URL(databaseUrl).host}`;
  expect(refusal).toMatchObject({
    message:
      `The ${place} has no room left on its disk (could not extend file: No space left on device). Nothing was changed: ` +
      "the hub goes on with the release that it had. Make room there and do this again.",
  });
});

test("a server that does not answer is named with its address, never with the password", async () => {
  const databaseUrl = "postgresql://hub:secret@127.0.0.1:1/plans";
  const dataSource = createDataSource({ databaseUrl, dataDir: ":memory:", replicaUrls: [] });
  const refusal = await prepareDatabase(dataSource, seedOnce).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DatabaseUnreachableError);
  expect(refusal).toMatchObject({
    message:
      "The database at 127.0.0.1:1 cannot be reached (connect ECONNREFUSED 127.0.0.1:1). Check that PostgreSQL runs there " +
      "and that DATABASE_URL names it; without DATABASE_URL the hub uses its own embedded database.",
  });
});

test("PostgreSQL 14 is too old, 15 and a later one that is not released yet are not", () => {
  expect(() => checkServerVersion("14.13 (Debian 14.13-1.pgdg120+1)")).toThrow(
    "The database server is PostgreSQL 14.13 (Debian 14.13-1.pgdg120+1); the hub needs 15 or later.",
  );
  expect(() => checkServerVersion("15.0")).not.toThrow();
  expect(() => checkServerVersion("19beta1")).not.toThrow();
});

async function seedOnce(dataSource: DataSource): Promise<string> {
  const seeded = await dataSource.query<unknown[]>("SELECT 1 FROM pg_tables WHERE tablename = 'seeded'");
  if (seeded.length > 0) return "nothing to do";
  await dataSource.query("CREATE TABLE seeded (id int)");
  return "seeded";
}
