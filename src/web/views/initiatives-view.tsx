import { getRouteApi, useNavigate } from "@tanstack/react-router";
import {
  ExplorerInitiativesDocument,
  type ExplorerInitiativesQuery,
  type ExplorerInitiativesQueryVariables,
} from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { usePageTitle } from "../parts/headline";
import { English } from "../parts/english";
import { CountyLink, InitiativeLink, Several, ThemeLink } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Paged } from "../parts/paged";
import { VocabularyControls } from "../parts/vocabulary-controls";
import { type InitiativesSearch } from "../search-parameters";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/initiatives");

/** What several counties do under whatever names, and who has each. */
export function InitiativesView(): React.JSX.Element {
  const { say } = useWords();
  usePageTitle(say("initiatives.title"));
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/initiatives" });
  const variables = variablesFor(search);
  const list = usePages({
    query: ExplorerInitiativesDocument,
    variables,
    next: ({ initiatives }) => {
      const after = cursorAfter(initiatives.pageInfo);
      return after === undefined ? undefined : { ...variables, after };
    },
  });
  const found = list.pages.flatMap(({ initiatives }) => initiatives.nodes);
  const count = list.pages[0]?.initiatives.totalCount;
  return (
    <>
      <h1>{say("initiatives.title")}</h1>
      <p className="intro">{say("initiatives.intro")}</p>
      <PageActions
        asked={{ query: ExplorerInitiativesDocument, variables }}
        csv={`v1/initiatives.csv?${csvSearch(search)}`}
      />
      <VocabularyControls
        search={search}
        least={leastOf(search)}
        change={(changed) => {
          void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
        }}
      />
      <Paged list={list} shown={found.length} count={count}>
        <p className="found">{say("initiatives.count", { count: count ?? 0 })}</p>
        <ul className="rows">
          {found.map((initiative) => (
            <li key={initiative.code}>
              <InitiativeRow initiative={initiative} />
            </li>
          ))}
        </ul>
      </Paged>
    </>
  );
}

interface RowProps {
  readonly initiative: ExplorerInitiativesQuery["initiatives"]["nodes"][number];
}

function InitiativeRow({ initiative }: RowProps): React.JSX.Element {
  const { say, language } = useWords();
  const { description, descriptionEnglish, counties, themes, members } = initiative;
  return (
    <>
      <h2>
        <InitiativeLink initiative={initiative} />
      </h2>
      <p>{language === "zh" ? description : descriptionEnglish && <English>{descriptionEnglish}</English>}</p>
      <p className="meta">
        <span>
          <Several>
            {counties.map((county) => (
              <CountyLink key={county.code} county={county} />
            ))}
          </Several>
        </span>
        <span>
          <Several>
            {themes.map((theme) => (
              <ThemeLink key={theme.code} theme={theme} />
            ))}
          </Several>
        </span>
        <span>{say("initiatives.members", { count: members.totalCount })}</span>
      </p>
    </>
  );
}

/** Shared by two counties at least, unless one county's are asked for. */
function leastOf({ county, least = 2 }: InitiativesSearch): number {
  return county ? 1 : least;
}

function variablesFor(search: InitiativesSearch): ExplorerInitiativesQueryVariables {
  const { q, theme, county } = search;
  return {
    ...(q && { text: q }),
    ...(theme && { themes: [theme] }),
    ...(county && { counties: [county] }),
    atLeastCounties: leastOf(search),
  };
}

/** The same question to the table of the downloads. */
function csvSearch(search: InitiativesSearch): string {
  const { q, theme, county } = search;
  return new URLSearchParams({
    atLeastCounties: String(leastOf(search)),
    ...(q && { text: q }),
    ...(theme && { theme }),
    ...(county && { county }),
  }).toString();
}
