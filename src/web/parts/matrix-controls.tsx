import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Choice, YearChoice } from "./choice";
import { useFrame } from "./frame-context";

interface ControlsProps {
  readonly search: HomeSearch;
  readonly change: (changed: HomeSearch) => void;
}

const KINDS = ["PROGRAM", "GOAL", "INDICATOR", "ANY"] as const;

/** Which items the matrix counts. */
export function MatrixControls({ search, change }: ControlsProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const groups = useFrame()?.targetGroups ?? [];
  return (
    <form
      className="controls"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
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
      <Choice
        label={say("matrix.group")}
        value={search.group ?? ""}
        none={say("matrix.everyGroup")}
        options={groups.map((group) => ({ value: group.code, label: words.name(group) }))}
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
    </form>
  );
}
