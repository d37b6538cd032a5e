import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The explorer's files, bundled by the launcher: what a page loads of them, by their names in the folder. */
export interface ExplorerFiles {
  readonly folder: string;
  readonly script: string;
  readonly styles: readonly string[];
}

/** Where the launcher puts them, beside the compiled sources. */
export const EXPLORER_FOLDER = join(__dirname, "..", "..", "web");

interface Manifest {
  readonly "main.tsx": { readonly file: string; readonly css?: readonly string[] };
}

/** The files that a folder holds; undefined where nothing was bundled, as when the sources run as they are. */
export function findExplorer(folder = EXPLORER_FOLDER): ExplorerFiles | undefined {
  const path = join(folder, ".vite", "manifest.json");
  if (!existsSync(path)) return undefined;
  const { "main.tsx": main } = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  return { folder, script: main.file, styles: main.css ?? [] };
}
