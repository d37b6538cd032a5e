import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useQuery } from "urql";
import { type CountyCode, ExplorerComparisonDocument } from "../graph/operations";
import { CompareControls } from "../parts/compare-controls";
import { ComparisonTable } from "../parts/comparison-table";
import { PageActions } from "../parts/page-actions";
import { Failure, Loading, Shown } from "../parts/states";
import { type CompareSearch } from "../search-parameters";
import { useWords } from "../words/words";

const route = getRouteApi("/compare");

const FIRST_COUNTIES: readonly CountyCode[] = ["TAICHUNG", "TAINAN", "CHIAYI_CITY"];

/** Counties side by side on a theme and a year. */
export function CompareView(): React.JSX.Element {
  const { say } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/compare" });
  const counties = search.counties ?? FIRST_COUNTIES;
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
        <PageActions csv={`v1/compare.csv?${csv.toString()}`} />
      </div>
      <CompareControls search={search} counties={counties} change={change} />
      {counties.length === 0 ? (
        <p className="state">{say("compare.start")}</p>
      ) : (
        <Comparison
          search={search}
          counties={counties}
          remove={(county) => {
            change({ counties: counties.filter((one) => one !== county) });
          }}
        />
      )}
    </>
  );
}

interface ComparisonProps {
  readonly search: CompareSearch;
  readonly counties: readonly CountyCode[];
  readonly remove: (county: CountyCode) => void;
}

function Comparison({ search, counties, remove }: ComparisonProps): React.JSX.Element {
  const variables = {
    counties: [...counties],
    theme: search.theme,
    filter: search.year === undefined ? undefined : { year: search.year },
    orderBy: search.order ?? ("SHARED_FIRST" as const),
  };
  const [{ data, error, stale }, again] = useQuery({ query: ExplorerComparisonDocument, variables });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { rows } = data.compare;
  return (
    <div className="comparison-frame" aria-busy={stale}>
      <ComparisonTable comparison={data.compare} remove={remove} />
      <Shown shown={rows.nodes.length} count={rows.totalCount} />
    </div>
  );
}
