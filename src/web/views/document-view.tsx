import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { ExplorerDocumentDocument } from "../graph/operations";
import { type DocumentCitation, type ShownDocument } from "../graph/selections";
import { cursorAfter, usePages } from "../graph/use-pages";
import { Block } from "../parts/block";
import { splitLines } from "../parts/cited-text";
import { uniqueCorrections } from "../parts/corrections";
import { DocumentLine } from "../parts/document-line";
import { Fact, Facts } from "../parts/facts";
import { Headline } from "../parts/headline";
import { CountyLink, PlanLink, Several } from "../parts/links";
import { MadeOfLine } from "../parts/made-of-line";
import { Outline } from "../parts/outline";
import { PageActions } from "../parts/page-actions";
import { nameLines, readLines } from "../parts/line-names";
import { Failure, Loading, Missing } from "../parts/states";
import { English } from "../parts/english";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/documents/$id");

/** The whole text of a document, line by line, with what was made of each. */
export function DocumentView(): React.JSX.Element {
  const { id } = route.useParams();
  const { pages, error, fetching, again } = usePages({
    query: ExplorerDocumentDocument,
    variables: { id },
    next: ({ node }) => {
      if (node?.__typename !== "Document") return undefined;
      const citationsAfter = cursorAfter(node.citations.pageInfo);
      const sectionsAfter = cursorAfter(node.sections.pageInfo);
      if (citationsAfter === undefined && sectionsAfter === undefined) return undefined;
      return {
        id,
        withText: false,
        citationsAfter: citationsAfter ?? node.citations.pageInfo.endCursor,
        sectionsAfter: sectionsAfter ?? node.sections.pageInfo.endCursor,
      };
    },
    all: true,
  });
  const nodes = pages.flatMap(({ node }) => (node?.__typename === "Document" ? [node] : []));
  const [first] = nodes;
  if (error) return <Failure error={error} again={again} />;
  if (pages.length === 0) return <Loading />;
  if (first?.text === undefined) return <Missing />;
  return <WholeDocument key={first.id} first={first} text={first.text} nodes={nodes} fetching={fetching} />;
}

interface ShownProps {
  readonly first: ShownDocument;
  readonly text: string;
  readonly nodes: readonly ShownDocument[];
  readonly fetching: boolean;
}

function WholeDocument({ first, text, nodes, fetching }: ShownProps): React.JSX.Element {
  const { say } = useWords();
  const sections = nodes.flatMap((node) => node.sections.nodes);
  const citations = nodes.flatMap((node) => node.citations.nodes);
  return (
    <article className="document">
      <Headline
        titled={first}
        kicker={
          <Several>
            {first.plans.map((plan) => (
              <span key={plan.id}>
                <CountyLink county={plan.county} /> · <PlanLink plan={plan} />
              </span>
            ))}
          </Several>
        }
      />
      <PageActions asked={{ query: ExplorerDocumentDocument, variables: { id: first.id } }} cite={first.id} />
      <Origin document={first} />
      <div className="document-body">
        <nav aria-label={say("plan.outline")} className="document-outline">
          <details open>
            <summary>{say("plan.outline")}</summary>
            <Outline documentId={first.id} sections={sections} />
          </details>
        </nav>
        <Block title={say("document.text")} note={say("document.text.note")}>
          {fetching && (
            <p className="aside" role="status">
              {say("document.reading", { read: citations.length, count: first.citations.totalCount })}
            </p>
          )}
          <Lines document={first} text={text} citations={citations} />
        </Block>
      </div>
    </article>
  );
}

function Origin({ document }: { readonly document: ShownDocument }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const { sourceUrl, source, retrievedOn, lineCount, sha256 } = document;
  return (
    <details className="origin">
      <summary>{say("document.origin")}</summary>
      <Facts>
        <Fact name={say("document.source")}>
          {sourceUrl && /^https?:/u.test(sourceUrl) ? (
            <a href={sourceUrl} rel="noopener">
              {sourceUrl}
            </a>
          ) : (
            (sourceUrl ?? say("document.source.unknown"))
          )}
          <small className="note">
            <English>{source}</English>
          </small>
        </Fact>
        <Fact name={say("document.retrieved")}>{retrievedOn}</Fact>
        <Fact name={say("document.lines")}>{words.number(lineCount)}</Fact>
        <Fact name="SHA-256">
          <code>{sha256}</code>
        </Fact>
      </Facts>
    </details>
  );
}

interface LinesProps {
  readonly document: ShownDocument;
  readonly text: string;
  readonly citations: readonly DocumentCitation[];
}

function Lines({ document, text, citations }: LinesProps): React.JSX.Element {
  const named = readLines(useLocation().hash);
  const first = named?.first;
  useEffect(() => {
    if (first === undefined) return;
    window.document.getElementById(nameLines(first, first))?.scrollIntoView({ block: "center" });
  }, [first]);
  const ranges = groupByLine(
    citations.flatMap((citation) => citation.ranges),
    ({ line }) => line,
  );
  const begun = groupByLine(citations, ({ startLine }) => startLine);
  const corrected = groupByLine(
    uniqueCorrections(citations.flatMap(({ corrections }) => corrections)),
    ({ line }) => line,
  );
  const reasons = new Map(document.passedOver.map((run) => [run.startLine, run.reason]));
  return (
    <ol className="lines">
      {splitLines(text).map((line, index) => {
        const number = index + 1;
        const name = nameLines(number, number);
        return (
          <DocumentLine
            key={number}
            id={name}
            number={
              <Link to="." hash={name} replace resetScroll={false}>
                {number}
              </Link>
            }
            text={line}
            ranges={ranges.get(number) ?? []}
            isNamed={named !== undefined && named.first <= number && number <= named.last}
          >
            <MadeOfLine
              citations={begun.get(number) ?? []}
              before={begun.get(number - 1) ?? []}
              corrections={corrected.get(number) ?? []}
              reason={reasons.get(number)}
            />
          </DocumentLine>
        );
      })}
    </ol>
  );
}

function groupByLine<One>(all: readonly One[], lineOf: (one: One) => number): ReadonlyMap<number, readonly One[]> {
  const groups = new Map<number, One[]>();
  for (const one of all) groups.set(lineOf(one), [...(groups.get(lineOf(one)) ?? []), one]);
  return groups;
}
