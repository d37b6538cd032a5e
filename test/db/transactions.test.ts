import { useTestDataSource, emptyDatabase } from "../support/test-database";
import { countStatements } from "../support/statements";

const dataSource = useTestDataSource(emptyDatabase);

beforeAll(async () => {
  await dataSource().query("CREATE TABLE counter (id text PRIMARY KEY, value int NOT NULL)");
});

beforeEach(async () => {
  await dataSource().query("TRUNCATE counter");
  await dataSource().query("INSERT INTO counter VALUES ('plans', 0)");
});

test("forty transactions at once that lock the row and add one make 40", async () => {
  await Promise.all(Array.from({ length: 40 }, incrementLocked));
  expect(await dataSource().query("SELECT value FROM counter")).toEqual([{ value: 40 }]);
});

test("rows that are not committed are not seen by another query", async () => {
  const runner = dataSource().createQueryRunner();
  await runner.startTransaction();
  await runner.query("UPDATE counter SET value = 7");
  const seenBySecond = dataSource().query("SELECT value FROM counter");
  await runner.rollbackTransaction();
  await runner.release();
  expect(await seenBySecond).toEqual([{ value: 0 }]);
});

test("a failed statement leaves the connection usable and names PostgreSQL's code", async () => {
  await expect(dataSource().query("INSERT INTO counter VALUES ('plans', 1)")).rejects.toMatchObject({ code: "23505" });
  expect(await dataSource().query("SELECT value FROM counter")).toEqual([{ value: 0 }]);
});

test("a failed transaction is rolled back as a whole", async () => {
  const work = dataSource().transaction(async (manager) => {
    await manager.query("UPDATE counter SET value = 3");
    await manager.query("INSERT INTO counter VALUES ('plans', 1)");
  });
  await expect(work).rejects.toMatchObject({ code: "23505" });
  expect(await dataSource().query("SELECT value FROM counter")).toEqual([{ value: 0 }]);
});

test("a connection that is dropped takes its open transaction along", async () => {
  const runner = dataSource().createQueryRunner();
  await runner.startTransaction();
  await runner.query("UPDATE counter SET value = 5");
  const client = (await runner.connect()) as { emit(event: "error", error: Error): boolean };
  client.emit("error", new Error("the line is cut"));
  expect(await dataSource().query("SELECT value FROM counter")).toEqual([{ value: 0 }]);
});

test("a transaction of two statements is counted as four", async () => {
  const { statements } = await countStatements(dataSource(), () =>
    dataSource().transaction(async (manager) => {
      await manager.query("UPDATE counter SET value = value + 1");
      await manager.query("SELECT value FROM counter");
    }),
  );
  expect(statements).toEqual([
    "START TRANSACTION",
    "UPDATE counter SET value = value + 1",
    "SELECT value FROM counter",
    "COMMIT",
  ]);
});

test("counts of the type bigint are numbers", async () => {
  expect(await dataSource().query("SELECT count(*) FROM counter")).toEqual([{ count: 1 }]);
});

async function incrementLocked(): Promise<void> {
  await dataSource().transaction(async (manager) => {
    const rows = await manager.query<{ value: number }[]>("SELECT value FROM counter FOR UPDATE");
    const value = rows[0]?.value ?? Number.NaN;
    await manager.query("UPDATE counter SET value = $1", [value + 1]);
  });
}
