import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTestServer } from "../../support/postgres-programs";
import { startTestServer, stopTestServer } from "../../support/test-server";
import { findWritable, protect, startOnce } from "./image-run";
import { layOutImage } from "./lay-out-image";

/*
 * `npm run trust:image`: what can be seen of the Dockerfile where no container engine runs. Its instructions are followed over this
 * machine's system, and what comes of it is started as its user, read-only. For root on Linux. The image itself is not built: the
 * base image, the engine and its network are not tried. Exit status 1 where something is not as it should be.
 */

const INSIDE = "--inside";

async function tryImage(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "county-plan-hub-image-"));
  try {
    const image = await layOutImage(place);
    const size = Number(
      execFileSync("du", ["-sm", join(image.root, image.folder)], { encoding: "utf8" }).split("\t")[0],
    );
    protect(image, join(place, "volume"));
    const folders = ["/", "/etc", image.folder, `${image.folder}/dist`, "/data", "/tmp"];
    console.log("| what | bound | seen | kept |\n| --- | --- | --- | --- |");
    tell("size of the hub's folder", "none", `${String(size)} MB, Node ${process.versions.node}`, true);
    for (const [user, expected] of [
      [image.user, "/data, /tmp"],
      ["root", "/tmp"],
    ] as const) {
      const writable = findWritable({ ...image, user }, folders).join(", ");
      tell(`where ${user} without privileges can write`, expected, writable, writable === expected);
    }
    await tryRun("the first start, embedded database", {});
    await tryRun("the second start, embedded database", {});
    await tryRun("a start with a PostgreSQL server", {
      DATABASE_URL: await startTestServer(requireServer()),
    });

    async function tryRun(what: string, settings: Readonly<Record<string, string>>): Promise<void> {
      const { seconds, plans, explorer, status } = await startOnce(image, settings);
      const seen = `well after ${seconds.toFixed(1)} s, ${String(plans)} plans, explorer ${String(explorer)}, exit ${String(status)}`;
      tell(what, "5 plans, explorer 200, exit 0", seen, plans === 5 && explorer === 200 && status === 0);
    }
  } finally {
    await stopTestServer();
    execFileSync("sh", ["-c", `umount -R '${place}'/*/root`]);
    rmSync(place, { recursive: true, force: true });
  }
}

function requireServer(): { readonly url?: string; readonly programs?: string } {
  const server = findTestServer(process.env);
  if (server.missing !== undefined) throw new Error(`A start with a PostgreSQL server is left out: ${server.missing}.`);
  return server;
}

function tell(what: string, bound: string, seen: string, isKept: boolean): void {
  console.log(`| ${what} | ${bound} | ${seen} | ${isKept ? "yes" : "no"} |`);
  if (!isKept) process.exitCode = 1;
}

/** In a mount namespace of its own: what is mounted is there for this program alone, and goes with it. */
function tryInNamespace(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    console.error(
      "This mounts file systems and changes users: it needs root on Linux, as in a container or a virtual machine.",
    );
    process.exitCode = 2;
    return;
  }
  const words = ["--mount", process.execPath, ...process.execArgv, __filename, INSIDE];
  process.exitCode = spawnSync("unshare", words, { stdio: "inherit" }).status ?? 1;
}

if (process.argv.includes(INSIDE)) void tryImage();
else tryInNamespace();
