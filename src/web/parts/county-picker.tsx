import { type CountyCode } from "../graph/operations";
import { useWords } from "../words/words";
import { useFrame } from "./frame-context";

interface PickerProps {
  readonly counties: readonly CountyCode[];
  readonly change: (counties: readonly CountyCode[]) => void;
}

/** Which of the 22 counties stand side by side, in the order in which they were added. */
export function CountyPicker({ counties, change }: PickerProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const all = useFrame()?.counties ?? [];
  const withPlans = all.filter(({ plans }) => plans.totalCount > 0);
  return (
    <details className="picker">
      <summary>{say("compare.counties", { count: counties.length })}</summary>
      <div className="picker-body">
        <p>
          <button
            type="button"
            className="link"
            onClick={() => {
              change(withPlans.map(({ code }) => code));
            }}
          >
            {say("compare.withPlans")}
          </button>{" "}
          <button
            type="button"
            className="link"
            onClick={() => {
              change(all.map(({ code }) => code));
            }}
          >
            {say("compare.allCounties")}
          </button>{" "}
          <button
            type="button"
            className="link"
            onClick={() => {
              change([]);
            }}
          >
            {say("compare.none")}
          </button>
        </p>
        <ul>
          {all.map((county) => (
            <li key={county.code}>
              <label>
                <input
                  type="checkbox"
                  checked={counties.includes(county.code)}
                  onChange={({ target }) => {
                    change(
                      target.checked ? [...counties, county.code] : counties.filter((code) => code !== county.code),
                    );
                  }}
                />
                {words.name(county)}
                {county.plans.totalCount === 0 && <small>{say("presence.NO_PLAN")}</small>}
              </label>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
