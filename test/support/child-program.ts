import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Readable, type Writable } from "node:stream";

/** A TypeScript program of test/support/programs in a process of its own. */
export interface ChildProgram {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** The next line of its standard output; throws where it ends instead. */
  readonly nextLine: () => Promise<string>;
  /** Ends it in mid-work, as the system or a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts the program `test/support/programs/<name>.ts`. */
export function startProgram(name: string, ...given: readonly string[]): ChildProgram {
  const program = join(__dirname, "programs", `${name}.ts`);
  const child = spawn(process.execPath, ["-r", "@swc-node/register", program, ...given], {
    cwd: join(__dirname, "../.."),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = once(child, "exit");
  return {
    process: child,
    nextLine: async () => {
      const line = await lines.next();
      if (line.done) throw new Error(`${name} ended.`);
      return line.value;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
