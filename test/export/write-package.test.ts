import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type PackageFormat } from "../../src/export/packages/package-format";
import { UnusableFolderError, writePackage } from "../../src/export/write-package";
import { openSession } from "../../src/graphql/ask";
import { useTemporaryFolder } from "../support/temporary-folder";
import { useHub } from "./use-hub";

const hub = useHub();
const temporaryFolder = useTemporaryFolder();

let place: string;

beforeEach(async () => {
  place = join(temporaryFolder(), String(Math.random()).slice(2));
  await mkdir(place);
});

/** A format of one file, which is there before `then` runs. */
function formatOf(then: (...given: Parameters<PackageFormat["write"]>) => Promise<void>): PackageFormat {
  return {
    name: "one-file",
    description: "One file.",
    write: async (source, folder) => {
      await writeFile(join(folder, "release.txt"), source.release.release);
      await then(source, folder);
    },
  };
}

const oneFile = formatOf(() => Promise.resolve());

test("a package is written to a folder that is not there yet, nor its parents, and names the release", async () => {
  const folder = join(place, "below", "package");
  const { release, publishedAt } = await writePackage(hub(), oneFile, folder);
  expect(release).toMatch(new RegExp(`^${publishedAt}-[0-9a-f]{8}$`));
  expect(await readdir(join(place, "below"))).toEqual(["package"]);
  expect(await readdir(folder)).toEqual(["release.txt"]);
  expect(await readFile(join(folder, "release.txt"), "utf8")).toBe(release);
  expect((await stat(folder)).mode & 0o777).toBe(0o755);
});

test("an empty folder is used, through a link too", async () => {
  await mkdir(join(place, "empty"));
  await symlink(join(place, "empty"), join(place, "link"));
  await writePackage(hub(), oneFile, join(place, "link"));
  expect(await readdir(join(place, "empty"))).toEqual(["release.txt"]);
  expect((await readdir(place)).toSorted()).toEqual(["empty", "link"]);
});

test("a folder in use is refused and untouched", async () => {
  await writeFile(join(place, "mine.txt"), "mine");
  await expect(writePackage(hub(), oneFile, place)).rejects.toThrow(new UnusableFolderError(place, "is not empty"));
  await expect(writePackage(hub(), oneFile, place)).rejects.toThrow(
    `"${place}" is not empty. Name a folder that does not exist yet, or an empty one.`,
  );
  expect(await readdir(place)).toEqual(["mine.txt"]);
  expect(await readFile(join(place, "mine.txt"), "utf8")).toBe("mine");
});

test.each([
  ["a file", "file"],
  ["a folder below a file", "file/package"],
])("%s is refused", async (_what, name) => {
  await writeFile(join(place, "file"), "");
  const folder = join(place, name);
  await expect(writePackage(hub(), oneFile, folder)).rejects.toThrow(
    `"${folder}" is no folder, or stands below a file. Name a folder that does not exist yet, or an empty one.`,
  );
  expect(await readdir(place)).toEqual(["file"]);
});

test("a failure in the middle leaves nothing", async () => {
  const failing = formatOf(() => Promise.reject(new Error("the disk is full")));
  await expect(writePackage(hub(), failing, join(place, "package"))).rejects.toThrow("the disk is full");
  expect(await readdir(place)).toEqual([]);
  await mkdir(join(place, "empty"));
  await expect(writePackage(hub(), failing, join(place, "empty"))).rejects.toThrow("the disk is full");
  expect(await readdir(place)).toEqual(["empty"]);
  expect(await readdir(join(place, "empty"))).toEqual([]);
});

test("what someone puts into the folder meanwhile is kept, and the package is not written", async () => {
  const folder = join(place, "package");
  const slow = formatOf(async () => {
    await mkdir(folder);
    await writeFile(join(folder, "mine.txt"), "mine");
  });
  await expect(writePackage(hub(), slow, folder)).rejects.toThrow(`"${folder}" is not empty.`);
  expect(await readdir(place)).toEqual(["package"]);
  expect(await readdir(folder)).toEqual(["mine.txt"]);
});

test("others are answered while a package is written", async () => {
  const answers: unknown[] = [];
  const asking = formatOf(async ({ query }) => {
    await query("{ counties { code } }");
    const other = openSession(hub(), { requestId: "other" });
    answers.push(await other.query("{ plans { totalCount } }"));
    await other.end();
    answers.push(await query("{ plans { totalCount } }"));
  });
  await writePackage(hub(), asking, join(place, "package"));
  expect(answers).toEqual([{ plans: { totalCount: 5 } }, { plans: { totalCount: 5 } }]);
});

test("is given up where it is told to, and leaves nothing", async () => {
  const stop = new AbortController();
  const asking = formatOf(async ({ query }) => {
    await query("{ counties { code } }");
    stop.abort(new Error("stopped"));
    await query("{ counties { code } }");
  });
  await expect(writePackage(hub(), asking, join(place, "package"), stop.signal)).rejects.toThrow("stopped");
  expect(await readdir(place)).toEqual([]);
});
