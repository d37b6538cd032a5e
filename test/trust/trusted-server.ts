import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findTestServer } from "../support/postgres-programs";

/** A PostgreSQL server of one's own that can be killed. */
export interface TrustedServer {
  readonly url: string;
  /** Kills it, as a power cut would. */
  readonly crash: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts one; its folder is made where TMPDIR says. */
export async function startTrustedServer(environment: Readonly<Record<string, string>> = {}): Promise<TrustedServer> {
  const { programs, user, missing } = findTestServer({ ...process.env, TEST_DATABASE_URL: undefined });
  if (programs === undefined) throw new Error(missing ?? "No PostgreSQL was found.");
  const owner = user === undefined ? [] : [String(user.uid), String(user.gid)];
  const keeper = spawn(process.execPath, [join(__dirname, "../support/postgres-keeper.js"), programs, ...owner], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const tell = async (command: string | undefined, answer: RegExp): Promise<string> => {
    if (command !== undefined) keeper.stdin.write(`${command}\n`);
    const line = (await lines.next()) as IteratorResult<string>;
    if (line.done === true || !answer.test(line.value)) throw new Error(`The server said: ${String(line.value)}`);
    return line.value;
  };
  return {
    url: await tell(undefined, /^postgresql:/u),
    crash: async () => void (await tell("crash", /^crashed$/u)),
    start: async () => void (await tell("start", /^started$/u)),
    stop: async () => {
      const exited = once(keeper, "exit");
      keeper.stdin.end();
      await exited;
    },
  };
}
