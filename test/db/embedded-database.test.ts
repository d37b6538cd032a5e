import fs, { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { DataFolderInUseError, DataFolderUnusableError } from "../../src/db/database-errors";
import { prepareDatabase } from "../../src/db/prepare-database";
import { startProgram } from "../support/child-program";
import { createEmbeddedStore } from "../support/embedded-store";
import { useTemporaryFolder } from "../support/temporary-folder";

const temporaryFolder = useTemporaryFolder();

test("a process killed while it writes leaves a database that opens, with all that was committed and no half of a transaction", async () => {
  const folder = await makeDatabase();
  let seen = 0;
  for (const pairs of [1, 3, 8]) {
    const writer = startProgram("write-until-killed", folder);
    for (let written = 0; written < pairs; written += 1) seen = Number(await writer.nextLine());
    await writer.kill();
    const rows = await withDatabase(folder, (dataSource) =>
      dataSource.query<{ number: number }[]>("SELECT number FROM row ORDER BY number"),
    );
    expect(rows.length).toBeGreaterThanOrEqual(seen);
    expect(rows.length % 2).toBe(0);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  }
});

test("a process killed while it makes a new database leaves a folder in which the next start makes one", async () => {
  const folder = join(temporaryFolder(), "unfinished");
  const writer = startProgram("write-until-killed", folder);
  while (!existsSync(join(folder, "database", "global"))) await sleep(10);
  await writer.kill();
  expect(await readdir(folder)).toContain("unfinished");
  expect(await withDatabase(folder, (dataSource) => dataSource.query("SELECT 1 AS one"))).toEqual([{ one: 1 }]);
  expect(await readdir(folder)).toEqual(["database"]);
});

test("a disk without room for the log ends the connection: all who ask are told, and the folder opens again with what was committed", async () => {
  const folder = await makeDatabase();
  await withDatabase(folder, (dataSource) => dataSource.query("CREATE TABLE kept AS SELECT '臺南市' AS name"));
  const open = fs.openSync;
  const disk = jest.spyOn(fs, "openSync").mockImplementation((path, ...given) => {
    if (String(path).includes("xlogtemp")) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC", errno: -28 });
    return open(path, ...given);
  });
  await withDatabase(folder, async (dataSource) => {
    const filling = dataSource.transaction(async (manager) => {
      await manager.query("INSERT INTO kept VALUES ('half')");
      for (;;) await manager.query("INSERT INTO kept SELECT repeat('滿', 1000) FROM generate_series(1, 2000)");
    });
    await expect(filling).rejects.toMatchObject({ code: "53100", message: expect.stringContaining("No space left") });
    await expect(dataSource.query("SELECT 1")).rejects.toMatchObject({ code: "53100" });
  });
  disk.mockRestore();
  expect(await withDatabase(folder, (dataSource) => dataSource.query("SELECT name FROM kept"))).toEqual([
    { name: "臺南市" },
  ]);
});

test("what was written is there when the folder is opened again", async () => {
  const folder = await makeDatabase();
  await withDatabase(folder, (dataSource) => dataSource.query("CREATE TABLE kept AS SELECT '臺南市' AS name"));
  expect(await withDatabase(folder, (dataSource) => dataSource.query("SELECT name FROM kept"))).toEqual([
    { name: "臺南市" },
  ]);
});

test("a second start on an open folder is refused, and the first goes on", async () => {
  const folder = await makeDatabase();
  await withDatabase(folder, async (dataSource) => {
    await expect(withDatabase(folder, async () => undefined)).rejects.toBeInstanceOf(DataFolderInUseError);
    expect(await dataSource.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

test("a folder that holds something else is refused with what to do, and is left as it is and free", async () => {
  const folder = join(temporaryFolder(), "foreign");
  await mkdir(join(folder, "database"), { recursive: true });
  await writeFile(join(folder, "database", "PG_VERSION"), "12\n");
  const refusal = await prepareDatabase(
    createDataSource({ dataDir: folder, replicaUrls: [] }),
    async () => undefined,
  ).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataFolderUnusableError);
  expect(String(refusal)).toContain("Move the folder away");
  expect(await readdir(join(folder, "database"))).toEqual(["PG_VERSION"]);
  expect(await readdir(folder)).toEqual(["database"]);
});

test(":memory: makes no folder, and a second one does not see what is in the first", async () => {
  await withDatabase(":memory:", async (first) => {
    await first.query("CREATE TABLE mine (id int)");
    await withDatabase(":memory:", async (second) => {
      expect(await second.query("SELECT to_regclass('mine') AS found")).toEqual([{ found: null }]);
    });
  });
  expect(existsSync(":memory:")).toBe(false);
});

/** The folder of a new database; making one takes seconds, so it is a copy. */
async function makeDatabase(): Promise<string> {
  return (await createEmbeddedStore(temporaryFolder()).create()).dataDir;
}

async function withDatabase<T>(dataDir: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource({ dataDir, replicaUrls: [] }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
