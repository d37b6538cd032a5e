import { LazyChart } from "../chart/lazy-chart";
import { type DrawnTarget } from "../chart/series";
import { type Titled, useWords } from "../words/words";
import { Block } from "./block";
import { Place, type Placed } from "./place";
import { Printed } from "./printed";
import { English } from "./english";
import { Table } from "./table";

interface ShownTarget extends DrawnTarget {
  readonly id: string;
  readonly note?: string | null;
  readonly everyYear: boolean;
  readonly citations: readonly (Placed & { readonly reading: string })[];
}

interface ShownIndicator extends Titled {
  readonly id: string;
  readonly targets: readonly ShownTarget[];
}

/** What is promised year by year, as a chart and as a table: targets, no results. */
export function TargetsBlock({ indicator }: { readonly indicator: ShownIndicator }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const title = words.title(indicator);
  return (
    <Block title={say("indicator.targets")} note={<strong>{say("indicator.promises")}</strong>}>
      <div className="targets">
        <LazyChart title={title} indicators={[{ id: indicator.id, label: title, targets: indicator.targets }]} />
        <Table heads={[say("matrix.year"), say("indicator.printed"), say("indicator.meant"), say("figure.place")]}>
          {indicator.targets.map((target) => (
            <TargetRow key={target.id} target={target} />
          ))}
        </Table>
      </div>
    </Block>
  );
}

function TargetRow({ target }: { readonly target: ShownTarget }): React.JSX.Element {
  const words = useWords();
  const { year, value, upper, comparator, unit, raw, note, everyYear, citations } = target;
  const place = placeOfValue(citations, raw);
  const number = value === null || value === undefined ? "" : words.number(value);
  const range = upper === null || upper === undefined ? number : `${number}–${words.number(upper)}`;
  return (
    <tr>
      <th scope="row">
        {year ? words.year(year) : words.say("period.none")}
        {everyYear && <small className="note">{words.say("indicator.everyYear")}</small>}
      </th>
      <td className="value">
        <Printed>{raw}</Printed>
      </td>
      <td>
        {words.nameOf("comparator", comparator)} {range}
        {unit === "PERCENT" ? "%" : <Printed>{` ${unit}`}</Printed>}
        {note && (
          <small className="note">
            <English>{note}</English>
          </small>
        )}
      </td>
      <td>{place && <Place {...place} />}</td>
    </tr>
  );
}

/** Of the quotations that prove a target, the one that holds the value; the others prove its name and its year. */
function placeOfValue(citations: ShownTarget["citations"], raw: string): Placed | undefined {
  const bare = (text: string): string => text.replace(/\s/gu, "");
  return citations.find(({ reading }) => bare(reading).includes(bare(raw))) ?? citations.at(-1);
}
