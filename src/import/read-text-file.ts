import { isUtf8 } from "node:buffer";
import { closeSync, constants, lstatSync, openSync, readSync, type Stats } from "node:fs";
import type { Problem } from "./problem";

/** Largest file that is read, in bytes; the largest plan file of seeds/ has 83 kB. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The most lines of a file, and characters of a line. */
const MOST_LINES = 50_000;
const LONGEST_LINE = 20_000;

type Trouble = Pick<Problem, "found" | "expected" | "todo"> & Partial<Pick<Problem, "line" | "column">>;

/**
 * Reads a text that somebody else has made: a file itself, no link and nothing that is read without an end; of bounded
 * size; strict UTF-8 without a NUL. Gives what is wrong instead.
 */
export function readTextFile(file: string): string | Problem {
  const read = readBytes(file);
  const text = Buffer.isBuffer(read) ? decode(read) : read;
  return typeof text === "string" ? text : { file, line: 1, column: 1, ...text };
}

function readBytes(file: string): Buffer | Trouble {
  const what = nameOf(lstatSync(file, { throwIfNoEntry: false }));
  if (what === "no such file") {
    const todo = "Add the file, or name the plan's folder.";
    return { found: what, expected: "a plan folder with plan.yml and document.txt", todo };
  }
  if (what !== "a file") return { found: what, expected: "a file", todo: "Put the file itself there." };
  try {
    return readBounded(file);
  } catch (error) {
    const found = `a file that cannot be read (${String((error as NodeJS.ErrnoException).code)})`;
    return { found, expected: "a file that this user may read", todo: "Mend the file's permissions." };
  }
}

function nameOf(stat: Stats | undefined): string {
  if (!stat) return "no such file";
  if (stat.isFile()) return "a file";
  if (stat.isSymbolicLink()) return "a link";
  if (stat.isDirectory()) return "a folder";
  if (stat.isFIFO()) return "a named pipe";
  return stat.isSocket() ? "a socket" : "a device";
}

/** One byte more than is allowed tells that there are more. Whatever stands there by now, the opening does not wait. */
function readBounded(file: string): Buffer | Trouble {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const bytes = Buffer.alloc(MOST_BYTES + 1);
    let length = 0;
    for (let more = -1; more !== 0 && length < bytes.length; length += more) {
      more = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    if (length <= MOST_BYTES) return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
  return {
    found: `${String(lstatSync(file).size)} bytes`,
    expected: `at most ${String(MOST_BYTES)} bytes`,
    todo: "A plan file points at its document; take out what is copied needlessly.",
  };
}

function decode(bytes: Buffer): string | Trouble {
  if (!isUtf8(bytes))
    return { found: "bytes that are not UTF-8", expected: "a text in UTF-8", todo: "Save the file as UTF-8." };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const lines = text.split("\n");
  return findNul(lines) ?? findLongLine(lines) ?? text;
}

function findNul(lines: readonly string[]): Trouble | undefined {
  const index = lines.findIndex((line) => line.includes("\0"));
  if (index === -1) return undefined;
  const [before = ""] = lines[index]?.split("\0") ?? [];
  return {
    line: index + 1,
    column: Array.from(before).length + 1,
    found: "a NUL character",
    expected: "a text in UTF-8",
    todo: "Take the character out, or save the file as text.",
  };
}

function findLongLine(lines: readonly string[]): Trouble | undefined {
  const todo = "A document is the text of one plan, line by line; see docs/adding.md.";
  if (lines.length > MOST_LINES + 1)
    return {
      line: MOST_LINES + 1,
      found: `${String(lines.length)} lines`,
      expected: `at most ${String(MOST_LINES)} lines`,
      todo,
    };
  const index = lines.findIndex((line) => line.length > LONGEST_LINE);
  const line = lines[index];
  if (line === undefined) return undefined;
  const expected = `lines of at most ${String(LONGEST_LINE)} characters`;
  return { line: index + 1, found: `a line of ${String(line.length)} characters`, expected, todo };
}
