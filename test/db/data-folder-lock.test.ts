import { createHash } from "node:crypto";
import { mkdir, readdir, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockDataFolder } from "../../src/db/data-folder-lock";
import { DataFolderInUseError, DataFolderNotWritableError } from "../../src/db/database-errors";
import { startProgram } from "../support/child-program";
import { useTemporaryFolder } from "../support/temporary-folder";
import { withoutRootRights } from "../support/without-root-rights";

const temporaryFolder = useTemporaryFolder();

test("a second process is refused while the first lives, and told which one it is", async () => {
  const folder = join(temporaryFolder(), "held");
  const holder = startProgram("hold-data-folder", folder);
  expect(await holder.nextLine()).toBe("held");
  const refusal = await lockDataFolder(folder).catch((error: unknown) => error);
  await holder.kill();
  expect(refusal).toBeInstanceOf(DataFolderInUseError);
  expect(refusal).toMatchObject({
    message:
      `The data folder ${folder} is in use by another process (${holder.process.pid}). Stop that process, choose ` +
      "another folder with HUB_DATA_DIR, or use a PostgreSQL server (DATABASE_URL), which several processes can share.",
  });
});

test("a folder whose holder was killed is free, and the holder's socket is cleared away", async () => {
  const folder = join(temporaryFolder(), "killed");
  const holder = startProgram("hold-data-folder", folder);
  expect(await holder.nextLine()).toBe("held");
  await holder.kill();
  expect(await readdir(folder)).toHaveLength(1);
  const lock = await lockDataFolder(folder);
  expect(await readdir(folder)).toEqual([expect.stringMatching(`^hub-${process.pid}-`)]);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test("of processes that start at the same time exactly one gets the folder", async () => {
  const folder = join(temporaryFolder(), "raced");
  const rivals = Array.from({ length: 4 }, () => startProgram("hold-data-folder", folder));
  const outcomes = await Promise.all(rivals.map((rival) => rival.nextLine()));
  await Promise.all(rivals.map((rival) => rival.kill()));
  expect(outcomes.sort()).toEqual(["DataFolderInUseError", "DataFolderInUseError", "DataFolderInUseError", "held"]);
});

test("twenty attempts at once in one process give one lock", async () => {
  const folder = join(temporaryFolder(), "crowded");
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder)));
  const locks = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  expect(locks).toHaveLength(1);
  await Promise.all(locks.map((lock) => lock.release()));
});

test("a released folder can be held again", async () => {
  const folder = join(temporaryFolder(), "released");
  await (await lockDataFolder(folder)).release();
  await (await lockDataFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test("a folder whose path is too long for a socket is held all the same", async () => {
  const folder = join(temporaryFolder(), "a".repeat(120));
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toBeInstanceOf(DataFolderInUseError);
  await lock.release();
  await (await lockDataFolder(folder)).release();
  await rmdir(join(tmpdir(), `cph-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`));
});

test("a file where the folder should be is an error that says what to do", async () => {
  const file = join(temporaryFolder(), "file");
  await writeFile(file, "");
  const refusal = await lockDataFolder(join(file, "data")).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataFolderNotWritableError);
  expect(refusal).toMatchObject({
    message: expect.stringMatching(/^The data folder .*file\/data cannot be written \(ENOTDIR: .*\)\. Give this user /),
  });
});

test("a folder that this user may not write is an error that says so", async () => {
  const folder = join(temporaryFolder(), "read-only");
  await mkdir(folder, { mode: 0o555 });
  const error = await withoutRootRights(() => lockDataFolder(folder).catch((refusal: unknown) => refusal));
  expect(error).toBeInstanceOf(DataFolderNotWritableError);
});
