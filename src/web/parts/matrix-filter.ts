import { type ExplorerMatrixQueryVariables, type ItemFilter } from "../graph/operations";
import { type HomeSearch } from "../search-parameters";

/** Which items the matrix counts: programs unless said otherwise. */
export function matrixFilter({ year, kind = "PROGRAM", group, undated }: HomeSearch): ItemFilter {
  return {
    ...(kind !== "ANY" && { kinds: [kind] }),
    ...(year !== undefined && { year }),
    ...(group && { targetGroups: [group] }),
    ...(undated && { includeUndated: true }),
  };
}

/** What the matrix asks. */
export function matrixVariables(search: HomeSearch): ExplorerMatrixQueryVariables {
  return { filter: matrixFilter(search), ...(search.parent && { parentTheme: search.parent }) };
}
