import { getRouteApi, Link } from "@tanstack/react-router";
import { type CountyCode, ExplorerCountyDocument, type ExplorerCountyQuery } from "../graph/operations";
import { useAnswer } from "../graph/use-answer";
import { Block } from "../parts/block";
import { FiguresTable } from "../parts/figures-table";
import { useFrameAnswer } from "../parts/frame-context";
import { Headline } from "../parts/headline";
import { InitiativeLink, PlanLink, Several, ThemeLink } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { SilentThemes } from "../parts/silent-themes";
import { Failure, Loading, Missing, Shown } from "../parts/states";
import { useWords } from "../words/words";
import { Table } from "../parts/table";

const route = getRouteApi("/framed/counties/$code");

/** A county: its plans, theme by theme what they hold and what their silence means, what it shares, and its figures. */
export function CountyView(): React.JSX.Element {
  const { code } = route.useParams();
  const { data, error, again } = useFrameAnswer();
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const county = data.counties.find((one) => one.code === code);
  return county ? <KnownCounty code={county.code} /> : <Missing />;
}

function KnownCounty({ code }: { readonly code: CountyCode }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const { data, error, again } = useAnswer(ExplorerCountyDocument, { code });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { county, coverage, initiatives, figures } = data;
  const titled = { title: county.name, english: county.english };
  return (
    <article className="reading">
      <Headline titled={titled} kicker={words.nameOf("countyKind", county.type)} note="" />
      <PageActions asked={{ query: ExplorerCountyDocument, variables: { code } }} csv={`v1/items.csv?county=${code}`} />
      {county.plans.totalCount === 0 ? (
        <p className="state">{say("county.none")}</p>
      ) : (
        <>
          <Plans plans={county.plans.nodes} />
          <Block title={say("county.themes")} note={say("county.themes.note")}>
            <ThemeTable code={code} coverage={coverage} />
          </Block>
          <Block title={say("plan.silent")} note={say("county.silent.note")}>
            <SilentThemes rows={coverage.rows} cells={coverage.cells} />
          </Block>
          <Block title={say("county.shared")} count={initiatives.totalCount} note={say("item.initiative.note")}>
            <ul className="columns">
              {initiatives.nodes.map((initiative) => (
                <li key={initiative.code}>
                  <InitiativeLink initiative={initiative} />{" "}
                  <small>
                    <Several>{initiative.counties.filter((other) => other.code !== code).map(words.name)}</Several>
                  </small>
                </li>
              ))}
            </ul>
            <Shown shown={initiatives.nodes.length} count={initiatives.totalCount} />
          </Block>
          {figures.totalCount > 0 && (
            <Block title={say("item.figures")} count={figures.totalCount} note={say("figure.note")}>
              <FiguresTable figures={figures.nodes} />
              <Shown shown={figures.nodes.length} count={figures.totalCount} />
            </Block>
          )}
        </>
      )}
    </article>
  );
}

type Plan = ExplorerCountyQuery["county"]["plans"]["nodes"][number];

function Plans({ plans }: { readonly plans: readonly Plan[] }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  return (
    <Block title={say("kind.PLAN")} count={plans.length}>
      <ul className="cards">
        {plans.map((plan) => (
          <li key={plan.id}>
            <h3>
              <PlanLink plan={plan} />
            </h3>
            <p className="meta">
              <span>{words.period(plan.period)}</span>
              <span>{words.language === "zh" ? plan.agency : plan.agencyEnglish}</span>
            </p>
            <p>
              {say("county.counts", {
                goals: plan.strategicGoals.totalCount,
                programs: plan.programs.totalCount,
                indicators: plan.indicators.totalCount,
              })}
            </p>
            <p className="meta">
              {plan.documents.map((document) => (
                <Link key={document.id} to="/documents/$id" params={{ id: document.id }}>
                  {say("county.document")}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface ThemeTableProps {
  readonly code: CountyCode;
  readonly coverage: ExplorerCountyQuery["coverage"];
}

function ThemeTable({ code, coverage }: ThemeTableProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  return (
    <Table
      heads={[say("matrix.theme"), say("kind.GOAL"), say("kind.PROGRAM"), say("kind.INDICATOR"), say("county.items")]}
    >
      {coverage.rows
        .filter(({ total }) => total > 0)
        .map((theme) => {
          const cell = coverage.cells.find(({ row }) => row === theme.code);
          return (
            <tr key={theme.code}>
              <th scope="row">
                <ThemeLink theme={theme} />
              </th>
              <td className="value">{cell?.goals}</td>
              <td className="value">{cell?.programs}</td>
              <td className="value">{cell?.indicators}</td>
              <td>
                <Link to="/" search={{ kind: "ANY", theme: theme.code, county: code }}>
                  {say("county.open")}
                </Link>
              </td>
            </tr>
          );
        })}
    </Table>
  );
}
