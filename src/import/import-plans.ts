import { existsSync } from "node:fs";
import path from "node:path";
import type { EntityManager } from "typeorm";
import { Release } from "../modules/dataset/release.entity";
import { PlanSource } from "../modules/plan/plan-source.entity";
import { checkFolders } from "./check/check-folders";
import { findClashes } from "./check/find-clashes";
import { findLostIds } from "./check/find-lost-ids";
import type { CheckedPlan } from "./check/check-plan";
import { describeChange, type PlanChange } from "./plan-change";
import { PlanProblemsError } from "./plan-problems-error";
import { OtherBaseError } from "./other-base-error";
import { baseFingerprint, publish } from "./publish";
import { findPlanFolders } from "./read-plan-folder";
import { readVocabulary, type Vocabulary } from "./vocabulary";
import { planFingerprint } from "./write/fingerprint";

/** What an import did, plan by plan. */
export interface ImportResult {
  readonly release: string;
  readonly changes: readonly PlanChange[];
}

/** Plans that have been checked by themselves and against each other, and what they were checked by. */
export interface ReadPlans {
  readonly vocabulary: Vocabulary;
  readonly plans: readonly CheckedPlan[];
}

/** Reads and checks the plans of some folders, each of which may hold a plan or folders of plans. Throws a PlanProblemsError. */
export function readPlans(seedsDir: string, folders: readonly string[]): ReadPlans {
  const vocabulary = readVocabulary(seedsDir);
  const { checks, problems } = checkFolders(folders.flatMap(plansBelow), vocabulary);
  if (problems.length > 0) throw new PlanProblemsError(problems);
  return { vocabulary, plans: checks.flatMap((check) => check.checked ?? []) };
}

/**
 * Adds or replaces plans; they stay at the next start. The manager is that of a transaction in which no other process
 * publishes. Throws a PlanProblemsError or an OtherBaseError, and nothing is written.
 */
export async function importPlans(manager: EntityManager, { vocabulary, plans }: ReadPlans): Promise<ImportResult> {
  await checkBase(manager, vocabulary);
  const lost = (await Promise.all(plans.map((plan) => findLostIds(manager, plan)))).flat();
  const problems = [...lost, ...(await findClashes(manager, plans))];
  if (problems.length > 0) throw new PlanProblemsError(problems);
  const changes = await Promise.all(plans.map((plan) => describeChange(manager, plan)));
  const write = await Promise.all(
    plans.map(async (plan) => ({ checked: plan, origin: await originOf(manager, plan) })),
  );
  const release = await publish(manager, { vocabulary, write, remove: [] });
  return { release: release.id, changes };
}

/** Takes an imported plan out, in such a transaction. The seeds' own plans come back at every start, so they are refused. */
export async function removePlan(
  manager: EntityManager,
  seedsDir: string,
  planId: string,
): Promise<"removed" | "unknown" | "seeded"> {
  const vocabulary = readVocabulary(seedsDir);
  await checkBase(manager, vocabulary);
  const source = await manager.findOne(PlanSource, { where: { planId }, select: { planId: true, origin: true } });
  if (!source) return "unknown";
  if (source.origin === "seeds") return "seeded";
  await publish(manager, { vocabulary, write: [], remove: [planId] });
  return "removed";
}

/** Plans are derived by the code and the vocabulary that the hub was started with last; others would make a mixture. */
async function checkBase(manager: EntityManager, vocabulary: Vocabulary): Promise<void> {
  const [release] = await manager.find(Release, { take: 1 });
  if (release?.fingerprint !== baseFingerprint(vocabulary)) throw new OtherBaseError();
}

function plansBelow(folder: string): string[] {
  if (existsSync(path.join(folder, "plan.yml")) || !existsSync(folder)) return [folder];
  const found = findPlanFolders(folder);
  return found.length > 0 ? found : [folder];
}

/** A folder that holds what the seeds hold, word for word, does not make the plan an imported one. */
async function originOf(manager: EntityManager, checked: CheckedPlan): Promise<PlanSource["origin"]> {
  const held = await manager.findOne(PlanSource, {
    where: { planId: checked.plan.file.plan.id },
    select: { planId: true, origin: true, fingerprint: true },
  });
  const own = planFingerprint({ planFile: checked.folder.planText, documentText: checked.folder.documentText });
  return held?.origin === "seeds" && held.fingerprint === own ? "seeds" : "imported";
}
