import type { EntityManager } from "typeorm";
import { foldAll } from "../../kit/fold-words";
import { Bureau } from "../../modules/bureau/bureau.entity";
import { County } from "../../modules/county/county.entity";
import type { CountyCode } from "../../modules/county/county.types";
import { NodeEntry } from "../../modules/dataset/node.entity";
import { PolicyReference } from "../../modules/reference/policy-reference.entity";
import { TargetGroup } from "../../modules/theme/target-group.entity";
import { Theme } from "../../modules/theme/theme.entity";
import type { StoredThemeMapping } from "../../modules/theme/theme.types";
import type { Vocabulary } from "../vocabulary";
import { bureauId, countyId, initiativeId, referenceId, targetGroupId, themeId } from "./ids";

type VocabularyTheme = Vocabulary["themes"][number];

/** Writes counties, bureaus, themes and target groups over what the hub held; a code that plans still use cannot go. */
export async function writeVocabulary(manager: EntityManager, vocabulary: Vocabulary): Promise<void> {
  const counties = vocabulary.counties.map((county, rank) => ({
    id: countyId(county.code),
    code: county.code as CountyCode,
    nameZh: county.name.zh,
    nameEn: county.name.en,
    aliases: county.aliases,
    type: county.kind,
    isoCode: county.iso,
    moiCode: county.moi,
    rank,
  }));
  const bureaus = vocabulary.bureaus.map((bureau, rank) => ({
    id: bureauId(bureau.code),
    code: bureau.code,
    ...names(bureau),
    rank,
  }));
  const groups = vocabulary.targetGroups.map((group, rank) => ({
    id: targetGroupId(group.code),
    code: group.code,
    ...names(group),
    rank,
  }));
  const themes = buildThemes(vocabulary);
  const references = buildReferences(vocabulary);
  await manager.upsert(County, counties, ["id"]);
  await manager.upsert(Bureau, bureaus, ["id"]);
  await manager.upsert(TargetGroup, groups, ["id"]);
  await manager.upsert(
    Theme,
    themes.filter((theme) => theme.parentCode === null),
    ["id"],
  );
  await manager.upsert(
    Theme,
    themes.filter((theme) => theme.parentCode !== null),
    ["id"],
  );
  await manager.upsert(PolicyReference, references, ["id"]);
  const nodes = (rows: readonly { id: string }[], type: string) => rows.map(({ id }) => ({ id, type, planId: null }));
  const entries = [
    ...nodes(counties, "County"),
    ...nodes(bureaus, "Bureau"),
    ...nodes(groups, "TargetGroup"),
    ...nodes(themes, "Theme"),
    ...nodes(references, "PolicyReference"),
  ];
  await manager.upsert(NodeEntry, entries, ["id"]);
}

/** Takes out what the vocabulary does not hold any more, after the plans that used it have been written again. */
export async function deleteOldVocabulary(manager: EntityManager, vocabulary: Vocabulary): Promise<void> {
  const themes = buildThemes(vocabulary).map((theme) => theme.id);
  const groups = vocabulary.targetGroups.map((group) => targetGroupId(group.code));
  const bureaus = vocabulary.bureaus.map((bureau) => bureauId(bureau.code));
  const references = vocabulary.references.map((reference) => referenceId(reference.code));
  const initiatives = vocabulary.initiatives.map((initiative) => initiativeId(initiative.code));
  const kept = [
    ...references,
    ...initiatives,
    ...themes,
    ...groups,
    ...bureaus,
    ...vocabulary.counties.map((county) => countyId(county.code)),
  ];
  await manager.query("DELETE FROM theme WHERE parent_code IS NOT NULL AND NOT (id = ANY($1::text[]))", [themes]);
  await manager.query("DELETE FROM theme WHERE NOT (id = ANY($1::text[]))", [themes]);
  await manager.query("DELETE FROM target_group WHERE NOT (id = ANY($1::text[]))", [groups]);
  await manager.query("DELETE FROM bureau WHERE NOT (id = ANY($1::text[]))", [bureaus]);
  await manager.query("DELETE FROM policy_reference WHERE NOT (id = ANY($1::text[]))", [references]);
  await manager.query("DELETE FROM node WHERE plan_id IS NULL AND NOT (id = ANY($1::text[]))", [kept]);
}

function names(entry: { name: { zh: string; en: string } }): { nameZh: string; nameEn: string } {
  return { nameZh: entry.name.zh, nameEn: entry.name.en };
}

function buildReferences({ references }: Vocabulary) {
  return references.map((reference, rank) => ({
    id: referenceId(reference.code),
    code: reference.code,
    ...names(reference),
    variants: reference.variants ?? [],
    type: reference.kind,
    note: reference.note ?? null,
    rank,
    searchText: foldAll([reference.name.zh, reference.name.en, ...(reference.variants ?? [])]),
  }));
}

/** Each top theme before its children; a child takes its parent's place in other classifications. */
function buildThemes(vocabulary: Vocabulary) {
  return vocabulary.themes
    .flatMap((top) => {
      const mapping = crosswalkOf(top, vocabulary);
      const own = (
        theme: { code: string; name: { zh: string; en: string }; definition: { zh: string; en: string } },
        parentCode: string | null,
      ) => ({
        id: themeId(theme.code),
        code: theme.code,
        ...names(theme),
        definitionZh: theme.definition.zh,
        definitionEn: theme.definition.en,
        parentCode,
        storedCrosswalk: mapping,
      });
      return [own(top, null), ...(top.children ?? []).map((child) => own(child, top.code))];
    })
    .map((theme, rank) => ({ ...theme, rank }));
}

/** The mapping with its names; a scheme without an official Chinese name keeps its English one. */
function crosswalkOf(theme: VocabularyTheme, vocabulary: Vocabulary): StoredThemeMapping[] {
  const { cofog, sdg, swfa } = vocabulary.crosswalkNames;
  const entry = (scheme: string, code: string, name: string | undefined) => ({
    scheme,
    code,
    nameZh: name ?? code,
    nameEn: name ?? code,
  });
  return [
    ...theme.crosswalk.cofog.map((code) => entry("COFOG", code, cofog[code])),
    ...theme.crosswalk.sdg.map((code) => entry("SDG", code, sdg[code])),
    ...theme.crosswalk.swfa.map((area) => ({
      scheme: "SWFA",
      code: String(area),
      nameZh: swfa[String(area)]?.zh ?? String(area),
      nameEn: swfa[String(area)]?.en ?? String(area),
    })),
  ];
}
