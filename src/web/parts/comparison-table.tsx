import { type CountyCode, type ExplorerComparisonQuery, type Presence } from "../graph/operations";
import { useWords } from "../words/words";
import { addressOf } from "./address";
import { ItemLine, type LinedItem } from "./item-line";
import { PRESENCE_MARKS, presenceClass } from "./presence";
import { Shown } from "./states";

type Comparison = ExplorerComparisonQuery["compare"];

interface TableProps {
  readonly comparison: Comparison;
  readonly remove: (county: CountyCode) => void;
}

/** Rows by initiative, a column for each county, and below what each has alone. */
export function ComparisonTable({ comparison, remove }: TableProps): React.JSX.Element {
  const words = useWords();
  const { columns, rows, summaries } = comparison;
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">{words.say("compare.initiative")}</th>
          {columns.map(({ code, county }) => (
            <th scope="col" key={code}>
              <a href={addressOf(`counties/${code}`)}>{words.name(county)}</a>
              <button
                type="button"
                className="plain"
                aria-label={words.say("compare.remove", { county: words.name(county) })}
                onClick={() => {
                  remove(code as CountyCode);
                }}
              >
                ×
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.nodes.map(({ initiative, cells }) => (
          <tr key={initiative.code}>
            <th scope="row">
              <a href={addressOf(`initiatives/${initiative.code}`)}>{words.name(initiative)}</a>
            </th>
            {cells.map((cell) => (
              <ComparedCell key={cell.column.code} cell={cell} />
            ))}
          </tr>
        ))}
        <tr className="alone">
          <th scope="row">{words.say("compare.alone")}</th>
          {summaries.map((summary) => (
            <LonelyCell key={summary.column.code} summary={summary} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function ComparedCell({
  cell,
}: {
  readonly cell: Comparison["rows"]["nodes"][number]["cells"][number];
}): React.JSX.Element {
  const { say } = useWords();
  const { count, items, likeness, presence } = cell;
  if (count === 0) return <EmptyCell presence={presence} />;
  return (
    <td>
      {likeness && <p className={`aside likeness-${likeness.toLowerCase()}`}>{say(`likeness.${likeness}`)}</p>}
      <Items items={items} />
      <Shown shown={items.length} count={count} />
    </td>
  );
}

function LonelyCell({ summary }: { readonly summary: Comparison["summaries"][number] }): React.JSX.Element {
  const { say } = useWords();
  const { alone, presence } = summary;
  if (alone.totalCount === 0 && presence !== "ADDRESSED") return <EmptyCell presence={presence} />;
  return (
    <td>
      <p className="aside">{say("compare.aloneCount", { count: alone.totalCount })}</p>
      <Items items={alone.nodes} />
      <Shown shown={alone.nodes.length} count={alone.totalCount} />
    </td>
  );
}

function Items({ items }: { readonly items: readonly LinedItem[] }): React.JSX.Element {
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLine item={item} />
        </li>
      ))}
    </ul>
  );
}

function EmptyCell({ presence }: { readonly presence: Presence }): React.JSX.Element {
  const { say } = useWords();
  return (
    <td>
      <p className={`nothing ${presenceClass(presence)}`}>
        <span aria-hidden="true">{PRESENCE_MARKS[presence]}</span> {say(`presence.${presence}`)}
      </p>
    </td>
  );
}
