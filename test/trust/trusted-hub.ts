import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { PROJECT_ROOT } from "../../src/config";

/** A hub in a process of its own, as an operator starts it. */
export interface TrustedHub {
  readonly port: number;
  readonly process: ChildProcess;
  /** What it holds in memory, in MiB. */
  readonly resident: () => Promise<number>;
  /** Ends it, where it has not ended itself; gives its exit status. */
  readonly stop: () => Promise<number | null>;
}

export async function startTrustedHub(environment: Readonly<Record<string, string>> = {}): Promise<TrustedHub> {
  const releases = await mkdtemp(join(tmpdir(), "county-plan-hub-trust-"));
  const child = spawn(process.execPath, [join(PROJECT_ROOT, "bin", "county-plan-hub.js"), "serve"], {
    env: {
      ...process.env,
      PORT: "0",
      HUB_DATA_DIR: ":memory:",
      RATE_LIMIT: "off",
      HUB_RELEASES_DIR: releases,
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  const port = await new Promise<number>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /address {3}http:\/\/127\.0\.0\.1:(\d+)\//u.exec(said)?.[1];
      if (found !== undefined && said.includes("Ctrl+C stops it.")) resolve(Number(found));
    });
    void ended.then(() => {
      reject(new Error(`The hub ended before it was ready:\n${said}`));
    });
  });
  return {
    port,
    process: child,
    resident: async () => {
      const status = await readFile(`/proc/${String(child.pid)}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1024;
    },
    stop: async () => {
      if (child.exitCode === null) child.kill("SIGTERM");
      const [status] = await ended;
      await rm(releases, { recursive: true, force: true });
      return status;
    },
  };
}
