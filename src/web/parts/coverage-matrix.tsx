import { useQuery } from "urql";
import { type CountyCode, ExplorerMatrixDocument, type ExplorerMatrixQuery, type Presence } from "../graph/operations";
import { type HomeSearch } from "../search-parameters";
import { useWords, type Words } from "../words/words";
import { addressOf } from "./address";
import { matrixFilter } from "./matrix-filter";
import { isNothing, PRESENCE_MARKS, presenceClass } from "./presence";
import { Failure, Loading } from "./states";

interface MatrixProps {
  readonly search: HomeSearch;
  readonly open: (theme: string, county: CountyCode) => void;
  readonly openParent: (parent: string | undefined) => void;
}

type Cell = ExplorerMatrixQuery["coverage"]["cells"][number];

/** Themes by counties as a heat map: counts are filled, what is no count looks like none. */
export function CoverageMatrix({ search, open, openParent }: MatrixProps): React.JSX.Element {
  const words = useWords();
  const variables = { filter: matrixFilter(search), parentTheme: search.parent };
  const [{ data, error, stale, fetching }, again] = useQuery({ query: ExplorerMatrixDocument, variables });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { rows, columns, cells } = data.coverage;
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const cellAt = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const kind = words.say(`kind.${search.kind ?? "PROGRAM"}`);
  return (
    <div className="matrix-frame" aria-busy={stale || fetching}>
      <table className="matrix">
        <caption>{words.say("matrix.caption", { kind })}</caption>
        <thead>
          <tr>
            <th scope="col">
              {search.parent ? (
                <button
                  type="button"
                  className="plain"
                  onClick={() => {
                    openParent(undefined);
                  }}
                >
                  ← {words.say("matrix.theme")}
                </button>
              ) : (
                words.say("matrix.theme")
              )}
            </th>
            {columns.map((column) => (
              <th scope="col" key={column.code}>
                <a href={addressOf(`counties/${column.code}`)}>{shortName(words, column)}</a>
              </th>
            ))}
            <th scope="col" className="total">
              {words.say("matrix.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                {search.parent ? (
                  words.name(row)
                ) : (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => {
                      openParent(row.code);
                    }}
                  >
                    {words.name(row)}
                  </button>
                )}
              </th>
              {columns.map((column) => (
                <MatrixCell
                  key={column.code}
                  cell={cellAt.get(`${row.code} ${column.code}`)}
                  most={most}
                  label={`${words.name(column)}, ${words.name(row)}`}
                  isOpen={search.theme === row.code && search.county === column.code}
                  open={() => {
                    open(row.code, column.code as CountyCode);
                  }}
                />
              ))}
              <td className="total">{row.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend present={new Set(cells.flatMap(({ presence }) => presence ?? []))} />
    </div>
  );
}

/** 臺南市 as 臺南; Tainan City as Tainan, unless a county has the same name. */
function shortName(
  words: Words,
  named: { readonly code: string; readonly name: string; readonly english: string },
): string {
  if (/^(CHIAYI|HSINCHU)_/.test(named.code)) return words.name(named);
  return words.name(named).replace(/[市縣]$|\s(City|County)$/u, "");
}

interface CellProps {
  readonly cell: Cell | undefined;
  readonly most: number;
  readonly label: string;
  readonly isOpen: boolean;
  readonly open: () => void;
}

function MatrixCell({ cell, most, label, isOpen, open }: CellProps): React.JSX.Element {
  const { say } = useWords();
  if (!cell) return <td />;
  const { count, presence } = cell;
  if (count > 0) {
    const step = Math.min(5, Math.ceil((5 * count) / most));
    return (
      <td className={`count step-${String(step)}`} data-open={isOpen || undefined}>
        <button type="button" onClick={open} aria-label={`${label}: ${String(count)}`}>
          {count}
        </button>
      </td>
    );
  }
  if (presence === null || presence === undefined || !isNothing(presence)) return <td>{count}</td>;
  return (
    <td className={presenceClass(presence)} title={`${label}: ${say(`presence.${presence}.long`)}`}>
      <span aria-hidden="true">{PRESENCE_MARKS[presence]}</span>
      <span className="for-readers">{say(`presence.${presence}`)}</span>
    </td>
  );
}

/** What the fills and the marks mean; of the marks those that stand in the matrix. */
function Legend({ present }: { readonly present: ReadonlySet<Presence> }): React.JSX.Element {
  const { say } = useWords();
  const marks = (Object.keys(PRESENCE_MARKS) as Presence[])
    .filter(isNothing)
    .filter((presence) => present.has(presence));
  return (
    <dl className="legend" aria-label={say("matrix.legend")}>
      <div className="scale">
        <dt>
          {[1, 2, 3, 4, 5].map((step) => (
            <span key={step} className={`swatch step-${String(step)}`} />
          ))}
        </dt>
        <dd>
          {say("matrix.few")} – {say("matrix.many")}
        </dd>
      </div>
      {marks.map((presence) => (
        <div key={presence}>
          <dt className={`swatch ${presenceClass(presence)}`}>{PRESENCE_MARKS[presence]}</dt>
          <dd>
            <b>{say(`presence.${presence}`)}</b> {say(`presence.${presence}.long`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
