import { Link } from "@tanstack/react-router";
import { useWords } from "../words/words";
import { runsAround, splitLines, type TextRange } from "./cited-text";
import { type Correction, Corrections, uniqueCorrections } from "./corrections";
import { DocumentLine } from "./document-line";
import { nameField } from "./field-name";
import { nameLines } from "./line-names";
import { type Placed } from "./place";

export interface Evidence extends Placed {
  readonly field: string;
  readonly ranges: readonly TextRange[];
  readonly corrections: readonly Correction[];
}

interface QuotedDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface PassagesProps {
  readonly documents: readonly QuotedDocument[];
  readonly citations: readonly Evidence[];
}

/** How many lines stand around a quotation. */
const AROUND = 2;

/** Where something stands: the quoted lines with a few around, and which field each proves. */
export function Passages({ documents, citations }: PassagesProps): React.JSX.Element {
  return (
    <>
      {documents.map((document) => (
        <DocumentPassages
          key={document.id}
          document={document}
          citations={citations.filter((citation) => citation.document.id === document.id)}
        />
      ))}
    </>
  );
}

interface DocumentProps {
  readonly document: QuotedDocument;
  readonly citations: readonly Evidence[];
}

function DocumentPassages({ document, citations }: DocumentProps): React.JSX.Element | null {
  const words = useWords();
  if (citations.length === 0) return null;
  const lines = splitLines(document.text);
  const ranges = citations.flatMap((citation) => citation.ranges);
  const runs = runsAround([...new Set(ranges.map(({ line }) => line))], AROUND, lines.length);
  const namesAt = (line: number): readonly string[] => [
    ...new Set(citations.filter(({ startLine }) => startLine === line).map(({ field }) => nameField(words, field))),
  ];
  const corrections = uniqueCorrections(citations.flatMap((citation) => citation.corrections));
  return (
    <div className="passages">
      <p className="aside">
        <Link to="/documents/$id" params={{ id: document.id }} lang="zh-Hant-TW">
          {document.title}
        </Link>
      </p>
      {runs.map((run) => (
        <ol key={run[0]} className="lines passage">
          {run.map((line) => (
            <DocumentLine
              key={line}
              number={
                <Link to="/documents/$id" params={{ id: document.id }} hash={nameLines(line, line)}>
                  {line}
                </Link>
              }
              text={lines[line - 1] ?? ""}
              ranges={ranges.filter((range) => range.line === line)}
            >
              {namesAt(line).join(words.say("list.mark"))}
              <Corrections corrections={corrections.filter((correction) => correction.line === line)} />
            </DocumentLine>
          ))}
        </ol>
      ))}
    </div>
  );
}
