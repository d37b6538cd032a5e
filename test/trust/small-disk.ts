import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, rmdir, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Seen } from "./check";

/** A disk of its own that can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many MiB free. */
  readonly fill: (left: number) => Promise<void>;
  readonly makeRoom: () => Promise<void>;
}

const MIB = 1024 * 1024;

/** Lets a check use a disk of so many MiB in memory, which only root may mount; where it may not be, nothing is promised. */
export async function withSmallDisk(size: number, use: (disk: SmallDisk) => Promise<Seen>): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), "county-plan-hub-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(size)}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    await rmdir(folder);
    return { seen: "not tried: this user may not mount a small disk", isKept: false };
  }
  await chmod(folder, 0o777);
  const filling = join(folder, "filling");
  try {
    return await use({
      folder,
      fill: async (left) => {
        const { bavail, bsize } = await statfs(folder);
        await writeFile(filling, Buffer.alloc(bavail * bsize - left * MIB));
      },
      makeRoom: () => rm(filling),
    });
  } finally {
    execFileSync("umount", [folder]);
    await rmdir(folder);
  }
}
