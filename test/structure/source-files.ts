import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";

/** A file of src/, by its path below it with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The files below a folder of src/ (or all of them) whose names end so, in the order of their paths. */
export function readSourceFiles(folder = "", ending = ".ts"): SourceFile[] {
  const root = join(PROJECT_ROOT, "src");
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: file.slice(root.length + 1).replaceAll("\\", "/"),
      text: readFileSync(file, "utf8"),
    }));
}
