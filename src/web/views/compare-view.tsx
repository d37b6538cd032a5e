import { addressOf } from "../parts/address";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useQuery } from "urql";
import { type CountyCode, ExplorerComparisonDocument, type ExplorerComparisonQuery } from "../graph/operations";
import { useFrame } from "../parts/frame-context";
import { ItemLine } from "../parts/item-line";
import { PageActions } from "../parts/page-actions";
import { PRESENCE_MARKS } from "../parts/presence";
import { Failure, Loading } from "../parts/states";
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
        <Comparison search={search} counties={counties} change={change} />
      )}
    </>
  );
}

interface PartProps {
  readonly search: CompareSearch;
  readonly counties: readonly CountyCode[];
  readonly change: (changed: CompareSearch) => void;
}

function CompareControls({ search, counties, change }: PartProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const frame = useFrame();
  const others = frame?.counties.filter(({ code }) => !counties.includes(code)) ?? [];
  return (
    <form
      className="controls"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label>
        {say("compare.theme")}
        <select
          value={search.theme ?? ""}
          onChange={({ target }) => {
            change({ theme: target.value || undefined });
          }}
        >
          <option value="">{say("compare.everyTheme")}</option>
          {frame?.themes
            .filter(({ parent }) => parent === null)
            .map((theme) => (
              <option key={theme.code} value={theme.code}>
                {words.name(theme)}
              </option>
            ))}
        </select>
      </label>
      <label>
        {say("matrix.year")}
        <select
          value={search.year ?? ""}
          onChange={({ target }) => {
            change({ year: target.value ? Number(target.value) : undefined });
          }}
        >
          <option value="">{say("matrix.everyYear")}</option>
          {frame?.coverage.rows.map(({ code }) => (
            <option key={code} value={code}>
              {words.year(Number(code))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("compare.order")}
        <select
          value={search.order ?? "SHARED_FIRST"}
          onChange={({ target }) => {
            change({ order: target.value === "DIFFERENCES_FIRST" ? "DIFFERENCES_FIRST" : undefined });
          }}
        >
          <option value="SHARED_FIRST">{say("compare.order.SHARED_FIRST")}</option>
          <option value="DIFFERENCES_FIRST">{say("compare.order.DIFFERENCES_FIRST")}</option>
        </select>
      </label>
      <label>
        {say("compare.add")}
        <select
          value=""
          onChange={({ target }) => {
            if (target.value) change({ counties: [...counties, target.value as CountyCode] });
          }}
        >
          <option value="">＋</option>
          {others.map((county) => (
            <option key={county.code} value={county.code}>
              {words.name(county)}
              {county.plans.totalCount === 0 ? ` (${say("presence.NO_PLAN")})` : ""}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function Comparison({ search, counties, change }: PartProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const variables = {
    counties: [...counties],
    theme: search.theme,
    filter: search.year === undefined ? undefined : { year: search.year },
    orderBy: search.order ?? ("SHARED_FIRST" as const),
  };
  const [{ data, error, stale }, again] = useQuery({ query: ExplorerComparisonDocument, variables });
  if (error)
    return (
      <Failure
        error={error}
        retry={() => {
          again({ requestPolicy: "network-only" });
        }}
      />
    );
  if (!data) return <Loading />;
  const { columns, rows, summaries } = data.compare;
  return (
    <div className="comparison-frame" aria-busy={stale}>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">{say("compare.initiative")}</th>
            {columns.map(({ code, county }) => (
              <th scope="col" key={code}>
                <a href={addressOf(`counties/${code}`)}>{words.name(county)}</a>
                <button
                  type="button"
                  className="plain"
                  aria-label={say("compare.remove", { county: words.name(county) })}
                  onClick={() => {
                    change({ counties: counties.filter((one) => one !== code) });
                  }}
                >
                  ×
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.nodes.map(({ initiative, cells }) => (
            <tr key={initiative.code}>
              <th scope="row">
                <a href={addressOf(`initiatives/${initiative.code}`)}>{words.name(initiative)}</a>
              </th>
              {cells.map((cell) => (
                <ComparedCell key={cell.column.code} cell={cell} />
              ))}
            </tr>
          ))}
          <tr className="alone">
            <th scope="row">{say("compare.alone")}</th>
            {summaries.map(({ column, alone, presence }) => (
              <td key={column.code}>
                {alone.totalCount === 0 && presence !== "ADDRESSED" ? (
                  <Nothing presence={presence} />
                ) : (
                  <>
                    <p className="aside">{say("compare.aloneCount", { count: alone.totalCount })}</p>
                    <ul className="items">
                      {alone.nodes.map((item) => (
                        <li key={item.id}>
                          <ItemLine item={item} />
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

type Cell = ExplorerComparisonQuery["compare"]["rows"]["nodes"][number]["cells"][number];

function ComparedCell({ cell }: { readonly cell: Cell }): React.JSX.Element {
  const { say } = useWords();
  if (cell.count === 0) {
    return (
      <td>
        <Nothing presence={cell.presence} />
      </td>
    );
  }
  return (
    <td>
      {cell.likeness && (
        <p className={`aside likeness-${cell.likeness.toLowerCase()}`}>{say(`likeness.${cell.likeness}`)}</p>
      )}
      <ul className="items">
        {cell.items.map((item) => (
          <li key={item.id}>
            <ItemLine item={item} />
          </li>
        ))}
      </ul>
    </td>
  );
}

function Nothing({ presence }: { readonly presence: keyof typeof PRESENCE_MARKS }): React.JSX.Element {
  const { say } = useWords();
  return (
    <p className={`nothing no-count ${presence.toLowerCase().replaceAll("_", "-")}`}>
      <span aria-hidden="true">{PRESENCE_MARKS[presence]}</span> {say(`presence.${presence}`)}
    </p>
  );
}
