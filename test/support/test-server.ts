import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server that is there, or the programs to make one and, for root, the user who runs them. */
export interface ServerOptions {
  readonly url?: string;
  readonly programs?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

let keeper: ChildProcess | undefined;

/** Gives the address of the PostgreSQL server that the tests use; makes one where none was named. */
export async function startTestServer({ url, programs, user }: ServerOptions): Promise<string> {
  if (url !== undefined) return url;
  const owner = user === undefined ? [] : [String(user.uid), String(user.gid)];
  const started = spawn(process.execPath, [join(__dirname, "postgres-keeper.js"), programs ?? "", ...owner], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  keeper = started;
  const line = await firstLine(started);
  if (line?.startsWith("postgresql://")) return line;
  throw new Error(line ?? "The temporary PostgreSQL server ended before it was ready.");
}

/** Stops a server that `startTestServer` made, and removes its folder. */
export async function stopTestServer(): Promise<void> {
  if (keeper === undefined || keeper.exitCode !== null) return;
  const exited = once(keeper, "exit");
  keeper.stdin?.end();
  await exited;
}

async function firstLine({ stdout }: ChildProcess): Promise<string | undefined> {
  if (stdout === null) return undefined;
  for await (const line of createInterface({ input: stdout })) return line;
  return undefined;
}
