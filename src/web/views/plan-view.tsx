import { getRouteApi, Link } from "@tanstack/react-router";
import { isBadInput } from "../graph/is-bad-input";
import { ExplorerPlanDocument, type ExplorerPlanQuery } from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { Block } from "../parts/block";
import { Fact, Facts } from "../parts/facts";
import { FiguresTable } from "../parts/figures-table";
import { Headline } from "../parts/headline";
import { ItemTree } from "../parts/item-tree";
import { CountyLink, PlanLink, Several, ThemeLink } from "../parts/links";
import { Outline } from "../parts/outline";
import { PageActions } from "../parts/page-actions";
import { Place } from "../parts/place";
import { Printed } from "../parts/printed";
import { SilentThemes } from "../parts/silent-themes";
import { Failure, Loading, Missing, Shown } from "../parts/states";
import { English } from "../parts/english";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/plans/$id");

type Answer = ExplorerPlanQuery;
type Plan = NonNullable<Answer["plan"]>;

/** A plan: what it is, what it says of itself, its items as a tree, and what it does not speak of. */
export function PlanView(): React.JSX.Element {
  const { id } = route.useParams();
  const { pages, error, again } = usePages({
    query: ExplorerPlanDocument,
    variables: { id },
    next: ({ items }) => {
      const after = cursorAfter(items.pageInfo);
      return after === undefined ? undefined : { id, after };
    },
    all: true,
  });
  const [first] = pages;
  if (error) return isBadInput(error) ? <Missing /> : <Failure error={error} again={again} />;
  if (!first) return <Loading />;
  if (!first.plan) return <Missing />;
  return <ShownPlan plan={first.plan} coverage={first.coverage} pages={pages.map(({ items }) => items)} />;
}

interface ShownProps {
  readonly plan: Plan;
  readonly coverage: Answer["coverage"];
  readonly pages: readonly Answer["items"][];
}

function ShownPlan({ plan, coverage, pages }: ShownProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const items = pages.flatMap(({ nodes }) => nodes);
  const count = pages[0]?.totalCount ?? 0;
  const cells = coverage.cells.filter(({ column }) => column === plan.county.code);
  return (
    <article className="reading">
      <Headline titled={plan} kicker={<CountyLink county={plan.county} />} />
      <PageActions
        asked={{ query: ExplorerPlanDocument, variables: { id: plan.id } }}
        cite={plan.id}
        csv={`v1/items.csv?parts=true&plan=${encodeURIComponent(plan.id)}`}
      />
      <PlanFacts plan={plan} />
      {plan.statements.length > 0 && <Statements plan={plan} />}
      <Block title={say("plan.items")} count={count} note={say("plan.items.note")}>
        <ItemTree items={items} />
        <Shown shown={items.length} count={count} />
      </Block>
      {plan.figures.nodes.length > 0 && (
        <Block title={say("item.figures")} count={plan.figures.totalCount} note={say("figure.note")}>
          <FiguresTable figures={plan.figures.nodes} />
          <Shown shown={plan.figures.nodes.length} count={plan.figures.totalCount} />
        </Block>
      )}
      <Block title={say("plan.silent")} note={say("plan.silent.note")}>
        <SilentThemes rows={coverage.rows} cells={cells} />
      </Block>
      {plan.documents.map((document) => (
        <Block
          key={document.id}
          title={say("plan.outline")}
          note={
            <Link to="/documents/$id" params={{ id: document.id }}>
              {say("plan.document", { lines: document.lineCount })}
            </Link>
          }
        >
          <Outline documentId={document.id} sections={document.sections.nodes} />
          <Shown shown={document.sections.nodes.length} count={document.sections.totalCount} />
        </Block>
      ))}
    </article>
  );
}

function PlanFacts({ plan }: { readonly plan: Plan }): React.JSX.Element {
  const words = useWords();
  const { say, nameOf } = words;
  return (
    <Facts>
      <Fact name={say("fact.agency")}>{words.language === "zh" ? plan.agency : plan.agencyEnglish}</Fact>
      <Fact name={say("fact.period")}>{words.period(plan.period)}</Fact>
      <Fact name={say("fact.horizon")}>{nameOf("horizon", plan.horizon)}</Fact>
      <Fact name={say("fact.issued")}>{plan.issuedOn}</Fact>
      <Fact name={nameOf("field", "documentNumber")}>
        {plan.documentNumber && <Printed>{plan.documentNumber}</Printed>}
      </Fact>
      <Fact name={say("fact.states")}>
        <Several>{plan.states.map((content) => nameOf("content", content))}</Several>
      </Fact>
      <Fact name={say("fact.leavesOut")}>
        <Several>{plan.leavesOut.map((content) => nameOf("content", content))}</Several>
      </Fact>
      <Fact name={say("fact.scope")}>
        <Several>
          {widest(plan.scope).map((theme) => (
            <ThemeLink key={theme.code} theme={theme} />
          ))}
        </Several>
        <small className="note">
          <English>{plan.scopeReason}</English>
        </small>
      </Fact>
      <Fact name={say("fact.replaces")}>{plan.replaces && <PlanLink plan={plan.replaces} />}</Fact>
      <Fact name={say("fact.replacedBy")}>{plan.replacedBy && <PlanLink plan={plan.replacedBy} />}</Fact>
      <Fact name={say("fact.note")}>{plan.note && <English>{plan.note}</English>}</Fact>
    </Facts>
  );
}

/** A theme that is covered whole stands for its children. */
function widest<Coded extends { readonly code: string }>(scope: readonly Coded[]): readonly Coded[] {
  return scope.filter(({ code }) => !scope.some((other) => code.startsWith(`${other.code}.`)));
}

function Statements({ plan }: { readonly plan: Plan }): React.JSX.Element {
  const { say, nameOf } = useWords();
  return (
    <Block title={say("plan.statements")}>
      {plan.statements.map(({ kind, number, text, citations }, index) => (
        <figure key={index} className="statement">
          <figcaption className="meta">
            <span>{nameOf("statement", kind)}</span>
            {citations[0] && <Place {...citations[0]} />}
          </figcaption>
          <blockquote lang="zh-Hant-TW">
            {number && `${number} `}
            {text}
          </blockquote>
        </figure>
      ))}
    </Block>
  );
}
