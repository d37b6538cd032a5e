import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readRelease } from "../../../src/export/about";
import {
  DATASET_TABLES,
  type PackageFormat,
  type PackageSource,
  readWholeTable,
} from "../../../src/export/packages/package-format";
import { type Cell, type Column, columnsOf, type Table } from "../../../src/export/table";
import { type Graph, PUBLIC_URL, useGraph } from "../../modules/use-graph";
import { useTemporaryFolder } from "../../support/temporary-folder";

/** A package of the seeds on disk, and what it was written from. */
export interface WrittenPackage {
  readonly graph: Graph;
  readonly source: PackageSource;
  readonly folder: string;
  /** All tables as they are read from the graph. */
  readonly tables: readonly WholeTable[];
  /** Writes it once more, from the same data, and returns the folder. */
  readonly writeAgain: () => Promise<string>;
}

/** All tables are read twice, page by page. */
const TIMEOUT_MS = 120_000;

/** Writes the seeds in a format; call it at the top of a file. */
export function useWrittenPackage(format: PackageFormat): () => WrittenPackage {
  const graph = useGraph();
  const temporaryFolder = useTemporaryFolder();
  let written: WrittenPackage | undefined;
  beforeAll(async () => {
    const { schema, ask } = graph();
    const source: PackageSource = {
      schema,
      query: ask,
      place: { publicUrl: PUBLIC_URL },
      release: await readRelease(ask),
    };
    const write = async (name: string): Promise<string> => {
      const folder = join(temporaryFolder(), name);
      await mkdir(folder);
      await format.write(source, folder);
      return folder;
    };
    const [folder, tables] = [await write("first"), await readTables(source)];
    written = { graph: graph(), source, folder, tables, writeAgain: () => write("again") };
  }, TIMEOUT_MS);
  return () => {
    if (!written) throw new Error("The package is there inside tests alone.");
    return written;
  };
}

/** A table as it is read from the graph. */
export interface WholeTable {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** All tables of the dataset, as they are read from the graph. */
export async function readTables(source: PackageSource): Promise<readonly WholeTable[]> {
  const tables: WholeTable[] = [];
  for (const table of DATASET_TABLES) {
    const rows: (readonly Cell[])[] = [];
    for await (const page of readWholeTable(source, table).pages) rows.push(...page);
    tables.push({ table, columns: columnsOf(table), rows });
  }
  return tables;
}

/** The files of a folder by their paths, in the order of these, each with its SHA-256. */
export async function fingerprintFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const fingerprints: Record<string, string> = {};
  for (const path of paths.sort()) {
    fingerprints[path.slice(folder.length + 1).replaceAll("\\", "/")] = sha256(await readFile(path));
  }
  return fingerprints;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
