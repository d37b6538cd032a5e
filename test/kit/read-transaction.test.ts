import { type EntityManager } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { ReadTransaction } from "../../src/kit/read-transaction";
import { countStatements } from "../support/statements";
import { emptyDatabase, openTestDatabase, useTestDataSource } from "../support/test-database";

const START = "START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 3000";

const dataSource = useTestDataSource(emptyDatabase);

beforeEach(async () => {
  await dataSource().query("DROP TABLE IF EXISTS release");
  await dataSource().query("CREATE TABLE release AS SELECT 'first' AS id");
});

test("nothing is asked of the database until the manager is, and then in one transaction", async () => {
  const { statements } = await countStatements(dataSource(), async () => {
    const transaction = new ReadTransaction(dataSource());
    const managers = await Promise.all([transaction.manager(), transaction.manager()]);
    expect(managers[0]).toBe(managers[1]);
    await managers[0].query("SELECT id FROM release");
    await transaction.end();
  });
  expect(statements).toEqual([START, "SELECT id FROM release", "COMMIT"]);
});

test("a transaction that was never opened ends without a statement", async () => {
  const { statements } = await countStatements(dataSource(), () => new ReadTransaction(dataSource()).end());
  expect(statements).toEqual([]);
});

test("it ends once, however often it is told to", async () => {
  const { statements } = await countStatements(dataSource(), async () => {
    const transaction = new ReadTransaction(dataSource());
    await transaction.manager();
    await Promise.all([transaction.end(), transaction.end()]);
    await transaction.end();
  });
  expect(statements).toEqual([START, "COMMIT"]);
});

test("after the end there is no manager, whether one was opened or not", async () => {
  const opened = new ReadTransaction(dataSource());
  await opened.manager();
  const unopened = new ReadTransaction(dataSource());
  for (const transaction of [opened, unopened]) {
    await transaction.end();
    await expect(transaction.manager()).rejects.toThrow("The request's transaction has ended.");
  }
});

test("what still holds a manager after the end reads nothing with it", async () => {
  const transaction = new ReadTransaction(dataSource());
  const manager = await transaction.manager();
  await transaction.end();
  await expect(manager.query("SELECT id FROM release")).rejects.toThrow(/released/);
});

test("once no one waits any more, nothing more is asked, and the connection is given back", async () => {
  const leaving = new AbortController();
  const transaction = new ReadTransaction(dataSource(), leaving.signal);
  const { statements } = await countStatements(dataSource(), async () => {
    const manager = await transaction.manager();
    leaving.abort(new Error("The client has gone."));
    await expect(transaction.manager()).rejects.toThrow("The client has gone.");
    await expect(manager.query("SELECT id FROM release")).rejects.toThrow("The client has gone.");
    await transaction.end();
    await dataSource().query("SELECT 'the connection'");
  });
  expect(statements).toEqual([START, "ROLLBACK", "SELECT 'the connection'"]);
});

test("for who has gone before, no connection is taken", async () => {
  const { statements } = await countStatements(dataSource(), async () => {
    const transaction = new ReadTransaction(dataSource(), AbortSignal.abort(new Error("The client has gone.")));
    await expect(transaction.manager()).rejects.toThrow("The client has gone.");
    await transaction.end();
  });
  expect(statements).toEqual([]);
});

test("it writes nothing", async () => {
  const transaction = new ReadTransaction(dataSource());
  const manager = await transaction.manager();
  await expect(manager.query("UPDATE release SET id = 'second'")).rejects.toMatchObject({ code: "25006" });
  await transaction.end();
  expect(await dataSource().query("SELECT id FROM release")).toEqual([{ id: "first" }]);
});

test("statements that are sent at once run one after another, those after a failed one too", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): unknown => warnings.push(warning);
  process.on("warning", warn);
  const transaction = new ReadTransaction(dataSource());
  const manager = await transaction.manager();
  const numbers = await Promise.all(Array.from({ length: 20 }, (_, number) => readNumber(manager, number)));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, number) => number));
  const [failed, next] = await Promise.allSettled([manager.query("SELECT nothing"), readNumber(manager, 1)]);
  expect(failed).toMatchObject({ status: "rejected", reason: { code: "42703" } });
  expect(next).toMatchObject({ status: "rejected", reason: { code: "25P02" } });
  await transaction.end();
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

test("a request whose statement failed gives its connection back, and the next one reads", async () => {
  for (let request = 0; request < 12; request++) {
    const transaction = new ReadTransaction(dataSource());
    await expect((await transaction.manager()).query("SELECT nothing")).rejects.toMatchObject({ code: "42703" });
    await transaction.end();
  }
  const transaction = new ReadTransaction(dataSource());
  expect(await readNumber(await transaction.manager(), 3)).toBe(3);
  await transaction.end();
});

test("an end that comes while it opens waits for it and gives the connection back", async () => {
  for (let request = 0; request < 12; request++) {
    const transaction = new ReadTransaction(dataSource());
    const opening = transaction.manager();
    await transaction.end();
    await opening;
  }
  expect(await dataSource().query("SELECT id FROM release")).toEqual([{ id: "first" }]);
});

test("forty requests at once are all answered, each in its own transaction", async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      const transaction = new ReadTransaction(dataSource());
      const answer = await readNumber(await transaction.manager(), number);
      await transaction.end();
      return answer;
    }),
  );
  expect(answers).toEqual(Array.from({ length: 40 }, (_, number) => number));
});

test("a request sees one state from its first statement to its last", async () => {
  const transaction = new ReadTransaction(dataSource());
  const manager = await transaction.manager();
  expect(await readRelease(manager)).toEqual(["first"]);
  const written = dataSource().query("UPDATE release SET id = 'second'");
  expect(await readRelease(manager)).toEqual(["first"]);
  await transaction.end();
  await written;
  const next = new ReadTransaction(dataSource());
  expect(await readRelease(await next.manager())).toEqual(["second"]);
  await next.end();
});

test("a database that is closed is a failure, and the end is none", async () => {
  const database = await openTestDatabase(emptyDatabase);
  const closed = await createDataSource(database.config).initialize();
  await closed.destroy();
  const transaction = new ReadTransaction(closed);
  await expect(transaction.manager()).rejects.toThrow();
  await transaction.end();
  await database.drop();
});

async function readNumber(manager: EntityManager, number: number): Promise<number | undefined> {
  const rows = await manager.query<{ number: number }[]>("SELECT $1::integer AS number", [number]);
  return rows[0]?.number;
}

async function readRelease(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>("SELECT id FROM release ORDER BY id");
  return rows.map(({ id }) => id);
}
