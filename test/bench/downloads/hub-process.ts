import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Readable } from "node:stream";
import { promisify } from "node:util";

const ROOT = join(__dirname, "..", "..", "..");

/** The rest is as a hub has it by itself, whatever the caller's environment says. */
const SETTINGS = { HOST: "", PUBLIC_URL: "", DATABASE_REPLICA_URLS: "", HUB_SEEDS_DIR: "", RATE_LIMIT: "off" };

/** A hub in a process of its own, started as users start it. */
export interface HubProcess {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly address: string;
  /** The resident size of the process in MiB, as the system gives it. */
  readonly residentSize: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** What a hub works with. */
export interface HubPlaces {
  readonly port: number;
  readonly databaseUrl: string;
  readonly releasesDir: string;
}

/** Starts the hub and waits until it answers; throws where it ends instead. */
export async function startHub({ port, databaseUrl, releasesDir }: HubPlaces): Promise<HubProcess> {
  const places = { PORT: String(port), DATABASE_URL: databaseUrl, HUB_RELEASES_DIR: releasesDir };
  const child = spawn(process.execPath, [join(ROOT, "bin", "county-plan-hub.js"), "serve"], {
    env: { ...process.env, ...SETTINGS, ...places },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await waitUntilReady(child.stdout);
  return {
    address: `http://127.0.0.1:${String(port)}`,
    residentSize: () => readResidentSize(child),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function waitUntilReady(output: Readable): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    if (line.includes("is ready")) return void output.resume();
  }
  throw new Error("The hub ended before it answered.");
}

async function readResidentSize({ pid }: ChildProcess): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}
