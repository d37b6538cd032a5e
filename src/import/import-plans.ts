import { existsSync } from "node:fs";
import path from "node:path";
import type { DataSource } from "typeorm";
import { PlanSource } from "../modules/plan/plan-source.entity";
import { checkFolders } from "./check/check-folders";
import { findClashes } from "./check/find-clashes";
import { findLostIds } from "./check/find-lost-ids";
import type { CheckedPlan } from "./check/check-plan";
import { describeChange, type PlanChange } from "./plan-change";
import { PlanProblemsError } from "./plan-problems-error";
import { publish } from "./publish";
import { findPlanFolders } from "./read-plan-folder";
import { readVocabulary } from "./vocabulary";
import { planFingerprint } from "./write/fingerprint";

/** What an import did, plan by plan. */
export interface ImportResult {
  readonly release: string;
  readonly changes: readonly PlanChange[];
}

/**
 * Adds or replaces the plans of some folders, in one transaction; they stay at the next start. A folder may hold a plan or
 * folders of plans. Throws PlanProblemsError, and nothing is written.
 */
export async function importPlans(
  dataSource: DataSource,
  seedsDir: string,
  folders: readonly string[],
): Promise<ImportResult> {
  const vocabulary = readVocabulary(seedsDir);
  const { checks, problems } = checkFolders(folders.flatMap(plansBelow), vocabulary);
  const checked = checks.flatMap((check) => check.checked ?? []);
  const lost = (await Promise.all(checked.map((plan) => findLostIds(dataSource, plan)))).flat();
  const clashes = problems.length > 0 ? [] : await findClashes(dataSource, checked);
  const all = [...problems, ...lost, ...clashes];
  if (all.length > 0) throw new PlanProblemsError(all);
  const changes = await Promise.all(checked.map((plan) => describeChange(dataSource, plan)));
  const write = await Promise.all(
    checked.map(async (plan) => ({ checked: plan, origin: await originOf(dataSource, plan) })),
  );
  const release = await publish(dataSource, { vocabulary, write, remove: [] });
  return { release: release.id, changes };
}

/** Takes an imported plan out. The seeds' own plans come back at every start, so they are refused. */
export async function removePlan(
  dataSource: DataSource,
  seedsDir: string,
  planId: string,
): Promise<"removed" | "unknown" | "seeded"> {
  const source = await dataSource.manager.findOne(PlanSource, {
    where: { planId },
    select: { planId: true, origin: true },
  });
  if (!source) return "unknown";
  if (source.origin === "seeds") return "seeded";
  await publish(dataSource, { vocabulary: readVocabulary(seedsDir), write: [], remove: [planId] });
  return "removed";
}

function plansBelow(folder: string): string[] {
  if (existsSync(path.join(folder, "plan.yml")) || !existsSync(folder)) return [folder];
  const found = findPlanFolders(folder);
  return found.length > 0 ? found : [folder];
}

/** A folder that holds what the seeds hold, word for word, does not make the plan an imported one. */
async function originOf(dataSource: DataSource, checked: CheckedPlan): Promise<PlanSource["origin"]> {
  const held = await dataSource.manager.findOne(PlanSource, {
    where: { planId: checked.plan.file.plan.id },
    select: { planId: true, origin: true, fingerprint: true },
  });
  const own = planFingerprint({ planFile: checked.folder.planText, documentText: checked.folder.documentText });
  return held?.origin === "seeds" && held.fingerprint === own ? "seeds" : "imported";
}
