import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findPort } from "../../../src/http/find-port";
import { type Image, listSettings } from "./lay-out-image";

/** The Dockerfile's start period. */
const START_MS = 60_000;

/** What was seen of one run. */
export interface ImageRun {
  /** From the start to the first health check that was well. */
  readonly seconds: number;
  readonly plans: number;
  readonly explorer: number;
  readonly status: number | null;
}

/**
 * Lets nobody write into the image but for /data, a new volume, and /tmp: as compose.yaml asks for. To be called once; a container's
 * file system is read-only from its start.
 */
export function protect({ root }: Image, volume: string): void {
  const mount = (...words: readonly string[]): unknown => execFileSync("mount", words);
  mkdirSync(volume);
  cpSync(join(root, "data"), volume, { recursive: true });
  execFileSync("chown", ["--reference", join(root, "data"), volume]);
  mount("--bind", volume, join(root, "data"));
  mount("-t", "tmpfs", "-o", "mode=1777", "tmpfs", join(root, "tmp"));
  mount("-o", "remount,ro", root);
}

/** Which of these folders the image's user can write to. */
export function findWritable(image: Image, folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => runInside(image, {}, ["touch", `${folder}/${image.user}`]) === 0);
}

/** Starts the image's command, waits until the health check is well, asks for the plans and for the explorer, and stops it. */
export async function startOnce(image: Image, settings: Readonly<Record<string, string>>): Promise<ImageRun> {
  const given = { ...settings, PORT: String(await findPort("127.0.0.1", 0)) };
  const start = performance.now();
  const [program, ...words] = enter(image, given, image.command);
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "inherit"], env: { PATH: process.env.PATH } });
  const ended = once(child, "exit") as Promise<[number | null]>;
  try {
    while (runInside(image, given, image.healthCheck) !== 0) {
      if (child.exitCode !== null || performance.now() - start > START_MS)
        throw new Error("The hub does not get well.");
      await sleep(200);
    }
    const seconds = (performance.now() - start) / 1_000;
    const address = `http://127.0.0.1:${given.PORT}`;
    const [plans, explorer] = await Promise.all([askForPlans(address), askForExplorer(address)]);
    child.kill("SIGTERM");
    const [status] = await ended;
    return { seconds, plans, explorer, status };
  } finally {
    child.kill("SIGKILL");
  }
}

/** As the image's user, without capabilities and without a way to new ones: what compose.yaml asks for. */
function enter(
  { root, folder, user, environment }: Image,
  settings: Readonly<Record<string, string>>,
  command: readonly string[],
): [string, ...string[]] {
  const privileges = ["--clear-groups", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"];
  const variables = listSettings({ environment: { ...environment, ...settings } });
  const path = `PATH=${process.env.PATH ?? ""}`;
  return [
    "chroot",
    root,
    ...["setpriv", `--reuid=${user}`, `--regid=${user}`, ...privileges],
    ...["env", "-i", `--chdir=${folder}`, path, ...variables],
    ...command,
  ];
}

function runInside(
  image: Image,
  settings: Readonly<Record<string, string>>,
  command: readonly string[],
): number | null {
  const [program, ...words] = enter(image, settings, command);
  return spawnSync(program, words, { stdio: "ignore" }).status;
}

async function askForPlans(address: string): Promise<number> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ dataset { plans } }" }),
  });
  return ((await answer.json()) as { data: { dataset: { plans: number } } }).data.dataset.plans;
}

/** The status of the explorer's first script. */
async function askForExplorer(address: string): Promise<number> {
  const page = await (await fetch(`${address}/`)).text();
  const script = /src="(\/explorer\/main-[^"]+\.js)"/u.exec(page)?.[1] ?? "/explorer/none";
  return (await fetch(`${address}${script}`)).status;
}
