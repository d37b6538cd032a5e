import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CellPanel } from "../parts/cell-panel";
import { CountyMap } from "../parts/county-map";
import { MatrixControls } from "../parts/matrix-controls";
import { CoverageMatrix } from "../parts/coverage-matrix";
import { PageActions } from "../parts/page-actions";
import { SearchBox } from "../parts/search-box";
import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";

const route = getRouteApi("/");

/** The question "what do the counties plan?": a search box, the matrix and the map, and the items behind a cell. */
export function HomeView(): React.JSX.Element {
  const { say } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/" });
  const change = (changed: HomeSearch): void => {
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  return (
    <>
      <section className="opening">
        <div>
          <h1>{say("site.tagline")}</h1>
          <p className="intro">{say("site.intro")}</p>
          <SearchBox query="" />
        </div>
        <CountyMap />
      </section>
      <section className="matrix-section" aria-labelledby="matrix-title">
        <div className="section-head">
          <h2 id="matrix-title">{say("matrix.title")}</h2>
          <PageActions csv={`v1/coverage.csv?${csvSearch(search)}`} />
        </div>
        <MatrixControls search={search} change={change} />
        <CoverageMatrix
          search={search}
          open={(theme, county) => {
            change({ theme, county });
          }}
          openParent={(parent) => {
            change({ parent });
          }}
        />
      </section>
      <CellPanel
        search={search}
        close={() => {
          change({ theme: undefined, county: undefined });
        }}
      />
    </>
  );
}

function csvSearch({ year, kind = "PROGRAM", group, undated, parent }: HomeSearch): string {
  const parameters = new URLSearchParams();
  if (year !== undefined) parameters.set("year", String(year));
  if (kind !== "ANY") parameters.set("kind", kind);
  if (group) parameters.set("targetGroup", group);
  if (undated) parameters.set("includeUndated", "true");
  if (parent) parameters.set("parentTheme", parent);
  return parameters.toString();
}
