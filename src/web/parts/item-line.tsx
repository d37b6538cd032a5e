import { useWords } from "../words/words";
import { addressOf } from "./address";
import { Place, type Placed } from "./place";

export interface LinedItem {
  readonly id: string;
  readonly kind: string;
  readonly number?: string | null;
  readonly title: string;
  readonly english: string;
  readonly citations: readonly (Placed & { readonly field: string })[];
}

/** An item in a list: its title, which leads to its page, and the line where it stands, which opens the document there. */
export function ItemLine({ item }: { readonly item: LinedItem }): React.JSX.Element {
  const words = useWords();
  const place = item.citations.find(({ field }) => field === "title") ?? item.citations[0];
  return (
    <>
      <a className="item-title" href={addressOf(`items/${encodeURIComponent(item.id)}`)}>
        {item.number && <span lang="zh-Hant-TW">{item.number} </span>}
        {words.language === "zh" ? item.title : item.english}
      </a>
      {words.language === "en" && (
        <span className="printed" lang="zh-Hant-TW">
          {item.title}
        </span>
      )}
      <span className="meta">
        <span className={`kind kind-${item.kind.toLowerCase()}`}>{words.say(`kind.${item.kind as "GOAL"}`)}</span>
        {place && <Place {...place} />}
      </span>
    </>
  );
}
