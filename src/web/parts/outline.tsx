import { Link } from "@tanstack/react-router";
import { useWords } from "../words/words";
import { nameLines } from "./line-names";

export interface OutlinedSection {
  readonly id: string;
  readonly number?: string | null;
  readonly heading?: string | null;
  readonly english?: string | null;
  readonly level: number;
  readonly citation: { readonly startLine: number };
}

interface OutlineProps {
  readonly documentId: string;
  readonly sections: readonly OutlinedSection[];
}

/** The headings of a document, to jump by. */
export function Outline({ documentId, sections }: OutlineProps): React.JSX.Element {
  const { language, say } = useWords();
  return (
    <ol className="outline">
      {sections.map(({ id, number, heading, english, level, citation }) => (
        <li key={id} data-level={Math.min(level, 6)}>
          <Link
            to="/documents/$id"
            params={{ id: documentId }}
            hash={nameLines(citation.startLine, citation.startLine)}
          >
            <span lang="zh-Hant-TW">{number}</span>{" "}
            {(language === "en" && english) || heading || say("section.untitled")}
          </Link>
        </li>
      ))}
    </ol>
  );
}
