import { type DataSource } from "typeorm";
import { writeAlone } from "../../src/db/write-lock";
import { importPlans, type ImportResult, readPlans, removePlan } from "../../src/import/import-plans";

/** Imports folders as the command line does: read first, then written alone. */
export async function importFolders(
  dataSource: DataSource,
  seeds: string,
  folders: readonly string[],
): Promise<ImportResult> {
  const plans = readPlans(seeds, folders);
  return writeAlone(dataSource, (manager) => importPlans(manager, plans));
}

/** Takes a plan out as the command line does. */
export function takeOut(dataSource: DataSource, seeds: string, planId: string): ReturnType<typeof removePlan> {
  return writeAlone(dataSource, (manager) => removePlan(manager, seeds, planId));
}
