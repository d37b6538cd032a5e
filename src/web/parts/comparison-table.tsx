import { type CountyCode, type ExplorerComparisonQuery, type Presence } from "../graph/operations";
import { useWords } from "../words/words";
import { ItemLines } from "./item-line";
import { CountyLink, InitiativeLink } from "./links";
import { PRESENCE_MARKS, presenceClass } from "./presence";
import { Shown } from "./states";

type Compared = ExplorerComparisonQuery["compare"];
type Row = Compared["rows"]["nodes"][number];

interface TableProps {
  /** Its columns and what each county has alone. */
  readonly comparison: Compared;
  readonly rows: readonly Row[];
  readonly remove?: ((county: CountyCode) => void) | undefined;
}

/** Rows by initiative, a column for each county, and below what each has alone. */
export function ComparisonTable({ comparison, rows, remove }: TableProps): React.JSX.Element {
  const words = useWords();
  const { columns, summaries } = comparison;
  return (
    <table className="comparison" data-columns={columns.length > 5 ? "many" : "few"}>
      <thead>
        <tr>
          <th scope="col">{words.say("compare.initiative")}</th>
          {columns.map(({ code, county }) => (
            <th scope="col" key={code}>
              <CountyLink county={{ code, ...county }} />
              {remove && (
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
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ initiative, cells }) => (
          <tr key={initiative.code}>
            <th scope="row">
              <InitiativeLink initiative={initiative} />
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

function ComparedCell({ cell }: { readonly cell: Row["cells"][number] }): React.JSX.Element {
  const { say } = useWords();
  const { count, items, likeness, presence } = cell;
  if (count === 0) return <EmptyCell presence={presence} />;
  return (
    <td>
      {likeness && <p className={`aside likeness-${likeness.toLowerCase()}`}>{say(`likeness.${likeness}`)}</p>}
      <ItemLines items={items} />
      <Shown shown={items.length} count={count} />
    </td>
  );
}

function LonelyCell({ summary }: { readonly summary: Compared["summaries"][number] }): React.JSX.Element {
  const { say } = useWords();
  const { alone, presence } = summary;
  if (alone.totalCount === 0 && presence !== "ADDRESSED") return <EmptyCell presence={presence} />;
  return (
    <td>
      <p className="aside">{say("compare.aloneCount", { count: alone.totalCount })}</p>
      <ItemLines items={alone.nodes} />
      <Shown shown={alone.nodes.length} count={alone.totalCount} />
    </td>
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
