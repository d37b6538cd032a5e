import { setTimeout as sleep } from "node:timers/promises";
import { type DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { DatabaseBusyError } from "../../src/db/database-errors";
import { holdWriteLock, writeAlone } from "../../src/db/write-lock";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../support/test-database";

let database: TestDatabase;
let one: DataSource;
let another: DataSource;

beforeAll(async () => {
  database = await openTestDatabase(emptyDatabase);
  one = await createDataSource(database.config).initialize();
  another = await createDataSource(database.config).initialize();
});

afterAll(async () => {
  await one.destroy();
  await another.destroy();
  await database.drop();
});

/** Lets one process begin, then another; says in which order things were done. */
async function inTurn(
  first: (work: () => Promise<void>) => Promise<void>,
  second: (work: () => Promise<void>) => Promise<void>,
): Promise<readonly string[]> {
  const done: string[] = [];
  let begun = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const ended = first(async () => {
    begun();
    await sleep(300);
    done.push("first");
  });
  await hasBegun;
  await second(() => Promise.resolve(void done.push("second")));
  await ended;
  return done;
}

const starts = (dataSource: DataSource) => (work: () => Promise<void>) => holdWriteLock(dataSource, work);
const imports = (dataSource: DataSource) => (work: () => Promise<void>) => writeAlone(dataSource, work);

test("an import waits for another import, a start for an import, and an import for a start", async () => {
  expect(await inTurn(imports(one), imports(another))).toEqual(["first", "second"]);
  expect(await inTurn(imports(one), starts(another))).toEqual(["first", "second"]);
  expect(await inTurn(starts(one), imports(another))).toEqual(["first", "second"]);
});

test("who has waited too long is told that another process is at work, and what it does is not done", async () => {
  const nothing = jest.fn(() => Promise.resolve());
  await writeAlone(one, async () => {
    for (const refused of [writeAlone(another, nothing, 1), holdWriteLock(another, nothing, 1)]) {
      const refusal = await refused.catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(DatabaseBusyError);
      expect(String(refusal)).toContain(
        "Another process is changing the database (a start, an import or a removal) and was not done after 1 s. ",
      );
    }
  });
  expect(nothing).not.toHaveBeenCalled();
  await writeAlone(another, nothing, 1);
  expect(nothing).toHaveBeenCalledTimes(1);
});

test("an import that fails, or whose connection is lost, lets the next one begin", async () => {
  await expect(writeAlone(one, () => Promise.reject(new Error("a plan is wrong")))).rejects.toThrow("a plan is wrong");
  const cut = writeAlone(one, (manager) => manager.query("SELECT pg_terminate_backend(pg_backend_pid())"));
  await expect(cut).rejects.toThrow();
  expect(await writeAlone(another, () => Promise.resolve("done"), 1)).toBe("done");
});
