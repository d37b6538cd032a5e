import { type ReactNode } from "react";
import { useWords } from "../words/words";
import { useFrame } from "./frame-context";
import { usePageTitle } from "./headline";

interface EmbedProps {
  readonly title: string;
  /** Leads to the same in the explorer. */
  readonly link: ReactNode;
  readonly children: ReactNode;
}

/** What stands around a view on another site: its name above, its source below. */
export function EmbedFrame({ title, link, children }: EmbedProps): React.JSX.Element {
  const { say } = useWords();
  const release = useFrame()?.dataset.release ?? "";
  usePageTitle(title);
  return (
    <main className="embed">
      <h1>{link}</h1>
      {children}
      <p className="aside source">{say("embed.source", { release })}</p>
    </main>
  );
}
