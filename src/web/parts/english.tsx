import { Fragment } from "react";
import { useWords } from "../words/words";

/** An English text of the hub's, in which words of the documents may stand: each language is marked as what it is. */
export function English({ children }: { readonly children: string }): React.JSX.Element {
  return (
    <span lang="en">
      {children.split(HAN).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} lang="zh-Hant-TW">
            {part}
          </span>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </span>
  );
}

/** A run of Chinese, with the marks and numbers inside it. */
const HAN = /([「『《〈（]?\p{Script=Han}(?:[^A-Za-z]*[\p{Script=Han}」』》〉）])?)/u;

/** A text in the reader's language, in which words of the documents may stand. */
export function Told({ children }: { readonly children: string }): React.JSX.Element {
  const { language } = useWords();
  return language === "en" ? <English>{children}</English> : <>{children}</>;
}
