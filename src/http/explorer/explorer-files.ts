import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The explorer's files, bundled by the launcher: what a page loads of them, by their names in the folder. */
export interface ExplorerFiles {
  readonly folder: string;
  readonly script: string;
  /** What the script cannot begin without: fetched beside it, not after it. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
}

/** Where the launcher puts them, beside the compiled sources. */
export const EXPLORER_FOLDER = join(__dirname, "..", "..", "web");

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  /** Names of chunks. */
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>> & { readonly "main.tsx": Chunk };

/** The files that a folder holds; undefined where nothing was bundled, as when the sources run as they are. */
export function findExplorer(folder = EXPLORER_FOLDER): ExplorerFiles | undefined {
  const path = join(folder, ".vite", "manifest.json");
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const { "main.tsx": main } = manifest;
  const modules = findImports(main, manifest);
  const styles = [main, ...modules].flatMap(({ css = [] }) => css);
  return { folder, script: main.file, modules: modules.map(({ file }) => file), styles };
}

/** What a chunk imports, directly or through others, each once. */
function findImports(chunk: Chunk, manifest: Manifest): readonly Chunk[] {
  const found = new Set<Chunk>();
  const add = ({ imports = [] }: Chunk): void => {
    for (const imported of imports.flatMap((name) => manifest[name] ?? [])) {
      if (found.has(imported)) continue;
      found.add(imported);
      add(imported);
    }
  };
  add(chunk);
  return [...found];
}
