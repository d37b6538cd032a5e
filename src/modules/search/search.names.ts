import { type FacetName } from "../item/facet.types";
import { KIND_NAMES } from "../item/facet.names";
import { type SearchKind } from "./search.types";

/** The kinds of things that a search finds, for a reader. */
export const SEARCH_KIND_NAMES: Readonly<Record<SearchKind, FacetName>> = {
  ...KIND_NAMES,
  SECTION: { zh: "文件內文", en: "Text of documents" },
  FIGURE: { zh: "數據", en: "Figures" },
  REFERENCE: { zh: "法規與中央計畫", en: "Laws, programmes and funds" },
  INITIATIVE: { zh: "共同方案", en: "Shared undertakings" },
  THEME: { zh: "主題", en: "Themes" },
  TARGET_GROUP: { zh: "服務對象", en: "Target groups" },
  PLAN: { zh: "計畫", en: "Plans" },
  COUNTY: { zh: "縣市", en: "Counties" },
};
