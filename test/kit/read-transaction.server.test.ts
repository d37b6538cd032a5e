import { ReadTransaction } from "../../src/kit/read-transaction";
import { emptyDatabase, useTestDataSource } from "../support/test-database";

const dataSource = useTestDataSource(emptyDatabase);

test("a request that began before another connection published sees the old release to its end", async () => {
  await dataSource().query("CREATE TABLE release AS SELECT 'first' AS id");
  await dataSource().query("CREATE TABLE plan AS SELECT 'tainan-114' AS id");
  const [before, during] = [new ReadTransaction(dataSource()), new ReadTransaction(dataSource())];
  const read = async (transaction: ReadTransaction, table: string): Promise<unknown> =>
    (await transaction.manager()).query(`SELECT id FROM ${table} ORDER BY id`);
  expect(await read(before, "release")).toEqual([{ id: "first" }]);

  const writer = dataSource().createQueryRunner();
  await writer.startTransaction();
  await writer.query("UPDATE release SET id = 'second'");
  await writer.query("INSERT INTO plan VALUES ('yunlin-111')");
  expect(await read(during, "release")).toEqual([{ id: "first" }]);
  await writer.commitTransaction();
  await writer.release();

  for (const transaction of [before, during]) {
    expect(await read(transaction, "plan")).toEqual([{ id: "tainan-114" }]);
    expect(await read(transaction, "release")).toEqual([{ id: "first" }]);
    await transaction.end();
  }
  const after = new ReadTransaction(dataSource());
  expect(await read(after, "release")).toEqual([{ id: "second" }]);
  expect(await read(after, "plan")).toEqual([{ id: "tainan-114" }, { id: "yunlin-111" }]);
  await after.end();
});

test("a connection that the server has cut goes to no other request", async () => {
  for (let request = 0; request < 12; request++) {
    const transaction = new ReadTransaction(dataSource());
    const manager = await transaction.manager();
    const [backend] = await manager.query<{ pid: number }[]>("SELECT pg_backend_pid() AS pid");
    await dataSource().query("SELECT pg_terminate_backend($1)", [backend?.pid]);
    await expect(manager.query("SELECT 1")).rejects.toThrow();
    await transaction.end().catch(() => undefined);
  }
  const next = new ReadTransaction(dataSource());
  expect(await (await next.manager()).query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await next.end();
});
