import { Link } from "@tanstack/react-router";
import { LazySparkLine } from "../chart/lazy-chart";
import { type ExplorerIndicatorsQuery } from "../graph/operations";
import { type IndicatorsSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { placeOf } from "./item-line";
import { CountyLink } from "./links";
import { Place } from "./place";
import { Printed } from "./printed";

type Row = ExplorerIndicatorsQuery["indicators"]["nodes"][number];
type Sort = NonNullable<IndicatorsSearch["sort"]>;

interface TableProps {
  readonly rows: readonly Row[];
  readonly search: IndicatorsSearch;
  /** Whether no more can be drawn together. */
  readonly isFull: boolean;
  readonly sort: (sort: Sort | undefined, down: boolean) => void;
  readonly draw: (id: string, isDrawn: boolean) => void;
}

/** An indicator a row: its targets as printed, as a small line, and their change. */
export function IndicatorsTable({ rows, search, isFull, sort, draw }: TableProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const years = [...new Set(rows.flatMap(({ targets }) => targets.flatMap(({ year }) => year ?? [])))].sort();
  const head = { search, sort };
  return (
    <div className="table-frame">
      <table className="table indicators">
        <thead>
          <tr>
            <th scope="col">{say("indicators.draw")}</th>
            <SortedHead {...head} by="TITLE" title={say("indicators.name")} />
            <th scope="col">{say("filter.county")}</th>
            {years.map((year) => (
              <th scope="col" key={year} className="value">
                {words.year(year)}
              </th>
            ))}
            <th scope="col">{say("indicators.line")}</th>
            <SortedHead {...head} by="CHANGE" title={say("indicators.change")} />
            <th scope="col">{say("figure.place")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <IndicatorRow
              key={row.id}
              row={row}
              years={years}
              isDrawn={search.drawn?.includes(row.id) ?? false}
              isFull={isFull}
              draw={draw}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly by: Sort;
  readonly title: string;
  readonly search: IndicatorsSearch;
  readonly sort: (sort: Sort | undefined, down: boolean) => void;
}

/** A click sorts, the next one turns the order round, a third gives back the documents' own. */
function SortedHead({ by, title, search, sort }: HeadProps): React.JSX.Element {
  const isSorted = search.sort === by;
  const isDown = isSorted && search.down === true;
  return (
    <th scope="col" aria-sort={isSorted ? (isDown ? "descending" : "ascending") : undefined}>
      <button
        type="button"
        className="plain"
        onClick={() => {
          sort(isDown ? undefined : by, isSorted && !isDown);
        }}
      >
        {title} <span aria-hidden="true">{isSorted ? (isDown ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: Row;
  readonly years: readonly number[];
  readonly isDrawn: boolean;
  readonly isFull: boolean;
  readonly draw: (id: string, isDrawn: boolean) => void;
}

function IndicatorRow({ row, years, isDrawn, isFull, draw }: RowProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const place = placeOf(row);
  const title = words.title(row);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={say("indicators.drawOne", { title })}
          checked={isDrawn}
          disabled={isFull && !isDrawn}
          onChange={({ target }) => {
            draw(row.id, target.checked);
          }}
        />
      </td>
      <th scope="row">
        <Link to="/items/$id" params={{ id: row.id }}>
          {title}
        </Link>
        {words.language === "en" && (
          <span className="printed" lang="zh-Hant-TW">
            {row.title}
          </span>
        )}
      </th>
      <td className="nowrap">
        <CountyLink county={row.county} />
      </td>
      {years.map((year) => (
        <td key={year} className="value" lang="zh-Hant-TW">
          {row.targets
            .filter((target) => target.year === year)
            .map(({ raw }) => raw)
            .join("、")}
        </td>
      ))}
      <td>
        <LazySparkLine targets={row.targets} />
      </td>
      <td className="value nowrap">
        <Change row={row} />
      </td>
      <td className="nowrap">{place && <Place {...place} />}</td>
    </tr>
  );
}

/** +3 points of a percentage, −2 人次; the unit is the document's. Nothing where it cannot be told. */
function Change({ row }: { readonly row: Row }): React.JSX.Element | null {
  const { number, nameOf } = useWords();
  const { change, unit } = row;
  if (change === null || change === undefined) return null;
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  return (
    <>
      {sign}
      {number(Math.abs(change))} {unit === "PERCENT" ? nameOf("unit", "POINTS") : <Printed>{unit}</Printed>}
    </>
  );
}
