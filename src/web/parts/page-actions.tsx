import { addressOf } from "./address";
import { useState } from "react";
import { useWords } from "../words/words";

/** What every view can be taken along as. */
export function PageActions({ csv }: { readonly csv?: string }): React.JSX.Element {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <p className="actions">
      <button
        type="button"
        onClick={() => {
          void navigator.clipboard.writeText(location.href).then(() => {
            setCopied(true);
            setTimeout(() => {
              setCopied(false);
            }, 2000);
          });
        }}
      >
        {say(copied ? "action.copied" : "action.copyLink")}
      </button>
      {csv && <a href={addressOf(csv)}>{say("action.csv")}</a>}
    </p>
  );
}
