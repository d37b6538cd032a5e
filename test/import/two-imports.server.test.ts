import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { type Running, runProgram, startProgram } from "../cli/run-program";
import { planFixture } from "../fixtures/plans";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { useTemporaryFolder } from "../support/temporary-folder";
import { replaceOnce } from "./alter-text";
import { readOrigins, readState } from "./database-state";
import { environmentOf, startStopped } from "./killed-imports";
import { copyPlan } from "./seed-folder";
import { makeSmallSeeds, smallDatabase } from "./seeded-databases";

const temporaryFolder = useTemporaryFolder();

jest.setTimeout(180_000);

let database: TestDatabase;
let dataSource: DataSource;
let environment: Record<string, string>;

beforeAll(async () => {
  database = await openTestDatabase(smallDatabase);
  environment = environmentOf(database.config, (await makeSmallSeeds(temporaryFolder())).path);
  await runProgram(["remove", "none"], { environment });
  dataSource = await createDataSource(database.config).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Waits until so many statements of others wait for a lock, or for as long as they would have taken to go on without. */
async function awaitWaiting(count: number): Promise<number> {
  for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
    const [row] = await dataSource.query<{ waiting: number }[]>(
      "SELECT count(*)::integer AS waiting FROM pg_locks WHERE NOT granted AND locktype = 'advisory'",
    );
    if (row?.waiting === count || Date.now() > deadline) return row?.waiting ?? 0;
  }
}

/** Starts an import that is halted before it commits; resolves when it is. */
async function startHalted(folder: string): Promise<Running> {
  const halted = startStopped(["import", folder], environment, "SIGSTOP", { statement: "COMMIT", moment: "before" });
  for (let isHalted = false; !isHalted; await sleep(100)) {
    const rows = await dataSource.query<unknown[]>(
      "SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE 'INSERT INTO \"release\"%'",
    );
    isHalted = rows.length > 0;
  }
  return halted;
}

test("two imports that come while one is at work wait for it and are checked against what it brought", async () => {
  const first = planFixture("sound");
  const loses = await copyPlan(first, join(temporaryFolder(), "loses"), replaceOnce("- id: kpi-2\n", "- id: places\n"));
  const follows = await copyPlan(
    first,
    join(temporaryFolder(), "follows"),
    replaceOnce("id: penghu-113\n", "id: penghu-115\n"),
    replaceOnce("  horizon: MID_TERM\n", "  horizon: MID_TERM\n  replaces: penghu-113\n"),
  );
  const halted = await startHalted(first);
  const others = [loses, follows].map((folder) => startProgram(["import", folder], { environment }));
  expect(await awaitWaiting(2)).toBe(2);
  halted.kill("SIGCONT");
  const [one, two, three] = await Promise.all([halted, ...others].map(({ ended }) => ended));
  expect([one?.status, three?.status, three?.errors]).toEqual([0, 0, ""]);
  expect(two?.status).toBe(1);
  expect(two?.errors).toContain("no item “kpi-2”, which the hub holds");
  expect(await readOrigins(dataSource)).toMatchObject({ "penghu-113": "imported", "penghu-115": "imported" });
  const state = await readState(dataSource);
  for (const folder of [first, follows]) expect((await runProgram(["import", folder], { environment })).status).toBe(0);
  expect(await readState(dataSource)).toEqual(state);
});
