import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UsageError } from "./exit-status";

/** The folders that a command names, as seen from where it was called; a UsageError where one is none. */
export function readFolders(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`There is no folder "${folder}" (looked for ${resolve(folder)}).`);
    }
    return relative("", folder) || ".";
  });
}
