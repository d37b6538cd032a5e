import { spawn } from "node:child_process";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";

/** How a process ended and what it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  /** The clone whose launcher runs. */
  readonly root?: string;
  /** The working folder. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

/** A process of the hub's command line, as a user starts it. */
export interface Running {
  /** Resolves when the text stands in what it wrote to standard output; rejects where it ends before. */
  readonly wrote: (text: string) => Promise<string>;
  readonly ended: Promise<Ended>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Runs the launcher to its end. */
export function runProgram(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return startProgram(words, options).ended;
}

/** Starts the launcher in a process of its own, without the configuration that this one has in its environment. */
export function startProgram(words: readonly string[], options: RunOptions = {}): Running {
  const { root = PROJECT_ROOT, folder = PROJECT_ROOT, environment = {}, nodeOptions = [] } = options;
  const child = spawn(process.execPath, [...nodeOptions, join(root, "bin", "county-plan-hub.js"), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, SystemRoot: process.env.SystemRoot, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (written.output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (written.errors += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      resolve({ status, ...written });
    });
  });
  const wrote = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (written.output.includes(text)) resolve(written.output);
      };
      child.stdout.on("data", look);
      look();
      ended.then(({ errors }) => {
        reject(new Error(`It ended without writing "${text}":\n${errors}`));
      }, reject);
    });
  return { wrote, ended, kill: (signal) => void child.kill(signal) };
}
