import { topTheme } from "../vocabulary";
import { countTerms, type PieceLengths } from "./terms";

/** What is compared of an item. */
export interface ItemProfile {
  readonly id: string;
  readonly county: string;
  readonly title: string;
  /** Its words beside the title, those of its parts included. */
  readonly text: string;
  /** The primary one first. */
  readonly themes: readonly string[];
  readonly references: readonly string[];
}

/** A way to compare; `npm run bench:similar` tries several. */
export interface SimilarityMethod {
  readonly pieces: PieceLengths;
  readonly weighting: "tf-idf" | "bm25";
  /** What a term of the title counts beside one of the text. */
  readonly titleWeight: number;
  /** What agreement in themes and in references adds to likeness of words; with the words they make 1. */
  readonly themeShare: number;
  readonly referenceShare: number;
}

/** The best of those tried; docs/adr/similar-items.md says how the others fared. */
export const SIMILARITY_METHOD: SimilarityMethod = {
  pieces: { from: 2, to: 2 },
  weighting: "tf-idf",
  titleWeight: 1,
  themeShare: 0.3,
  referenceShare: 0.1,
};

/** An item and how alike it is. */
export interface ScoredItem {
  readonly item: ItemProfile;
  /** 0 to 1. */
  readonly score: number;
}

/** Two items of which nothing but a few common words agree are not alike. */
const LEAST_SCORE = 0.05;

/** For each item the most alike items of other counties, and of its own, best first. */
export function rankSimilar(
  items: readonly ItemProfile[],
  most: number,
  method: SimilarityMethod = SIMILARITY_METHOD,
): Map<string, { readonly others: readonly ScoredItem[]; readonly own: readonly ScoredItem[] }> {
  const vectors = buildVectors(items, method);
  const postings = buildPostings(vectors);
  return new Map(
    items.map((item, index) => {
      const scored = scoreAll(items, index, vectors, postings, method);
      const best = (wanted: boolean) =>
        scored.filter(({ item: other }) => (other.county === item.county) === wanted).slice(0, most);
      return [item.id, { others: best(false), own: best(true) }] as const;
    }),
  );
}

type Vector = ReadonlyMap<string, number>;

/** Each item's terms with their weights, brought to length 1. */
function buildVectors(items: readonly ItemProfile[], method: SimilarityMethod): Vector[] {
  const counts = items.map((item) => countWeighted(item, method));
  const documents = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const lengths = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  return counts.map((terms, index) => {
    const weights = new Map<string, number>();
    for (const [term, count] of terms) {
      const idf = Math.log(1 + (items.length - (documents.get(term) ?? 0) + 0.5) / ((documents.get(term) ?? 0) + 0.5));
      weights.set(term, idf * frequencyWeight(count, (lengths[index] ?? 0) / meanLength, method));
    }
    return normalize(weights);
  });
}

function countWeighted({ title, text }: ItemProfile, { pieces, titleWeight }: SimilarityMethod): Map<string, number> {
  const terms = new Map([...countTerms(title, pieces)].map(([term, count]) => [term, count * titleWeight]));
  for (const [term, count] of countTerms(text, pieces)) terms.set(term, (terms.get(term) ?? 0) + count);
  return terms;
}

/** BM25 with its usual constants (k1 = 1.2, b = 0.75), or 1 + log of the count. */
function frequencyWeight(count: number, relativeLength: number, { weighting }: SimilarityMethod): number {
  if (weighting === "bm25") return (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * relativeLength));
  return 1 + Math.log(count);
}

function normalize(weights: ReadonlyMap<string, number>): Vector {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].map(([term, weight]) => [term, length === 0 ? 0 : weight / length]));
}

function buildPostings(vectors: readonly Vector[]): ReadonlyMap<string, readonly { index: number; weight: number }[]> {
  const postings = new Map<string, { index: number; weight: number }[]>();
  vectors.forEach((vector, index) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list) list.push({ index, weight });
      else postings.set(term, [{ index, weight }]);
    }
  });
  return postings;
}

function scoreAll(
  items: readonly ItemProfile[],
  index: number,
  vectors: readonly Vector[],
  postings: ReturnType<typeof buildPostings>,
  { themeShare, referenceShare }: SimilarityMethod,
): ScoredItem[] {
  const item = items[index];
  const words = new Map<number, number>();
  for (const [term, weight] of vectors[index] ?? []) {
    for (const other of postings.get(term) ?? []) {
      words.set(other.index, (words.get(other.index) ?? 0) + weight * other.weight);
    }
  }
  const scored = [...words].flatMap(([at, cosine]) => {
    const other = items[at];
    if (!item || !other || at === index) return [];
    const score =
      (1 - themeShare - referenceShare) * cosine +
      themeShare * agreeThemes(item, other) +
      referenceShare * agreeReferences(item, other);
    return score < LEAST_SCORE ? [] : [{ item: other, score }];
  });
  return scored.sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
}

/** 1 for the same primary theme, less for a shared second theme or the same top theme alone. */
export function agreeThemes(a: ItemProfile, b: ItemProfile): number {
  const [primaryA, primaryB] = [a.themes[0] ?? "", b.themes[0] ?? ""];
  if (primaryA === primaryB) return 1;
  const shared = a.themes.filter((theme) => b.themes.includes(theme)).length;
  const jaccard = shared / new Set([...a.themes, ...b.themes]).size;
  return Math.max(jaccard, topTheme(primaryA) === topTheme(primaryB) ? 0.5 : 0);
}

function agreeReferences(a: ItemProfile, b: ItemProfile): number {
  const all = new Set([...a.references, ...b.references]).size;
  return all === 0 ? 0 : a.references.filter((code) => b.references.includes(code)).length / all;
}
