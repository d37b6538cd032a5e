import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { LazyChart } from "../chart/lazy-chart";
import { ExplorerChartDocument, ExplorerIndicatorsDocument, type ItemOrder } from "../graph/operations";
import { useAnswer } from "../graph/use-answer";
import { cursorAfter, usePages } from "../graph/use-pages";
import { Block } from "../parts/block";
import { Choice } from "../parts/choice";
import { Controls } from "../parts/controls";
import { usePageTitle } from "../parts/headline";
import { IndicatorsTable } from "../parts/indicators-table";
import { CountyChoice, ThemeChoice } from "../parts/named-choices";
import { PageActions } from "../parts/page-actions";
import { Paged } from "../parts/paged";
import { Failure, Loading } from "../parts/states";
import { TextFilter } from "../parts/text-filter";
import { type IndicatorsSearch, MOST_DRAWN } from "../search-parameters";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/indicators");

/** Every indicator in one table: filtered and sorted by the hub, some of them drawn together. */
export function IndicatorsView(): React.JSX.Element {
  const { say } = useWords();
  usePageTitle(say("indicators.title"));
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/indicators" });
  const change = (changed: IndicatorsSearch): void => {
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const { drawn = [] } = search;
  const variables = variablesFor(search);
  const list = usePages({
    query: ExplorerIndicatorsDocument,
    variables,
    next: ({ indicators }) => {
      const after = cursorAfter(indicators.pageInfo);
      return after === undefined ? undefined : { ...variables, after };
    },
  });
  const [first] = list.pages;
  const rows = list.pages.flatMap(({ indicators }) => indicators.nodes);
  return (
    <>
      <h1>{say("indicators.title")}</h1>
      <p className="intro">{say("indicators.intro")}</p>
      <PageActions
        asked={{ query: ExplorerIndicatorsDocument, variables }}
        csv={`v1/indicators.csv?${csvSearch(search)}`}
        embed={drawn.length > 0 ? `embed/chart${location.search}` : undefined}
      />
      {drawn.length > 0 && (
        <Drawn
          ids={drawn}
          clear={() => {
            change({ drawn: undefined });
          }}
        />
      )}
      <Filters search={search} facets={first?.facets} change={change} />
      <Paged list={list} shown={rows.length} count={first?.indicators.totalCount}>
        <p className="found">{say("indicators.count", { count: first?.indicators.totalCount ?? 0 })}</p>
        <IndicatorsTable
          rows={rows}
          search={search}
          isFull={drawn.length >= MOST_DRAWN}
          sort={(sort, down) => {
            change({ sort, down: down || undefined });
          }}
          draw={(id, isDrawn) => {
            const others = drawn.filter((one) => one !== id);
            const next = isDrawn ? [...others, id] : others;
            change({ drawn: next.length > 0 ? next : undefined });
          }}
        />
      </Paged>
    </>
  );
}

interface FiltersProps {
  readonly search: IndicatorsSearch;
  readonly facets: { readonly units: readonly Facet[]; readonly trends: readonly Facet[] } | undefined;
  readonly change: (changed: IndicatorsSearch) => void;
}

interface Facet {
  readonly code: string;
  readonly count: number;
}

const TRENDS = ["RISING", "FLAT", "FALLING"] as const;

function Filters({ search, facets, change }: FiltersProps): React.JSX.Element {
  const { say, nameOf } = useWords();
  const countOf = (all: readonly Facet[] | undefined, code: string): string => {
    const count = all?.find((one) => one.code === code)?.count;
    return count === undefined ? "" : ` (${String(count)})`;
  };
  return (
    <Controls>
      <TextFilter
        value={search.q ?? ""}
        change={(q) => {
          change({ q });
        }}
      />
      <CountyChoice
        value={search.county}
        change={(county) => {
          change({ county });
        }}
      />
      <ThemeChoice
        value={search.theme}
        change={(theme) => {
          change({ theme });
        }}
      />
      <Choice
        label={say("indicator.unit")}
        value={search.unit ?? ""}
        none={say("search.all")}
        options={(facets?.units ?? []).map(({ code, count }) => ({
          value: code,
          label: `${nameOf("unit", code)} (${String(count)})`,
        }))}
        change={(unit) => {
          change({ unit });
        }}
      />
      <Choice
        label={say("indicators.trend")}
        value={search.trend ?? ""}
        none={say("search.all")}
        options={TRENDS.map((trend) => ({
          value: trend,
          label: `${say(`trend.${trend}`)}${countOf(facets?.trends, trend)}`,
        }))}
        change={(value) => {
          change({ trend: TRENDS.find((trend) => trend === value) });
        }}
      />
    </Controls>
  );
}

/** The chosen indicators, each unit on an axis of its own. */
function Drawn({ ids, clear }: { readonly ids: readonly string[]; readonly clear: () => void }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const { data, error, stale, again } = useAnswer(ExplorerChartDocument, { ids: [...ids] });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const drawn = data.nodes.flatMap((node) => (node?.__typename === "Indicator" ? [node] : []));
  return (
    <div aria-busy={stale}>
      <Block title={say("indicators.together")} note={<strong>{say("indicator.promises")}</strong>}>
        <LazyChart
          title={say("indicators.together")}
          indicators={drawn.map((one) => ({
            id: one.id,
            label: say("indicators.label", { county: words.name(one.county), title: words.title(one) }),
            targets: one.targets,
          }))}
        />
        <button type="button" className="link" onClick={clear}>
          {say("indicators.clear")}
        </button>
      </Block>
    </div>
  );
}

interface Variables {
  readonly filter: object;
  readonly orderBy: ItemOrder;
  readonly reverse: boolean;
}

function variablesFor({ county, theme, unit, trend, q, sort, down = false }: IndicatorsSearch): Variables {
  return {
    filter: {
      ...(county && { counties: [county] }),
      ...(theme && { themes: [theme] }),
      ...(unit && { units: [unit] }),
      ...(trend && { trends: [trend] }),
      ...(q && { text: q }),
    },
    orderBy: sort ?? "DOCUMENT",
    reverse: down,
  };
}

function csvSearch({ county, theme, unit, trend, q, sort, down }: IndicatorsSearch): string {
  return new URLSearchParams({
    ...(county && { county }),
    ...(theme && { theme }),
    ...(unit && { unit }),
    ...(trend && { trend }),
    ...(q && { text: q }),
    ...(sort && { orderBy: sort }),
    ...(down && { reverse: "true" }),
  }).toString();
}
