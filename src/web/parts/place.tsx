import { Link } from "@tanstack/react-router";
import { useWords } from "../words/words";
import { nameLines } from "./line-names";

/** Where a quotation stands, as a query selects it of a citation. */
export interface Placed {
  readonly startLine: number;
  readonly endLine: number;
  readonly document: { readonly id: string };
}

/** The line where something stands, which opens the document there. */
export function Place({ startLine, endLine, document }: Placed): React.JSX.Element {
  const { say } = useWords();
  const line = startLine === endLine ? String(startLine) : `${String(startLine)}–${String(endLine)}`;
  return (
    <Link className="place" to="/documents/$id" params={{ id: document.id }} hash={nameLines(startLine, endLine)}>
      {say("place.line", { line })}
    </Link>
  );
}
