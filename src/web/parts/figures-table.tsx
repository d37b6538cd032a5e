import { English } from "./english";
import { useWords } from "../words/words";
import { Place, type Placed } from "./place";
import { Printed } from "./printed";
import { Table } from "./table";

export interface ShownFigure {
  readonly id: string;
  readonly subject: string;
  readonly english: string;
  readonly year?: number | null;
  readonly note?: string | null;
  readonly quantity: { readonly raw: string };
  readonly citation: Placed;
}

/** Numbers that a plan states and that are no targets. */
export function FiguresTable({ figures }: { readonly figures: readonly ShownFigure[] }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  return (
    <Table heads={[say("figure.subject"), say("figure.value"), say("matrix.year"), say("figure.place")]}>
      {figures.map(({ id, subject, english, year, note, quantity, citation }) => (
        <tr key={id}>
          <td>
            {words.language === "zh" ? subject : english}
            {note && (
              <small className="note">
                <English>{note}</English>
              </small>
            )}
          </td>
          <td className="value">
            <Printed>{quantity.raw}</Printed>
          </td>
          <td>{year ? words.year(year) : say("period.none")}</td>
          <td>
            <Place {...citation} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
