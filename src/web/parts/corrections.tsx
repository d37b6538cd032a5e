import { English, Told } from "./english";
import { useWords } from "../words/words";

export interface Correction {
  readonly line: number;
  readonly printed: string;
  readonly read: string;
  readonly reason: string;
}

/** What was printed and what was read, where a quotation could be read only so. */
export function Corrections({
  corrections,
}: {
  readonly corrections: readonly Correction[];
}): React.JSX.Element | null {
  const { say } = useWords();
  if (corrections.length === 0) return null;
  return (
    <>
      {corrections.map(({ line, printed, read, reason }, index) => (
        <span key={index} className="correction">
          <Told>{say(isMoved(printed, read) ? "correction.moved" : "correction", { line, printed, read })}</Told>{" "}
          <English>{reason}</English>
        </span>
      ))}
    </>
  );
}

/** Where the characters are the same, they were read at another place. */
function isMoved(printed: string, read: string): boolean {
  return printed.replace(/\s/gu, "") === read.replace(/\s/gu, "");
}

/** Each once, though several quotations depend on it. */
export function uniqueCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const keyOf = ({ line, printed, read }: Correction): string => `${String(line)} ${printed} ${read}`;
  return [...new Map(corrections.map((correction) => [keyOf(correction), correction])).values()];
}
