import { createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { dataPackage } from "./packages/data-package";
import { type ExportedHub, writePackage } from "./write-package";

/** What the files of datasets are made from, and where they are kept. */
export interface DatasetSource extends ExportedHub {
  readonly config: ExportedHub["config"] & { readonly releasesDir: string };
}

/** The whole dataset of a release on disk. */
export interface DatasetFile {
  readonly release: string;
  readonly path: string;
}

const ENDING = ".zip";
const DRAFT = ".draft-";
/** No file takes so long; a draft that is older was left by a process that was killed. */
const OLD_DRAFT_MS = 3_600_000;

/** What a release's id looks like; no other file is looked for. */
const RELEASE = /^[\w-]{1,80}$/;

/**
 * The file of a release's dataset, a data package in a ZIP archive: made once, then kept, so that a release that someone
 * has cited can still be had when another one answers.
 */
export class DatasetFiles {
  private readonly asked = new Map<string, Promise<DatasetFile>>();
  private readonly closing = new AbortController();

  constructor(private readonly hub: DatasetSource) {}

  /**
   * The file of the release that answers now; after an import that ends meanwhile, that of the release that it brought.
   * Whoever asks while it is being made waits for the same.
   */
  get(release: string): Promise<DatasetFile> {
    let file = this.asked.get(release);
    if (!file) {
      file = this.findOrMake(release).finally(() => this.asked.delete(release));
      this.asked.set(release, file);
    }
    return file;
  }

  /** The file of a release as it was kept; undefined where it is not. */
  find(release: string): DatasetFile | undefined {
    const path = this.pathOf(release);
    return RELEASE.test(release) && existsSync(path) ? { release, path } : undefined;
  }

  /** The releases whose files are kept, the last published first. */
  async list(): Promise<readonly string[]> {
    return (await listNames(this.hub.config.releasesDir))
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .filter((release) => RELEASE.test(release))
      .sort()
      .reverse();
  }

  /** Gives up what is being made, and waits until nothing of it is left. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.allSettled(this.asked.values());
  }

  /** A file names the hub's addresses; one that was made for another is made anew. */
  private async findOrMake(release: string): Promise<DatasetFile> {
    const path = this.pathOf(release);
    return (await endsWith(path, this.commentOf(release))) ? { release, path } : this.make();
  }

  private pathOf(release: string): string {
    return join(this.hub.config.releasesDir, `${release}${ENDING}`);
  }

  /** Stands at the archive's end: the address at which it is to be had. */
  private commentOf(release: string): string {
    return `${this.hub.config.publicUrl}/v1/releases/${release}/dataset.zip`;
  }

  /** Written beside its place and moved there whole, so that hubs that share a folder do not meet half a file. */
  private async make(): Promise<DatasetFile> {
    const { releasesDir } = this.hub.config;
    await mkdir(releasesDir, { recursive: true });
    await removeOldDrafts(releasesDir);
    const draft = await mkdtemp(join(releasesDir, DRAFT));
    try {
      const folder = join(draft, "county-plans");
      const { release, publishedAt } = await writePackage(this.hub, dataPackage, folder, this.closing.signal);
      const file = join(draft, `${release}${ENDING}`);
      await zipFolder(folder, file, { date: publishedAt, comment: this.commentOf(release) });
      await rename(file, this.pathOf(release));
      return { release, path: this.pathOf(release) };
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
}

async function listNames(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

async function removeOldDrafts(folder: string): Promise<void> {
  for (const name of await listNames(folder)) {
    if (!name.startsWith(DRAFT)) continue;
    const draft = join(folder, name);
    const madeAt = await stat(draft).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (madeAt < Date.now() - OLD_DRAFT_MS) await rm(draft, { recursive: true, force: true });
  }
}

/** Whether a file is there and ends so. */
async function endsWith(path: string, text: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const ending = Buffer.from(text);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({
      buffer: Buffer.alloc(ending.length),
      position: Math.max(0, size - ending.length),
    });
    return buffer.equals(ending);
  } finally {
    await file.close();
  }
}

/**
 * All files of a folder, in the order of their names and with one date: the same files give the same archive. Its date is
 * DOS's, which has no time zone; the extra field for one would tell where the archive was made.
 */
async function zipFolder(
  folder: string,
  path: string,
  { date, comment }: { readonly date: string; readonly comment: string },
): Promise<void> {
  const zip = new ZipFile();
  const mtime = new Date(`${date}T00:00:00`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const name = file.slice(folder.length + 1).replaceAll("\\", "/");
    zip.addFile(file, name, { mtime, forceDosTimestamp: true, mode: 0o100644 });
  }
  zip.end({ comment, forceZip64Format: false });
  const output = zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void };
  zip.once("error", (error: Error) => {
    output.destroy(error);
  });
  await pipeline(output, createWriteStream(path));
}
