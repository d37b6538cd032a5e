import { getRouteApi, useNavigate } from "@tanstack/react-router";
import {
  ExplorerReferencesDocument,
  type ExplorerReferencesQuery,
  type ExplorerReferencesQueryVariables,
} from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { Choice } from "../parts/choice";
import { usePageTitle } from "../parts/headline";
import { CountyLink, ReferenceLink, Several } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Paged } from "../parts/paged";
import { VocabularyControls } from "../parts/vocabulary-controls";
import { REFERENCE_KINDS, type ReferencesSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Table } from "../parts/table";

const route = getRouteApi("/framed/references");

/** Laws, central programmes and funds that plans name, and whose plans name them. */
export function ReferencesView(): React.JSX.Element {
  const { say, nameOf } = useWords();
  usePageTitle(say("references.title"));
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/references" });
  const change = (changed: ReferencesSearch): void => {
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const variables = variablesFor(search);
  const list = usePages({
    query: ExplorerReferencesDocument,
    variables,
    next: ({ references }) => {
      const after = cursorAfter(references.pageInfo);
      return after === undefined ? undefined : { ...variables, after };
    },
  });
  const found = list.pages.flatMap(({ references }) => references.nodes);
  const count = list.pages[0]?.references.totalCount;
  return (
    <>
      <h1>{say("references.title")}</h1>
      <p className="intro">{say("references.intro")}</p>
      <PageActions
        asked={{ query: ExplorerReferencesDocument, variables }}
        csv={`v1/references.csv?${csvSearch(search)}`}
      />
      <VocabularyControls search={search} least={leastOf(search)} change={change}>
        <Choice
          label={say("references.kind")}
          value={search.type ?? ""}
          none={say("search.all")}
          options={REFERENCE_KINDS.map((kind) => ({ value: kind, label: nameOf("referenceKind", kind) }))}
          change={(kind) => {
            change({ type: REFERENCE_KINDS.find((one) => one === kind) });
          }}
        />
      </VocabularyControls>
      <Paged list={list} shown={found.length} count={count}>
        <p className="found">{say("references.count", { count: count ?? 0 })}</p>
        <ReferencesTable references={found} />
      </Paged>
    </>
  );
}

interface TableProps {
  readonly references: ExplorerReferencesQuery["references"]["nodes"];
}

function ReferencesTable({ references }: TableProps): React.JSX.Element {
  const { say, nameOf } = useWords();
  return (
    <Table
      heads={[say("references.name"), say("references.kind"), say("references.counties"), say("references.mentions")]}
    >
      {references.map((reference) => (
        <tr key={reference.code}>
          <th scope="row">
            <ReferenceLink reference={reference} />
          </th>
          <td>{nameOf("referenceKind", reference.type)}</td>
          <td>
            <Several>
              {reference.counties.map((county) => (
                <CountyLink key={county.code} county={county} />
              ))}
            </Several>
          </td>
          <td className="value">{reference.mentions.totalCount}</td>
        </tr>
      ))}
    </Table>
  );
}

function leastOf({ county, least = 1 }: ReferencesSearch): number {
  return county ? 1 : least;
}

function variablesFor(search: ReferencesSearch): ExplorerReferencesQueryVariables {
  const { q, theme, county, type } = search;
  return {
    ...(q && { text: q }),
    ...(theme && { themes: [theme] }),
    ...(county && { counties: [county] }),
    ...(type && { types: [type] }),
    atLeastCounties: leastOf(search),
  };
}

/** The same question to the table of the downloads. */
function csvSearch(search: ReferencesSearch): string {
  const { q, theme, county, type } = search;
  return new URLSearchParams({
    atLeastCounties: String(leastOf(search)),
    ...(q && { text: q }),
    ...(theme && { theme }),
    ...(county && { county }),
    ...(type && { type }),
  }).toString();
}
