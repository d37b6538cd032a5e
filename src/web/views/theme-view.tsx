import { getRouteApi, Link } from "@tanstack/react-router";
import { type CountyCode, ExplorerThemeDocument, type ExplorerThemeQuery, type Presence } from "../graph/operations";
import { isBadInput } from "../graph/is-bad-input";
import { useAnswer } from "../graph/use-answer";
import { Block } from "../parts/block";
import { English } from "../parts/english";
import { Fact, Facts } from "../parts/facts";
import { Headline } from "../parts/headline";
import { ItemLines } from "../parts/item-line";
import { CountyLink, InitiativeLink, ReferenceLink, Several, ThemeLink } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Place } from "../parts/place";
import { isNothing, PRESENCE_MARKS, presenceClass } from "../parts/presence";
import { Failure, Loading, Missing, Shown } from "../parts/states";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/themes/$code");

type Theme = NonNullable<ExplorerThemeQuery["theme"]>;
type Coverage = ExplorerThemeQuery["coverage"];

/** A theme: what belongs to it, who has what under it, what counties share, and who names which laws there. */
export function ThemeView(): React.JSX.Element {
  const { code } = route.useParams();
  const { say } = useWords();
  const { data, error, again } = useAnswer(ExplorerThemeDocument, { code });
  if (error) return isBadInput(error) ? <Missing /> : <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { theme, coverage, initiatives, references } = data;
  if (!theme) return <Missing />;
  const withItems = coverage.rows.filter(({ total }) => total > 0).map((row) => row.code as CountyCode);
  return (
    <article className="reading">
      <Headline
        titled={{ title: theme.name, english: theme.english }}
        kicker={theme.parent ? <ThemeLink theme={theme.parent} /> : say("kind.THEME")}
      />
      <PageActions
        asked={{ query: ExplorerThemeDocument, variables: { code } }}
        csv={`v1/items.csv?theme=${encodeURIComponent(code)}`}
      />
      <ThemeFacts theme={theme} />
      <Block
        title={say("theme.counties")}
        note={
          withItems.length > 1 && (
            <Link to="/compare" search={{ theme: code, counties: withItems }}>
              {say("theme.compare")}
            </Link>
          )
        }
      >
        {coverage.rows.map((county) => (
          <CountyItems key={county.code} county={county} coverage={coverage} />
        ))}
      </Block>
      {initiatives.totalCount > 0 && (
        <Block title={say("county.shared")} count={initiatives.totalCount} note={say("item.initiative.note")}>
          <ul className="rows">
            {initiatives.nodes.map((initiative) => (
              <li key={initiative.code}>
                <InitiativeLink initiative={initiative} />
                <p className="meta">
                  <span>
                    <Several>
                      {initiative.counties.map((county) => (
                        <CountyLink key={county.code} county={county} />
                      ))}
                    </Several>
                  </span>
                </p>
              </li>
            ))}
          </ul>
          <Shown shown={initiatives.nodes.length} count={initiatives.totalCount} />
        </Block>
      )}
      {references.totalCount > 0 && (
        <Block title={say("theme.references")} count={references.totalCount} note={say("theme.references.note")}>
          <References code={code} references={references.nodes} />
          <Shown shown={references.nodes.length} count={references.totalCount} />
        </Block>
      )}
    </article>
  );
}

function ThemeFacts({ theme }: { readonly theme: Theme }): React.JSX.Element {
  const words = useWords();
  const { say, language } = words;
  return (
    <Facts>
      <Fact name={say("theme.definition")}>
        {language === "zh" ? theme.definition : theme.definitionEnglish && <English>{theme.definitionEnglish}</English>}
      </Fact>
      <Fact name={say("theme.children")}>
        {theme.children.length > 0 && (
          <Several>
            {theme.children.map((child) => (
              <span key={child.code}>
                <ThemeLink theme={child} /> <small>{child.items.totalCount}</small>
              </span>
            ))}
          </Several>
        )}
      </Fact>
      <Fact name={say("theme.crosswalk")}>
        {theme.crosswalk.length > 0 && (
          <ul>
            {theme.crosswalk.map((mapping) => (
              <li key={`${mapping.scheme} ${mapping.code}`}>
                {words.nameOf("scheme", mapping.scheme)} {mapping.code} {words.name(mapping)}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </Facts>
  );
}

interface CountyProps {
  readonly county: Coverage["rows"][number];
  readonly coverage: Coverage;
}

function CountyItems({ county, coverage }: CountyProps): React.JSX.Element {
  const { say } = useWords();
  const cells = coverage.cells.filter(({ row }) => row === county.code);
  const presence: Presence = cells[0]?.presence ?? "SILENT";
  if (county.total === 0) {
    return (
      <section className="county-items">
        <h3>
          <CountyLink county={county} />
        </h3>
        <p className={isNothing(presence) ? `nothing ${presenceClass(presence)}` : "nothing"}>
          <span aria-hidden="true">{PRESENCE_MARKS[presence]}</span> {say(`presence.${presence}`)}
        </p>
      </section>
    );
  }
  return (
    <section className="county-items">
      <h3>
        <CountyLink county={county} /> <small>{county.total}</small>
      </h3>
      {cells
        .filter(({ count }) => count > 0)
        .map(({ column, count, items }) => (
          <div key={column}>
            <ItemLines items={items.nodes} />
            <Shown shown={items.nodes.length} count={count} />
          </div>
        ))}
    </section>
  );
}

interface ReferencesProps {
  readonly code: string;
  readonly references: ExplorerThemeQuery["references"]["nodes"];
}

/** Each with the places where it is named in an item of the theme. */
function References({ code, references }: ReferencesProps): React.JSX.Element {
  const words = useWords();
  return (
    <ul className="rows">
      {references.map((reference) => (
        <li key={reference.code}>
          <ReferenceLink reference={reference} />
          <span className="meta">
            {reference.mentions.nodes
              .filter(
                ({ manner, item }) => manner === "NAMED" && item?.themes.some((theme) => isUnder(theme.code, code)),
              )
              .map(({ item, citation }, index) => (
                <span key={index}>
                  {item && (
                    <Link to="/items/$id" params={{ id: item.id }}>
                      {words.title(item)}
                    </Link>
                  )}{" "}
                  <Place {...citation} />
                </span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function isUnder(code: string, parent: string): boolean {
  return code === parent || code.startsWith(`${parent}.`);
}
