import { SIMILARITY_METHOD, type SimilarityMethod } from "../../src/import/similar/rank-similar";

const words = { titleWeight: 1, themeShare: 0, referenceShare: 0 };
const pairs = { from: 2, to: 2 };

/** The methods that were tried, the one in use last. */
export const METHODS: readonly { readonly name: string; readonly method: SimilarityMethod }[] = [
  { name: "pieces of 2 to 4, tf-idf", method: { pieces: { from: 2, to: 4 }, weighting: "tf-idf", ...words } },
  { name: "pieces of 2 to 4, BM25", method: { pieces: { from: 2, to: 4 }, weighting: "bm25", ...words } },
  { name: "pieces of 2, BM25", method: { pieces: pairs, weighting: "bm25", ...words } },
  { name: "pieces of 2, tf-idf", method: { pieces: pairs, weighting: "tf-idf", ...words } },
  { name: "… title three times", method: { pieces: pairs, weighting: "tf-idf", ...words, titleWeight: 3 } },
  { name: "… themes 0.3", method: { pieces: pairs, weighting: "tf-idf", ...words, themeShare: 0.3 } },
  { name: "… references 0.1 (in use)", method: SIMILARITY_METHOD },
];
