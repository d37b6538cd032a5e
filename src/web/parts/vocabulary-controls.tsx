import { type ReactNode } from "react";
import { type InitiativesSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Choice } from "./choice";
import { Controls } from "./controls";
import { CountyChoice, ThemeChoice } from "./named-choices";
import { TextFilter } from "./text-filter";

interface ControlsProps {
  readonly search: InitiativesSearch;
  /** By how many counties at least. */
  readonly least: number;
  readonly change: (changed: InitiativesSearch) => void;
  /** What one list alone can be narrowed by. */
  readonly children?: ReactNode;
}

/** What lists of the shared vocabulary are narrowed by: words, theme, county, and how many counties have it. */
export function VocabularyControls({ search, least, change, children }: ControlsProps): React.JSX.Element {
  return (
    <Controls>
      <TextFilter
        value={search.q ?? ""}
        change={(q) => {
          change({ q });
        }}
      />
      {children}
      <ThemeChoice
        value={search.theme}
        change={(theme) => {
          change({ theme });
        }}
      />
      <CountyChoice
        value={search.county}
        change={(county) => {
          change({ county });
        }}
      />
      {!search.county && <LeastChoice least={least} change={change} />}
    </Controls>
  );
}

function LeastChoice({ least, change }: Pick<ControlsProps, "least" | "change">): React.JSX.Element {
  const { say } = useWords();
  return (
    <Choice
      label={say("filter.least")}
      value={least === 1 ? "" : String(least)}
      none={say("filter.least.any")}
      options={[2, 3, 4, 5].map((count) => ({ value: String(count), label: say("filter.least.some", { count }) }))}
      change={(value) => {
        change({ least: value === undefined ? 1 : Number(value) });
      }}
    />
  );
}
