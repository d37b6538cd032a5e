import { useEffect, useState } from "react";
import { useWords } from "../words/words";

interface CopyProps {
  readonly label: string;
  readonly text: () => string;
}

/** Puts a text on the clipboard, and says whether that could be done. */
export function CopyButton({ label, text }: CopyProps): React.JSX.Element {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => {
      setOutcome(undefined);
    }, 2500);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);
  return (
    <button
      type="button"
      onClick={() => {
        void copy(text()).then(setOutcome);
      }}
    >
      <span aria-live="polite">{outcome ? say(`action.${outcome}`) : label}</span>
    </button>
  );
}

/** Only pages on https and on this machine are given the clipboard. */
async function copy(text: string): Promise<"copied" | "refused"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "refused";
  }
}
