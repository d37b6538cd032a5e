import type { EntityManager } from "typeorm";
import { Release } from "../modules/dataset/release.entity";
import { PlanSource } from "../modules/plan/plan-source.entity";
import type { CheckedPlan } from "./check/check-plan";
import type { Vocabulary } from "./vocabulary";
import { codeFingerprint, fingerprint } from "./write/fingerprint";
import { writeInitiatives } from "./write/write-initiatives";
import { deletePlan, writePlan } from "./write/write-plan";
import { readSuccessions, writeSuccessions } from "./write/write-successions";
import { writeRanks } from "./write/write-ranks";
import { writeSimilarities } from "./write/write-similarities";
import { writeSearchEntries } from "./write/write-search-entries";
import { writeSynonyms } from "./write/write-synonyms";
import { deleteOldVocabulary, writeVocabulary } from "./write/write-vocabulary";

/** What a publication changes: plans to write, with where they come from, and plans to take out. */
export interface Publication {
  readonly vocabulary: Vocabulary;
  readonly write: readonly { readonly checked: CheckedPlan; readonly origin: PlanSource["origin"] }[];
  readonly remove: readonly string[];
}

/** Publishes in the caller's transaction: readers see the release before it or the one after it, whatever happens. */
export async function publish(manager: EntityManager, publication: Publication): Promise<Release> {
  const { vocabulary, write, remove } = publication;
  await writeVocabulary(manager, vocabulary);
  const successions = new Map(await readSuccessions(manager));
  for (const id of remove) await deletePlan(manager, id);
  for (const { checked, origin } of write) await writePlan(manager, checked, vocabulary, origin);
  for (const { checked } of write) {
    const { id, replaces } = checked.plan.file.plan;
    if (replaces === undefined) successions.delete(id);
    else successions.set(id, replaces);
  }
  await writeSuccessions(manager, successions);
  await deleteOldVocabulary(manager, vocabulary);
  await writeInitiatives(manager, vocabulary);
  await writeRanks(manager);
  await writeSimilarities(manager);
  await writeSynonyms(manager, vocabulary);
  await writeSearchEntries(manager);
  return writeRelease(manager, vocabulary);
}

/** The fingerprint of all but the plans: the vocabulary and the code that derives rows. */
export function baseFingerprint(vocabulary: Vocabulary): string {
  return fingerprint(vocabulary.text, codeFingerprint());
}

/** A release is named by its date and its data: the same input gives the same id. */
async function writeRelease(manager: EntityManager, vocabulary: Vocabulary): Promise<Release> {
  const plans = await manager.find(PlanSource, {
    select: { planId: true, fingerprint: true },
    order: { planId: "ASC" },
  });
  const data = fingerprint(vocabulary.text, ...plans.map((plan) => `${plan.planId} ${plan.fingerprint}`));
  const release = manager.create(Release, {
    id: `${vocabulary.release.date}-${data.slice(0, 8)}`,
    publishedAt: vocabulary.release.date,
    notes: vocabulary.release.notes.join("\n"),
    fingerprint: baseFingerprint(vocabulary),
  });
  await manager.createQueryBuilder().delete().from(Release).execute();
  await manager.insert(Release, release);
  return release;
}
