import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { type Block } from "./documents";

/** How a block of a language is run: the program, and what it is told beside the text, which it reads as its input. */
const PROGRAMS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  bash: ["bash", "-euo", "pipefail", "-s"],
  js: [process.execPath, "--input-type=module", "-"],
  // Debian's own, which has Debian's pandas.
  python: [existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3", "-"],
  r: ["Rscript", "--vanilla", "-"],
};

/** The address that the texts print; a test's hub has another port. */
export const PRINTED_ADDRESS = "http://127.0.0.1:4000";

/** Whether a block is an example that can be run. */
export function canRun({ language }: Block): boolean {
  return language in PROGRAMS;
}

/** Runs an example against a hub and returns what it printed; throws with its errors where it fails. */
export async function runExample({ language, text }: Block, address: string, folder: string): Promise<string> {
  const [program = "", ...words] = PROGRAMS[language] ?? [];
  const child = spawn(program, words, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const written = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (written.output += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (written.errors += chunk));
  child.stdin.end(text.replaceAll(PRINTED_ADDRESS, address));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Error(`${language} ended with ${String(status)}:\n${written.errors}\n${written.output}`);
  return written.output.replaceAll(address, PRINTED_ADDRESS);
}
