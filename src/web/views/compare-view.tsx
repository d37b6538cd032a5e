import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ExplorerComparisonDocument } from "../graph/operations";
import { CompareControls } from "../parts/compare-controls";
import { Comparison } from "../parts/comparison";
import { comparedCounties, compareVariables } from "../parts/compare-variables";
import { usePageTitle } from "../parts/headline";
import { PageActions } from "../parts/page-actions";
import { type CompareSearch } from "../search-parameters";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/compare");

/** Counties side by side on a theme and a year. */
export function CompareView(): React.JSX.Element {
  const { say } = useWords();
  usePageTitle(say("compare.title"));
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/compare" });
  const counties = comparedCounties(search);
  const change = (changed: CompareSearch): void => {
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const csv = new URLSearchParams({
    county: counties.join(","),
    ...(search.theme && { theme: search.theme }),
    ...(search.year && { year: String(search.year) }),
  });
  return (
    <>
      <div className="section-head">
        <h1>{say("compare.title")}</h1>
        {counties.length > 0 && (
          <PageActions
            asked={{ query: ExplorerComparisonDocument, variables: compareVariables(search) }}
            csv={`v1/compare.csv?${csv.toString()}`}
            embed={`embed/compare${location.search}`}
          />
        )}
      </div>
      <CompareControls search={search} counties={counties} change={change} />
      {counties.length === 0 ? (
        <p className="state">{say("compare.start")}</p>
      ) : (
        <Comparison
          search={search}
          remove={(county) => {
            change({ counties: counties.filter((one) => one !== county) });
          }}
        />
      )}
    </>
  );
}
