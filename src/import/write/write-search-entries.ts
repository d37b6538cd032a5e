import type { EntityManager } from "typeorm";
import { foldAll, foldedWords, piecesOf } from "../../kit/fold-words";
import type { SearchEntry } from "../../modules/search/search-entry.entity";
import { SearchEntry as SearchEntryTable } from "../../modules/search/search-entry.entity";
import type { SearchKind } from "../../modules/search/search.types";
import { insertRows } from "./insert";
import { readItemTexts, readPlanTexts, readVocabularyTexts, type SearchText } from "./read-search-texts";
import { readSectionTexts } from "./read-section-texts";

/** Where the entries of a kind begin among those that are found equally well: names first, then items, then text. */
const FIRST_RANK: Readonly<Record<SearchKind, number>> = {
  COUNTY: 0,
  THEME: 1_000,
  TARGET_GROUP: 2_000,
  REFERENCE: 3_000,
  INITIATIVE: 6_000,
  PLAN: 8_000,
  GOAL: 10_000,
  PROGRAM: 10_000,
  INDICATOR: 10_000,
  FIGURE: 500_000,
  SECTION: 600_000,
};

/** No rank reaches this: what a score is multiplied by. */
const LARGEST_RANK = 999_999;

/** Writes everything that search can find anew, from what the hub now holds. */
export async function writeSearchEntries(manager: EntityManager): Promise<void> {
  await manager.createQueryBuilder().delete().from(SearchEntryTable).execute();
  const texts = [
    ...(await readVocabularyTexts(manager)),
    ...(await readPlanTexts(manager)),
    ...(await readItemTexts(manager)),
    ...(await readSectionTexts(manager)),
  ];
  await insertRows(manager, SearchEntryTable, texts.map(buildEntry));
}

function buildEntry({
  id,
  kind,
  planId,
  zh,
  en,
  words,
  more,
  keywords,
  context,
  place,
}: SearchText): Omit<SearchEntry, "plan"> {
  const folded = {
    titleZh: foldAll([zh]),
    titleEn: foldAll([en]),
    words: foldAll([zh, en, ...words]),
    more: foldAll(more ?? []),
    keywords: foldDistinct(keywords),
    context: foldDistinct(context),
  };
  const pieces = piecesOf([folded.words, folded.more, folded.keywords, folded.context].join("\n"));
  return { id, kind, planId, ...folded, pieces, rank: Math.min(FIRST_RANK[kind] + place, LARGEST_RANK) };
}

function foldDistinct(words: readonly string[]): string {
  return [...new Set(words.map(foldedWords))].join("\n");
}
