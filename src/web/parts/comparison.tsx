import { type CountyCode, ExplorerComparisonDocument } from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { type CompareSearch } from "../search-parameters";
import { compareVariables } from "./compare-variables";
import { ComparisonTable } from "./comparison-table";
import { Paged } from "./paged";

interface ComparisonProps {
  readonly search: CompareSearch;
  /** Takes a county away; left out where none can be. */
  readonly remove?: (county: CountyCode) => void;
}

/** Rows by initiative, read page by page, and under each county what stands alone. */
export function Comparison({ search, remove }: ComparisonProps): React.JSX.Element {
  const variables = compareVariables(search);
  const list = usePages({
    query: ExplorerComparisonDocument,
    variables,
    next: ({ compare }) => {
      const after = cursorAfter(compare.rows.pageInfo);
      return after === undefined ? undefined : { ...variables, after };
    },
  });
  const [first] = list.pages;
  const rows = list.pages.flatMap(({ compare }) => compare.rows.nodes);
  return (
    <Paged list={list} shown={rows.length} count={first?.compare.rows.totalCount}>
      <div className="comparison-frame">
        {first && <ComparisonTable comparison={first.compare} rows={rows} remove={remove} />}
      </div>
    </Paged>
  );
}
