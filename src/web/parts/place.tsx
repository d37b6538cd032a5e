import { useWords } from "../words/words";

/** Where a quotation stands, as a query selects it of a citation. */
export interface Placed {
  readonly startLine: number;
  readonly endLine: number;
  readonly url: string;
}

/** The line where something stands, which opens the document there. */
export function Place({ startLine, endLine, url }: Placed): React.JSX.Element {
  const { say } = useWords();
  const line = startLine === endLine ? startLine : `${String(startLine)}–${String(endLine)}`;
  return (
    <a className="place" href={url}>
      {say("place.line", { line })}
    </a>
  );
}
