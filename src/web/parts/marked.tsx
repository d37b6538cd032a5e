import { Fragment } from "react";

/** A text in which «words» are marked; what comes from a document is never markup. */
export function Marked({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <span lang={/\p{Script=Han}/u.test(text) ? "zh-Hant-TW" : "en"}>
      {text
        .split(/(«[^«»]*»)/u)
        .map((part, index) =>
          part.startsWith("«") ? <mark key={index}>{part.slice(1, -1)}</mark> : <Fragment key={index}>{part}</Fragment>,
        )}
    </span>
  );
}
