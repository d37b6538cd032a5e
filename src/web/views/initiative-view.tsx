import { getRouteApi, Link } from "@tanstack/react-router";
import { type CountyCode, ExplorerInitiativeDocument, type ExplorerInitiativeQuery } from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { Block } from "../parts/block";
import { Fact, Facts } from "../parts/facts";
import { Headline } from "../parts/headline";
import { ItemLine } from "../parts/item-line";
import { CountyLink, Several, ThemeLink } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Place } from "../parts/place";
import { Failure, Loading, Missing, Shown } from "../parts/states";
import { English } from "../parts/english";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/initiatives/$code");

type Initiative = NonNullable<ExplorerInitiativeQuery["initiative"]>;
type Member = Initiative["members"]["nodes"][number];

/** What counties share: what it is, each county's version of it, and the words that prove a common scheme. */
export function InitiativeView(): React.JSX.Element {
  const { code } = route.useParams();
  const { pages, error, again } = usePages({
    query: ExplorerInitiativeDocument,
    variables: { code },
    next: ({ initiative }) => {
      const after = initiative && cursorAfter(initiative.members.pageInfo);
      return after ? { code, after } : undefined;
    },
    all: true,
  });
  const [first] = pages;
  if (error) return <Failure error={error} again={again} />;
  if (!first) return <Loading />;
  if (!first.initiative) return <Missing />;
  const members = pages.flatMap(({ initiative }) => initiative?.members.nodes ?? []);
  return <ShownInitiative initiative={first.initiative} members={members} />;
}

interface ShownProps {
  readonly initiative: Initiative;
  readonly members: readonly Member[];
}

function ShownInitiative({ initiative, members }: ShownProps): React.JSX.Element {
  const { say, language } = useWords();
  const { code, citations } = initiative;
  const holders = new Map(members.map(({ item }) => [item.county.code, item.county]));
  return (
    <article className="reading">
      <Headline titled={{ title: initiative.name, english: initiative.english }} kicker={say("kind.INITIATIVE")} />
      <PageActions
        asked={{ query: ExplorerInitiativeDocument, variables: { code } }}
        csv={`v1/items.csv?initiative=${code}`}
      />
      <p className="lead">
        {language === "zh"
          ? initiative.description
          : initiative.descriptionEnglish && <English>{initiative.descriptionEnglish}</English>}
      </p>
      <InitiativeFacts initiative={initiative} />
      <Block
        title={say("initiative.versions")}
        count={initiative.members.totalCount}
        note={say("initiative.versions.note")}
      >
        {[...holders.values()].map((county) => (
          <CountyVersions
            key={county.code}
            county={county}
            members={members.filter(({ item }) => item.county.code === county.code)}
          />
        ))}
        <Shown shown={members.length} count={initiative.members.totalCount} />
      </Block>
      {citations.length > 0 && (
        <Block title={say("initiative.proof")}>
          {citations.map((citation, index) => (
            <figure key={index} className="statement">
              <figcaption className="meta">
                <span lang="zh-Hant-TW">{citation.document.title}</span>
                <Place {...citation} />
              </figcaption>
              <blockquote lang="zh-Hant-TW">{citation.quote}</blockquote>
            </figure>
          ))}
        </Block>
      )}
    </article>
  );
}

function InitiativeFacts({ initiative }: { readonly initiative: Initiative }): React.JSX.Element {
  const { say } = useWords();
  const { counties, themes, scheme } = initiative;
  return (
    <Facts>
      <Fact name={say("initiative.counties")}>
        <Several>
          {counties.map((county) => (
            <CountyLink key={county.code} county={county} />
          ))}
        </Several>{" "}
        {counties.length > 1 && themes[0] && (
          <Link
            to="/compare"
            search={{ theme: themes[0].code, counties: counties.map((one) => one.code as CountyCode) }}
          >
            {say("theme.compare")}
          </Link>
        )}
      </Fact>
      <Fact name={say("fact.themes")}>
        <Several>
          {themes.map((theme) => (
            <ThemeLink key={theme.code} theme={theme} />
          ))}
        </Several>
      </Fact>
      <Fact name={say("initiative.scheme")}>{scheme && <span lang="zh-Hant-TW">{scheme}</span>}</Fact>
    </Facts>
  );
}

interface VersionsProps {
  readonly county: Member["item"]["county"];
  readonly members: readonly Member[];
}

function CountyVersions({ county, members }: VersionsProps): React.JSX.Element {
  const { nameOf } = useWords();
  return (
    <section className="county-items">
      <h3>
        <CountyLink county={county} />
      </h3>
      <ul className="items">
        {members.map(({ item, likeness, note }) => (
          <li key={item.id}>
            <ItemLine item={item}>
              <span className={`likeness-${likeness.toLowerCase()}`}>{nameOf("likeness", likeness)}</span>
            </ItemLine>
            {note && (
              <small className="note">
                <English>{note}</English>
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
