import { getRouteApi, Link } from "@tanstack/react-router";
import { ExplorerItemDocument } from "../graph/operations";
import { type ShownItem } from "../graph/selections";
import { useAnswer } from "../graph/use-answer";
import { Block } from "../parts/block";
import { FiguresTable } from "../parts/figures-table";
import { Headline } from "../parts/headline";
import { ItemFacts } from "../parts/item-facts";
import { ItemLine, ItemLines, type LinedItem } from "../parts/item-line";
import { CountyLink, InitiativeLink, PlanLink } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Passages } from "../parts/passages";
import { ReportLink } from "../parts/report-link";
import { Failure, Loading, Missing, Shown } from "../parts/states";
import { TargetsBlock } from "../parts/targets-block";
import { English } from "../parts/english";
import { useWords } from "../words/words";

const route = getRouteApi("/framed/items/$id");

/** One promise: what the document says of it, what it stands in, what is like it elsewhere, and where its words stand. */
export function ItemView(): React.JSX.Element {
  const { id } = route.useParams();
  const { data, error, again } = useAnswer(ExplorerItemDocument, { id });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { node, dataset } = data;
  return node && "kind" in node ? <Item key={id} item={node} release={dataset.release} /> : <Missing />;
}

function Item({ item, release }: { readonly item: ShownItem; readonly release: string }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const targets = item.__typename === "Indicator" ? item.targets : [];
  const evidence = [...item.citations, ...targets.flatMap(({ citations }) => citations)];
  return (
    <article className="reading">
      <Headline
        titled={item}
        number={item.number}
        kicker={
          <>
            <CountyLink county={item.county} /> · <PlanLink plan={item.plan} /> · {words.nameOf("one", item.kind)}
          </>
        }
      />
      <PageActions asked={{ query: ExplorerItemDocument, variables: { id: item.id } }} cite={item.id} />
      {item.note && (
        <p className="note">
          <English>{item.note}</English>
        </p>
      )}
      {item.__typename === "Indicator" && <TargetsBlock indicator={item} />}
      <ItemFacts item={item} />
      <Structure item={item} />
      {item.figures.length > 0 && (
        <Block title={say("item.figures")} count={item.figures.length} note={say("figure.note")}>
          <FiguresTable figures={item.figures} />
        </Block>
      )}
      <Elsewhere item={item} />
      <Block title={say("item.evidence")} note={say("item.evidence.note")}>
        <Passages documents={item.plan.documents} citations={evidence} />
      </Block>
      <ReportLink id={item.id} release={release} />
    </article>
  );
}

/** The goal above and what stands below, as the document has it. */
function Structure({ item }: { readonly item: ShownItem }): React.JSX.Element {
  const { say } = useWords();
  const lists = listsOf(item).filter(({ items }) => items.length > 0);
  return (
    <>
      {lists.map(({ title, items, count }) => (
        <Block key={title} title={say(title)} count={count > 1 ? count : undefined}>
          <ItemLines items={items} />
          <Shown shown={items.length} count={count} />
        </Block>
      ))}
    </>
  );
}

interface ItemList {
  readonly title:
    "item.above" | "item.goal" | "item.program" | "item.parts" | "item.twins" | "kind.PROGRAM" | "kind.INDICATOR";
  readonly items: readonly LinedItem[];
  readonly count: number;
}

function listsOf(item: ShownItem): readonly ItemList[] {
  const list = (title: ItemList["title"], items: readonly LinedItem[], count = items.length): ItemList => ({
    title,
    items,
    count,
  });
  const one = (above: LinedItem | null | undefined): readonly LinedItem[] => (above ? [above] : []);
  switch (item.__typename) {
    case "StrategicGoal":
      return [
        list("item.above", one(item.parent)),
        list("item.parts", item.children),
        list("kind.PROGRAM", item.programs.nodes, item.programs.totalCount),
        list("kind.INDICATOR", item.indicators.nodes, item.indicators.totalCount),
        list(
          "item.twins",
          item.alsoPrintedAs.map(({ goal }) => goal),
        ),
      ];
    case "Program":
      return [
        list("item.above", one(item.above)),
        list("item.goal", one(item.goal)),
        list("item.parts", item.parts),
        list("kind.INDICATOR", item.measuredBy.nodes, item.measuredBy.totalCount),
      ];
    case "Indicator":
      return [list("item.goal", one(item.goal)), list("item.program", one(item.program))];
  }
}

/** The same undertaking in other counties, which people judged, and what a machine finds alike. */
function Elsewhere({ item }: { readonly item: ShownItem }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  return (
    <>
      {item.initiatives.map((initiative) => (
        <Block
          key={initiative.code}
          title={say("item.initiative")}
          note={
            <>
              <InitiativeLink initiative={initiative} /> — {say("item.initiative.note")}
            </>
          }
        >
          <ul className="items">
            {initiative.members.nodes
              .filter((member) => member.item.id !== item.id)
              .map(({ item: other, likeness }) => (
                <li key={other.id}>
                  <ItemLine item={other}>
                    <CountyLink county={other.county} />
                    <span className={`likeness-${likeness.toLowerCase()}`}>{words.nameOf("likeness", likeness)}</span>
                  </ItemLine>
                </li>
              ))}
          </ul>
          {initiative.members.nodes.length < initiative.members.totalCount && (
            <p className="aside">
              <Link to="/initiatives/$code" params={{ code: initiative.code }}>
                {say("item.initiative.all", { count: initiative.members.totalCount })}
              </Link>
            </p>
          )}
        </Block>
      ))}
      {item.similar.length > 0 && (
        <Block title={say("item.similar")} note={say("item.similar.note")}>
          <ul className="items">
            {item.similar.map(({ item: other, reasons, englishReasons }) => (
              <li key={other.id}>
                <ItemLine item={other}>
                  <CountyLink county={other.county} />
                  {words.language === "zh" ? (
                    <span>{reasons.join(say("list.mark"))}</span>
                  ) : (
                    <English>{englishReasons.join(say("list.mark"))}</English>
                  )}
                </ItemLine>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}
