import { type CountyCode, type ExplorerComparisonQueryVariables } from "../graph/operations";
import { type CompareSearch } from "../search-parameters";

const FIRST_COUNTIES: readonly CountyCode[] = ["TAICHUNG", "TAINAN", "CHIAYI_CITY"];

/** Those of the address, or three to begin with; each once. */
export function comparedCounties({ counties = FIRST_COUNTIES }: CompareSearch): readonly CountyCode[] {
  return [...new Set(counties)];
}

/** What a comparison asks. */
export function compareVariables(search: CompareSearch): ExplorerComparisonQueryVariables {
  return {
    counties: [...comparedCounties(search)],
    ...(search.theme && { theme: search.theme }),
    ...(search.year !== undefined && { filter: { year: search.year } }),
    orderBy: search.order ?? "SHARED_FIRST",
  };
}
