import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useWords } from "../words/words";
import { Place, type Placed } from "./place";

export interface LinedItem {
  readonly id: string;
  readonly kind: string;
  readonly number?: string | null;
  readonly title: string;
  readonly english: string;
  readonly citations: readonly (Placed & { readonly field: string })[];
}

interface LineProps {
  readonly item: LinedItem;
  /** What else is told of it beside its kind and its line. */
  readonly children?: ReactNode;
}

/** An item in a list: its title, which leads to its view, and the line where it stands, which opens the document there. */
export function ItemLine({ item, children }: LineProps): React.JSX.Element {
  const words = useWords();
  const place = placeOf(item);
  return (
    <>
      <Link className="item-title" to="/items/$id" params={{ id: item.id }}>
        {item.number && <span lang="zh-Hant-TW">{item.number} </span>}
        {words.title(item)}
      </Link>
      {words.language === "en" && (
        <span className="printed" lang="zh-Hant-TW">
          {item.title}
        </span>
      )}
      <span className="meta">
        <span className={`kind kind-${item.kind.toLowerCase()}`}>{words.nameOf("one", item.kind)}</span>
        {place && <Place {...place} />}
        {children}
      </span>
    </>
  );
}

/** Items one below the other; nothing where there are none. */
export function ItemLines({ items }: { readonly items: readonly LinedItem[] }): React.JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLine item={item} />
        </li>
      ))}
    </ul>
  );
}

/** Where its title stands, or its first quotation. */
export function placeOf({ citations }: Pick<LinedItem, "citations">): Placed | undefined {
  return citations.find(({ field }) => field === "title") ?? citations[0];
}
