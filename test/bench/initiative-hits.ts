import { type ItemProfile, rankSimilar, type SimilarityMethod } from "../../src/import/similar/rank-similar";
import { type VocabularyInitiative } from "../../src/import/vocabulary";

/** For how many members of initiatives another county's member stands among the most alike. */
export interface InitiativeHits {
  readonly members: number;
  readonly hits: number;
  readonly misses: readonly { readonly item: string; readonly initiative: string }[];
}

/** How far down the list is looked. */
export const AMONG_FIRST = 3;

/**
 * Judges a method by the initiatives, which it never reads: of each member that is the SAME or SIMILAR, whether another
 * county's member of the same initiative stands among the first three of its alike items.
 */
export function countInitiativeHits(
  items: readonly ItemProfile[],
  initiatives: readonly VocabularyInitiative[],
  method: SimilarityMethod,
): InitiativeHits {
  const ranked = rankSimilar(items, AMONG_FIRST, method);
  const countyOf = new Map(items.map(({ id, county }) => [id, county]));
  const judged = initiatives.flatMap(({ code, members }) => {
    const own = members.filter(({ likeness }) => likeness !== "RELATED").map(({ item }) => item);
    return own.map((item) => {
      const wanted = new Set(own.filter((other) => countyOf.get(other) !== countyOf.get(item)));
      const hit = ranked.get(item)?.others.some((scored) => wanted.has(scored.item.id)) ?? false;
      return { item, initiative: code, hit };
    });
  });
  return {
    members: judged.length,
    hits: judged.filter(({ hit }) => hit).length,
    misses: judged.filter(({ hit }) => !hit).map(({ item, initiative }) => ({ item, initiative })),
  };
}
