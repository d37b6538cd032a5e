import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ExplorerMatrixDocument } from "../graph/operations";
import { CellPanel } from "../parts/cell-panel";
import { CountyMap } from "../parts/county-map";
import { CoverageMatrix } from "../parts/coverage-matrix";
import { usePageTitle } from "../parts/headline";
import { MatrixControls } from "../parts/matrix-controls";
import { matrixVariables } from "../parts/matrix-filter";
import { PageActions } from "../parts/page-actions";
import { SearchBox } from "../parts/search-box";
import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/");

/** The question "what do the counties plan?": a search box, the matrix and the map, and the items behind a cell. */
export function HomeView(): React.JSX.Element {
  const { say } = useWords();
  usePageTitle(say("site.tagline"));
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/" });
  const change = (changed: HomeSearch, replace = true): void => {
    void navigate({ search: (old) => ({ ...old, ...changed }), replace, resetScroll: false });
  };
  const { theme, county } = search;
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
          <PageActions
            asked={{ query: ExplorerMatrixDocument, variables: matrixVariables(search) }}
            csv={`v1/coverage.csv?${csvSearch(search)}`}
            embed={`embed/matrix${location.search}`}
          />
        </div>
        <MatrixControls search={search} change={change} />
        <CoverageMatrix
          search={search}
          open={(row, column) => {
            change({ theme: row, county: column }, false);
          }}
          openParent={(parent) => {
            change({ parent }, false);
          }}
        />
      </section>
      {theme !== undefined && county !== undefined && (
        <CellPanel
          key={`${theme} ${county}`}
          search={search}
          theme={theme}
          county={county}
          close={() => {
            change({ theme: undefined, county: undefined });
          }}
        />
      )}
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
