import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { YearChoice } from "./choice";
import { Controls } from "./controls";
import { GroupChoice } from "./named-choices";

interface ControlsProps {
  readonly search: HomeSearch;
  readonly change: (changed: HomeSearch) => void;
}

const KINDS = ["PROGRAM", "GOAL", "INDICATOR", "ANY"] as const;

/** Which items the matrix counts. */
export function MatrixControls({ search, change }: ControlsProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <Controls>
      <fieldset className="segments">
        <legend>{say("matrix.kind")}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={(search.kind ?? "PROGRAM") === kind}
              onChange={() => {
                change({ kind: kind === "PROGRAM" ? undefined : kind });
              }}
            />
            <span>{say(`kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <YearChoice
        year={search.year}
        change={(year) => {
          change({ year });
        }}
      />
      <GroupChoice
        value={search.group}
        change={(group) => {
          change({ group });
        }}
      />
      {search.year !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={search.undated ?? false}
            onChange={({ target }) => {
              change({ undated: target.checked || undefined });
            }}
          />
          {say("matrix.undated")}
        </label>
      )}
    </Controls>
  );
}
