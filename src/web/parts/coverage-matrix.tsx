import { Link } from "@tanstack/react-router";
import { type CountyCode, ExplorerMatrixDocument, type ExplorerMatrixQuery, type Presence } from "../graph/operations";
import { type HomeSearch } from "../search-parameters";
import { useWords, type Words } from "../words/words";
import { useAnswer } from "../graph/use-answer";
import { matrixVariables } from "./matrix-filter";
import { ThemeLink } from "./links";
import { isNothing, PRESENCE_MARKS, presenceClass } from "./presence";
import { Failure, Loading } from "./states";

interface MatrixProps {
  readonly search: HomeSearch;
  /** Opens the items behind a cell; left out where that is the business of another page. */
  readonly open?: (theme: string, county: CountyCode) => void;
  /** Goes down to a theme's children, or up again. */
  readonly openParent?: (parent: string | undefined) => void;
}

type Coverage = ExplorerMatrixQuery["coverage"];
type Cell = Coverage["cells"][number];

/** Themes by counties as a heat map: counts are filled, what is no count looks like none. */
export function CoverageMatrix({ search, open, openParent }: MatrixProps): React.JSX.Element {
  const words = useWords();
  const { data, error, stale, again } = useAnswer(ExplorerMatrixDocument, matrixVariables(search));
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const { rows, columns, cells } = data.coverage;
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const cellAt = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const kind = words.say(`kind.${search.kind ?? "PROGRAM"}`);
  return (
    <div className="matrix-frame" aria-busy={stale}>
      <table className="matrix">
        <caption>{words.say("matrix.caption", { kind })}</caption>
        <MatrixHead columns={columns} up={search.parent && openParent} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <ThemeHead theme={row} openParent={search.parent ? undefined : openParent} />
              </th>
              {columns.map((column) => (
                <MatrixCell
                  key={column.code}
                  cell={cellAt.get(`${row.code} ${column.code}`)}
                  most={most}
                  label={`${words.name(column)}, ${words.name(row)}`}
                  isOpen={search.theme === row.code && search.county === column.code}
                  open={
                    open &&
                    (() => {
                      open(row.code, column.code as CountyCode);
                    })
                  }
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

interface HeadProps {
  readonly columns: Coverage["columns"];
  /** Leads from a theme's children up to the themes again. */
  readonly up: "" | ((parent: undefined) => void) | undefined;
}

function MatrixHead({ columns, up }: HeadProps): React.JSX.Element {
  const words = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">
          {up ? (
            <button
              type="button"
              className="plain"
              onClick={() => {
                up(undefined);
              }}
            >
              ← {words.say("matrix.up")}
            </button>
          ) : (
            words.say("matrix.theme")
          )}
        </th>
        {columns.map((column) => (
          <th scope="col" key={column.code}>
            <Link to="/counties/$code" params={{ code: column.code }}>
              {shortName(words, column)}
            </Link>
          </th>
        ))}
        <th scope="col" className="total">
          {words.say("matrix.total")}
        </th>
      </tr>
    </thead>
  );
}

interface ThemeHeadProps {
  readonly theme: Coverage["rows"][number];
  /** Goes down to its children; where that is not to be, its view is gone to. */
  readonly openParent: ((parent: string) => void) | undefined;
}

function ThemeHead({ theme, openParent }: ThemeHeadProps): React.JSX.Element {
  const words = useWords();
  if (!openParent) return <ThemeLink theme={theme} />;
  return (
    <button
      type="button"
      className="plain"
      onClick={() => {
        openParent(theme.code);
      }}
    >
      {words.name(theme)}
    </button>
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
  readonly open: (() => void) | undefined;
}

function MatrixCell({ cell, most, label, isOpen, open }: CellProps): React.JSX.Element {
  const { say } = useWords();
  if (!cell) return <td />;
  const { count, presence } = cell;
  if (count > 0) {
    const step = Math.min(5, Math.ceil((5 * count) / most));
    return (
      <td className={`count step-${String(step)}`} data-open={isOpen || undefined}>
        {open ? (
          <button type="button" onClick={open} aria-label={`${label}: ${String(count)}`}>
            {count}
          </button>
        ) : (
          count
        )}
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
