import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";
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
  const frame = useFrame();
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
      <label>
        {say("matrix.year")}
        <select
          value={search.year ?? ""}
          onChange={({ target }) => {
            change({ year: target.value ? Number(target.value) : undefined });
          }}
        >
          <option value="">{say("matrix.everyYear")}</option>
          {frame?.coverage.rows.map(({ code }) => (
            <option key={code} value={code}>
              {words.year(Number(code))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("matrix.group")}
        <select
          value={search.group ?? ""}
          onChange={({ target }) => {
            change({ group: target.value || undefined });
          }}
        >
          <option value="">{say("matrix.everyGroup")}</option>
          {frame?.targetGroups.map((group) => (
            <option key={group.code} value={group.code}>
              {words.name(group)}
            </option>
          ))}
        </select>
      </label>
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
