import { English } from "./english";
import { useWords } from "../words/words";
import { Place, type Placed } from "./place";
import { Printed } from "./printed";

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
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say("figure.subject")}</th>
            <th scope="col">{say("figure.value")}</th>
            <th scope="col">{say("matrix.year")}</th>
            <th scope="col">{say("figure.place")}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
