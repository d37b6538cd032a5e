import { mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromBuffer, type Entry } from "yauzl";
import { type DatasetFile, DatasetFiles } from "../../src/export/dataset-file";
import { dataPackage } from "../../src/export/packages/data-package";
import { writePackage } from "../../src/export/write-package";
import { readZip } from "../support/read-zip";
import { useTemporaryFolder } from "../support/temporary-folder";
import { fingerprintFiles, sha256 } from "./packages/written-package";
import { useHub } from "./use-hub";

const hub = useHub();
const temporaryFolder = useTemporaryFolder();

let release: string;
let publishedAt: string;
/** What stands in the archive, on disk. */
let folder: string;
let releasesDir: string;
let files: DatasetFiles;
let made: readonly DatasetFile[];

function filesIn(dir: string, publicUrl = hub().config.publicUrl): DatasetFiles {
  const { config, ...opened } = hub();
  return new DatasetFiles({ ...opened, config: { ...config, publicUrl, releasesDir: dir } });
}

/** A folder that holds one kept release, and what a process that was killed left two hours ago, and a moment ago. */
beforeAll(async () => {
  folder = join(temporaryFolder(), "package");
  ({ release, publishedAt } = await writePackage(hub(), dataPackage, folder));
  releasesDir = join(temporaryFolder(), "releases");
  for (const draft of [".draft-old", ".draft-new"])
    await mkdir(join(releasesDir, draft, "county-plans"), { recursive: true });
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  await utimes(join(releasesDir, ".draft-old"), twoHoursAgo, twoHoursAgo);
  await writeFile(join(releasesDir, "2025-01-01-0123abcd.zip"), "kept");
  await writeFile(join(releasesDir, "not a release.zip"), "");
  files = filesIn(releasesDir);
  made = await Promise.all([files.get(release), files.get(release)]);
}, 240_000);

function readEntries(archive: Buffer): Promise<{ entries: readonly Entry[]; comment: string }> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      const entries: Entry[] = [];
      zip.on("entry", (entry: Entry) => entries.push(entry));
      zip.on("end", () => {
        resolve({ entries, comment: zip.comment });
      });
    });
  });
}

test("the archive holds every file of the package as it is on disk, in the order of their names", async () => {
  const archive = await readZip(await readFile(join(releasesDir, `${release}.zip`)));
  const onDisk = await fingerprintFiles(folder);
  expect([...archive].map(([name, bytes]) => [name, sha256(bytes)])).toEqual(Object.entries(onDisk));
  expect(archive.size).toBe(28);
});

test("two who ask at once get the one file, and nothing else is left but what others may be making", async () => {
  expect(made).toEqual([1, 2].map(() => ({ release, path: join(releasesDir, `${release}.zip`) })));
  expect((await readdir(releasesDir)).toSorted()).toEqual([
    ".draft-new",
    "2025-01-01-0123abcd.zip",
    `${release}.zip`,
    "not a release.zip",
  ]);
});

test("the archive tells nothing of the machine: one day, no time zone, plain rights; and its own address", async () => {
  const { entries, comment } = await readEntries(await readFile(join(releasesDir, `${release}.zip`)));
  const [year = 0, month = 0, day = 0] = publishedAt.split("-").map(Number);
  expect(new Set(entries.map((entry) => entry.lastModFileDate))).toEqual(
    new Set([((year - 1980) << 9) | (month << 5) | day]),
  );
  expect(new Set(entries.map((entry) => entry.lastModFileTime))).toEqual(new Set([0]));
  expect(entries.flatMap((entry) => entry.extraFields)).toEqual([]);
  expect(new Set(entries.map((entry) => entry.externalFileAttributes >>> 16))).toEqual(new Set([0o100644]));
  expect(comment).toBe(`https://plans.example.org/v1/releases/${release}/dataset.zip`);
});

test("a file that is kept is not made again; the same data give the same bytes", async () => {
  const path = join(releasesDir, `${release}.zip`);
  const before = await stat(path);
  expect(await files.get(release)).toEqual({ release, path });
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  const again = await filesIn(join(temporaryFolder(), "again")).get(release);
  expect(sha256(await readFile(again.path))).toBe(sha256(await readFile(path)));
});

test("a file that was made for another address of the hub is made anew", async () => {
  const dir = join(temporaryFolder(), "moved");
  await mkdir(dir);
  await writeFile(join(dir, `${release}.zip`), `https://old.example.org/v1/releases/${release}/dataset.zip`);
  const { path } = await filesIn(dir, "https://new.example.org").get(release);
  const descriptor = (await readZip(await readFile(path))).get("datapackage.json")?.toString() ?? "";
  expect(descriptor).toContain(`"id": "https://new.example.org/v1/releases/${release}/dataset.zip"`);
  expect(descriptor).not.toContain("plans.example.org");
});

test("kept releases are listed, the last first; other files are none", async () => {
  expect(await files.list()).toEqual([release, "2025-01-01-0123abcd"]);
  expect(await filesIn(join(temporaryFolder(), "none")).list()).toEqual([]);
});

test("a folder that cannot be read is no empty one", async () => {
  const file = join(temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(filesIn(file).list()).rejects.toThrow("ENOTDIR");
  await expect(filesIn(join(file, "releases")).get(release)).rejects.toThrow("ENOTDIR");
});

test("a kept release is found; what is not kept, or no release's name, is not", () => {
  const path = join(releasesDir, "2025-01-01-0123abcd.zip");
  expect(files.find("2025-01-01-0123abcd")).toEqual({ release: "2025-01-01-0123abcd", path });
  for (const name of ["2024-01-01-0123abcd", "../releases/2025-01-01-0123abcd", "not a release", ""]) {
    expect(files.find(name)).toBeUndefined();
  }
});

test("what is being made is given up at the end, and leaves nothing", async () => {
  const dir = join(temporaryFolder(), "closed");
  const closed = filesIn(dir);
  const asked = closed.get(release);
  const failed = expect(asked).rejects.toThrow("aborted");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await readdir(dir)).toHaveLength(1);
  await closed.close();
  await failed;
  expect(await readdir(dir)).toEqual([]);
});
