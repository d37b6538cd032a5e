import { type ReactNode } from "react";
import { useWords } from "../words/words";

interface BlockProps {
  readonly title: string;
  readonly count?: number;
  /** Names the part in addresses. */
  readonly id?: string;
  /** What a reader should know of what stands below. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a view, with a heading of its own. */
export function Block({ title, count, id, note, children }: BlockProps): React.JSX.Element {
  const words = useWords();
  return (
    <section className="block" id={id}>
      <h2>
        {title} {count !== undefined && <small>{words.number(count)}</small>}
      </h2>
      {note && <p className="aside">{note}</p>}
      {children}
    </section>
  );
}
