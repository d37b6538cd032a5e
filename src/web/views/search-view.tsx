import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import {
  ExplorerSearchDocument,
  type ExplorerSearchQuery,
  type ExplorerSearchQueryVariables,
  type SearchKind,
} from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { YearChoice } from "../parts/choice";
import { Controls } from "../parts/controls";
import { usePageTitle } from "../parts/headline";
import { CountyChoice, ThemeChoice } from "../parts/named-choices";
import { PageActions } from "../parts/page-actions";
import { Paged } from "../parts/paged";
import { SearchBox } from "../parts/search-box";
import { SearchHit } from "../parts/search-hit";
import { type SearchSearch } from "../search-parameters";
import { English } from "../parts/english";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/search");

/** Everything that stands on some words, with the words marked. */
export function SearchView(): React.JSX.Element {
  const { say } = useWords();
  const search = route.useSearch();
  const { q = "" } = search;
  usePageTitle(q === "" ? say("nav.search") : say("search.title", { query: q }));
  return (
    <>
      <h1 className="for-readers">{say("nav.search")}</h1>
      <SearchBox key={q} query={q} />
      {q === "" ? <p className="state">{say("search.start")}</p> : <Results query={q} search={search} />}
    </>
  );
}

interface ResultsProps {
  readonly query: string;
  readonly search: SearchSearch;
}

function Results({ query, search }: ResultsProps): React.JSX.Element {
  const navigate = useNavigate({ from: "/search" });
  const change = (changed: SearchSearch): void => {
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const { kind, county, theme, year } = search;
  const anywhere = { ...(theme && { themes: [theme] }), ...(year !== undefined && { year }) };
  const filter = { ...anywhere, ...(county && { counties: [county] }) };
  const variables = { query, ...(kind && { kinds: [kind] }), filter, anywhere };
  const list = usePages({
    query: ExplorerSearchDocument,
    variables,
    next: ({ search: found }) => {
      const after = cursorAfter(found.pageInfo);
      return after === undefined ? undefined : { ...variables, after };
    },
  });
  const [first] = list.pages;
  const hits = list.pages.flatMap((page) => page.search.nodes);
  return (
    <div className="results">
      <Controls>
        <CountyChoice
          value={county}
          counts={first?.inAllCounties.counties}
          change={(code) => {
            change({ county: code });
          }}
        />
        <ThemeChoice
          value={theme}
          change={(code) => {
            change({ theme: code });
          }}
        />
        <YearChoice
          year={year}
          change={(ce) => {
            change({ year: ce });
          }}
        />
      </Controls>
      <Paged list={list} shown={hits.length} count={first?.search.totalCount}>
        {first && (
          <>
            <Found answer={first} search={search} variables={variables} />
            <Kinds answer={first} kind={kind} />
            {first.search.totalCount === 0 && <Suggestions answer={first} />}
          </>
        )}
        <ol className="hits">
          {hits.map((result, index) => (
            <li key={index}>
              <SearchHit result={result} />
            </li>
          ))}
        </ol>
      </Paged>
    </div>
  );
}

interface AnswerProps {
  readonly answer: ExplorerSearchQuery;
}

interface FoundProps extends AnswerProps {
  readonly search: SearchSearch;
  readonly variables: ExplorerSearchQueryVariables;
}

/** How many, and how the words were read. */
function Found({ answer, search, variables }: FoundProps): React.JSX.Element {
  const { say } = useWords();
  const { totalCount, interpretation } = answer.search;
  return (
    <div className="section-head">
      <p className="found">
        <b>{say("search.count", { count: totalCount })}</b> <English>{interpretation}</English>
      </p>
      <PageActions asked={{ query: ExplorerSearchDocument, variables }} csv={`v1/items.csv?${csvSearch(search)}`} />
    </div>
  );
}

/** The items of it as a table; the filter for words knows no synonyms. */
function csvSearch({ q = "", county, theme, year }: SearchSearch): string {
  return new URLSearchParams({
    text: q,
    ...(county && { county }),
    ...(theme && { theme }),
    ...(year !== undefined && { year: String(year) }),
  }).toString();
}

/** The kinds of what was found, with how many of each. */
function Kinds({ answer, kind }: AnswerProps & { readonly kind: SearchKind | undefined }): React.JSX.Element {
  const { say, nameOf } = useWords();
  const { everything } = answer;
  return (
    <nav className="kinds" aria-label={say("search.kinds")}>
      <Link
        to="/search"
        search={(old) => ({ ...old, kind: undefined })}
        aria-current={kind === undefined ? "true" : undefined}
      >
        {say("search.all")} <small>{everything.totalCount}</small>
      </Link>
      {everything.kinds.map(({ code, count }) => (
        <Link
          key={code}
          to="/search"
          search={(old) => ({ ...old, kind: code as SearchKind })}
          aria-current={kind === code ? "true" : undefined}
        >
          {nameOf("kind", code)} <small>{count}</small>
        </Link>
      ))}
    </nav>
  );
}

function Suggestions({ answer }: AnswerProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <p className="state">
      {say(answer.search.suggestions.length > 0 ? "search.empty" : "search.nothing")}{" "}
      {answer.search.suggestions.map((suggestion) => (
        <Link
          key={suggestion}
          from="/search"
          to="/search"
          search={(old) => ({ ...old, q: suggestion })}
          className="suggestion"
        >
          {suggestion}
        </Link>
      ))}
    </p>
  );
}
