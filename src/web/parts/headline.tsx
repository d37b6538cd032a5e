import { type ReactNode, useEffect } from "react";
import { type Titled, useWords } from "../words/words";

interface HeadlineProps {
  readonly titled: Titled;
  readonly number?: string | null;
  /** Says whose the other language's title is; that of English titles unless said otherwise. */
  readonly note?: string;
  /** What it is and whose, above the title. */
  readonly kicker?: ReactNode;
}

/** The title of a view in the reader's language, with the other one below. */
export function Headline({ titled, number, kicker, note }: HeadlineProps): React.JSX.Element {
  const words = useWords();
  usePageTitle(words.title(titled));
  const isChinese = words.language === "zh";
  const other = isChinese ? titled.english : titled.title;
  return (
    <hgroup className="headline">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>
        {number && (
          <span className="number" lang="zh-Hant-TW">
            {number}{" "}
          </span>
        )}
        {words.title(titled)}
      </h1>
      {other !== words.title(titled) && (
        <p className="other-title">
          <span lang={isChinese ? "en" : "zh-Hant-TW"}>{other}</span>{" "}
          <small>{note ?? words.say("title.unofficial")}</small>
        </p>
      )}
    </hgroup>
  );
}

/** What the window is called. */
export function usePageTitle(title: string): void {
  const { say } = useWords();
  const site = say("site.name");
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
}
