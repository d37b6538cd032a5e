import path from "node:path";
import type { DataSource } from "typeorm";
import { Release } from "../modules/dataset/release.entity";
import { PlanSource } from "../modules/plan/plan-source.entity";
import { checkPlanTexts, type PlanCheck } from "./check/check-plan";
import { checkSeeds } from "./check/check-seeds";
import { findClashes } from "./check/find-clashes";
import { findLostIds } from "./check/find-lost-ids";
import { PlanProblemsError } from "./plan-problems-error";
import { baseFingerprint, publish } from "./publish";
import { findPlanFolders, readPlanFolder } from "./read-plan-folder";
import { readVocabulary, type Vocabulary } from "./vocabulary";
import { planFingerprint } from "./write/fingerprint";

/** What a start did with the seeds. */
export interface SeedResult {
  readonly release: string;
  /** Ids of the plans that were written; empty where the database held them already. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes the seeds where they differ from what the database holds; plans that were imported from elsewhere stay, and are
 * derived again from the texts kept of them where the code or the vocabulary has changed. Throws PlanProblemsError.
 */
export async function seedDatabase(dataSource: DataSource, seedsDir: string): Promise<SeedResult> {
  const vocabulary = readVocabulary(seedsDir);
  const held = await dataSource.manager.find(PlanSource, { select: { planId: true, fingerprint: true, origin: true } });
  const [release] = await dataSource.manager.find(Release, { take: 1 });
  const imported = held.filter((source) => source.origin === "imported").map((source) => source.planId);
  const folders = readSeeds(seedsDir).filter((folder) => !imported.includes(folder.planId));
  const stale = release?.fingerprint !== baseFingerprint(vocabulary);
  const changed = folders.filter(
    (folder) => stale || held.find((source) => source.planId === folder.planId)?.fingerprint !== folder.fingerprint,
  );
  const gone = held.filter(
    (source) => source.origin === "seeds" && !folders.some((folder) => folder.planId === source.planId),
  );
  if (release && !stale && changed.length === 0 && gone.length === 0)
    return { release: release.id, written: [], removed: [] };
  const seeds = checkSeeds(seedsDir, vocabulary);
  const kept = stale ? await recheckImported(dataSource, vocabulary) : [];
  const own = writable(seeds.checks.filter((check) => changed.some(({ path: folder }) => folder === check.folder)));
  const lost = await Promise.all(own.map((checked) => findLostIds(dataSource.manager, checked)));
  const leaving = gone.map((source) => source.planId);
  const clashes = await findClashes(dataSource.manager, [...own, ...writable(kept)], leaving);
  const problems = [...seeds.problems, ...kept.flatMap((check) => check.problems), ...lost.flat(), ...clashes];
  if (problems.length > 0) throw new PlanProblemsError(problems);
  const write = [
    ...own.map((checked) => ({ checked, origin: "seeds" as const })),
    ...writable(kept).map((checked) => ({ checked, origin: "imported" as const })),
  ];
  const published = await dataSource.transaction((manager) => publish(manager, { vocabulary, write, remove: leaving }));
  return {
    release: published.id,
    written: write.map(({ checked }) => checked.plan.file.plan.id),
    removed: leaving,
  };
}

interface SeedFolder {
  readonly path: string;
  readonly planId: string;
  readonly fingerprint: string;
}

/** The seeds' folders with their fingerprints; what cannot be read is reported with all the rest. */
function readSeeds(seedsDir: string): SeedFolder[] {
  const reads = findPlanFolders(path.join(seedsDir, "plans")).map((folder) => ({
    folder,
    read: readPlanFolder(folder),
  }));
  const problems = reads.flatMap(({ read }) => (read.read ? [] : read.problems));
  if (problems.length > 0) throw new PlanProblemsError(problems);
  return reads.flatMap(({ folder, read }) => {
    if (!read.read) return [];
    const { file, planText, documentText } = read.folder;
    return [{ path: folder, planId: file.plan.id, fingerprint: planFingerprint({ planFile: planText, documentText }) }];
  });
}

async function recheckImported(dataSource: DataSource, vocabulary: Vocabulary): Promise<PlanCheck[]> {
  const sources = await dataSource.manager.find(PlanSource, { where: { origin: "imported" } });
  return sources.map((source) =>
    checkPlanTexts(`(imported) ${source.planId}`, source.planFile, source.documentText, vocabulary),
  );
}

function writable(checks: readonly PlanCheck[]) {
  return checks.flatMap((check) => check.checked ?? []);
}
