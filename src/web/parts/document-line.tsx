import { type ReactNode } from "react";
import { cutAtRanges, type TextRange } from "./cited-text";

interface LineProps {
  readonly number: ReactNode;
  readonly text: string;
  readonly ranges: readonly TextRange[];
  /** Whether the address names it. */
  readonly isNamed?: boolean;
  readonly id?: string;
  /** What was made of it. */
  readonly children?: ReactNode;
}

/** A line of a document as it is printed, the quoted characters marked; its text is never markup. */
export function DocumentLine({ number, text, ranges, isNamed, id, children }: LineProps): React.JSX.Element {
  return (
    <li id={id} className={isNamed ? "line named" : "line"}>
      <span className="line-number">{number}</span>
      <span className="line-text" lang="zh-Hant-TW">
        {cutAtRanges(text, ranges).map((piece, index) =>
          piece.isCited ? (
            <mark key={index} className="cited">
              {piece.text}
            </mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </span>
      {children && <span className="line-made">{children}</span>}
    </li>
  );
}
