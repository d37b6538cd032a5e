import { getRouteApi, Link } from "@tanstack/react-router";
import { ExplorerReferenceDocument, type ExplorerReferenceQuery } from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { Block } from "../parts/block";
import { Fact, Facts } from "../parts/facts";
import { Headline } from "../parts/headline";
import { CountyLink, Several } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Place } from "../parts/place";
import { Failure, Loading, Missing, Shown } from "../parts/states";
import { English } from "../parts/english";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/references/$code");

type Reference = NonNullable<ExplorerReferenceQuery["reference"]>;
type Mention = Reference["mentions"]["nodes"][number];

/** A law, a programme or a fund: who names it, in which words, at which lines. */
export function ReferenceView(): React.JSX.Element {
  const { code } = route.useParams();
  const { pages, error, again } = usePages({
    query: ExplorerReferenceDocument,
    variables: { code },
    next: ({ reference }) => {
      const after = reference && cursorAfter(reference.mentions.pageInfo);
      return after ? { code, after } : undefined;
    },
    all: true,
  });
  const [first] = pages;
  if (error) return <Failure error={error} again={again} />;
  if (!first) return <Loading />;
  if (!first.reference) return <Missing />;
  const mentions = pages.flatMap(({ reference }) => reference?.mentions.nodes ?? []);
  return <ShownReference reference={first.reference} mentions={mentions} />;
}

interface ShownProps {
  readonly reference: Reference;
  readonly mentions: readonly Mention[];
}

function ShownReference({ reference, mentions }: ShownProps): React.JSX.Element {
  const { say, nameOf } = useWords();
  const { code, variants, counties, note } = reference;
  const documents = new Map(mentions.map(({ citation }) => [citation.document.id, citation.document]));
  return (
    <article className="reading">
      <Headline
        titled={{ title: reference.name, english: reference.english }}
        kicker={nameOf("referenceKind", reference.type)}
        note={say("reference.english")}
      />
      <PageActions
        asked={{ query: ExplorerReferenceDocument, variables: { code } }}
        csv={`v1/items.csv?reference=${code}`}
      />
      <Facts>
        <Fact name={say("references.counties")}>
          {counties.length > 0 && (
            <Several>
              {counties.map((county) => (
                <CountyLink key={county.code} county={county} />
              ))}
            </Several>
          )}
        </Fact>
        <Fact name={say("reference.variants")}>
          {variants.length > 0 && <span lang="zh-Hant-TW">{variants.join("、")}</span>}
        </Fact>
        <Fact name={say("fact.note")}>{note && <English>{note}</English>}</Fact>
      </Facts>
      <Block title={say("reference.mentions")} count={reference.mentions.totalCount}>
        {[...documents.values()].map((document) => (
          <section key={document.id} className="county-items">
            <h3>
              <Several>
                {document.plans.map(({ county }) => (
                  <CountyLink key={county.code} county={county} />
                ))}
              </Several>{" "}
              <small lang="zh-Hant-TW">{document.title}</small>
            </h3>
            {mentions
              .filter(({ citation }) => citation.document.id === document.id)
              .map((mention) => (
                <MentionQuote key={mention.citation.id} mention={mention} />
              ))}
          </section>
        ))}
        <Shown shown={mentions.length} count={reference.mentions.totalCount} />
      </Block>
    </article>
  );
}

function MentionQuote({ mention }: { readonly mention: Mention }): React.JSX.Element {
  const words = useWords();
  const { citation, item, manner, provision } = mention;
  return (
    <figure className="statement">
      <figcaption className="meta">
        <Place {...citation} />
        {provision && <span lang="zh-Hant-TW">{provision}</span>}
        {item && (
          <Link to="/items/$id" params={{ id: item.id }}>
            {item.number} {words.title(item)}
          </Link>
        )}
        {manner === "NAMESAKE" && <span>{words.say("reference.namesake")}</span>}
      </figcaption>
      <blockquote lang="zh-Hant-TW">{citation.quote}</blockquote>
    </figure>
  );
}
