import { getRouteApi, Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ExplorerSearchDocument, type ExplorerSearchQuery, type SearchKind } from "../graph/operations";
import { addressOf } from "../parts/address";
import { Marked } from "../parts/marked";
import { PageActions } from "../parts/page-actions";
import { Place } from "../parts/place";
import { SearchBox } from "../parts/search-box";
import { Failure, Loading, Shown } from "../parts/states";
import { useWords, type Words } from "../words/words";

const route = getRouteApi("/search");

/** Everything that stands on some words, with the words marked. */
export function SearchView(): React.JSX.Element {
  const { say } = useWords();
  const { q = "", kind } = route.useSearch();
  return (
    <>
      <h1 className="for-readers">{say("nav.search")}</h1>
      <SearchBox key={q} query={q} />
      {q === "" ? <p className="state">{say("search.start")}</p> : <Results query={q} kind={kind} />}
    </>
  );
}

function Results({ query, kind }: { readonly query: string; readonly kind?: SearchKind }): React.JSX.Element {
  const words = useWords();
  const [{ data, error }, again] = useQuery({
    query: ExplorerSearchDocument,
    variables: { query, kinds: kind && [kind] },
  });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { totalCount, interpretation, suggestions, nodes } = data.search;
  return (
    <div className="results">
      <div className="section-head">
        <p className="found">
          <b>{words.say("search.count", { count: totalCount })}</b> <span lang="en">{interpretation}</span>
        </p>
        <PageActions />
      </div>
      <nav className="kinds" aria-label={words.say("search.kinds")}>
        <Link
          to="/search"
          search={(old) => ({ ...old, kind: undefined })}
          data-chosen={kind === undefined || undefined}
        >
          {words.say("search.all")}
        </Link>
        {data.everything.kinds.map((one) => (
          <Link
            key={one.code}
            to="/search"
            search={(old) => ({ ...old, kind: one.code as SearchKind })}
            data-chosen={kind === one.code || undefined}
          >
            {words.say(`kind.${one.code as "GOAL"}`)} <small>{one.count}</small>
          </Link>
        ))}
      </nav>
      {totalCount === 0 && (
        <p className="state">
          {words.say("search.empty")}{" "}
          {suggestions.map((suggestion) => (
            <Link key={suggestion} from="/search" to="/search" search={(old) => ({ ...old, q: suggestion })}>
              {suggestion}
            </Link>
          ))}
        </p>
      )}
      <ol className="hits">
        {nodes.map((result, index) => (
          <li key={index}>
            <Hit result={result} words={words} />
          </li>
        ))}
      </ol>
      <Shown shown={nodes.length} count={totalCount} />
    </div>
  );
}

type Result = ExplorerSearchQuery["search"]["nodes"][number];

function Hit({ result, words }: { readonly result: Result; readonly words: Words }): React.JSX.Element {
  const { hit, highlights, citation } = result;
  return (
    <article>
      <h3>
        <a href={linkOf(result)}>{titleOf(hit, words)}</a>
      </h3>
      <p className="meta">
        <span>{words.say(`kind.${kindOf(hit)}` as "kind.GOAL")}</span>
        {"county" in hit && <span>{words.name(hit.county)}</span>}
        {hit.__typename === "Section" && <span lang="zh-Hant-TW">{hit.document.title}</span>}
        {citation && <Place {...citation} />}
      </p>
      {highlights
        .filter(({ text }) => text.includes("«"))
        .slice(0, 3)
        .map(({ text }, index) => (
          <p key={index} className="highlight">
            <Marked text={text} />
          </p>
        ))}
    </article>
  );
}

function titleOf(hit: Result["hit"], { language }: Words): string {
  const english = language === "en";
  if ("heading" in hit) return (english && hit.headingEn) || hit.heading || "";
  if ("subject" in hit) return english ? hit.subjectEn : hit.subject;
  if ("title" in hit) return english ? hit.english : hit.title;
  return english ? hit.nameEn : hit.name;
}

const KINDS: Readonly<Record<string, string>> = {
  StrategicGoal: "GOAL",
  Program: "PROGRAM",
  Indicator: "INDICATOR",
  Section: "SECTION",
  Figure: "FIGURE",
  Plan: "PLAN",
  PolicyReference: "REFERENCE",
  Initiative: "INITIATIVE",
  Theme: "THEME",
  TargetGroup: "TARGET_GROUP",
  County: "COUNTY",
};

function kindOf({ __typename }: Result["hit"]): string {
  return KINDS[__typename] ?? __typename;
}

/** Its own page; a passage and a figure have the place in the document, a target group the matrix of its items. */
function linkOf({ hit, citation }: Result): string {
  if ("kind" in hit) return addressOf(`items/${encodeURIComponent(hit.id)}`);
  if ("countyCode" in hit) return addressOf(`counties/${hit.countyCode}`);
  if (hit.__typename === "Plan") return addressOf(`plans/${encodeURIComponent(hit.id)}`);
  if (hit.__typename === "TargetGroup") return addressOf(`?group=${hit.code}`);
  if ("code" in hit) return addressOf(`${FOLDERS[hit.__typename]}/${hit.code}`);
  return citation?.url ?? addressOf("");
}

const FOLDERS = { Theme: "themes", PolicyReference: "references", Initiative: "initiatives" } as const;
