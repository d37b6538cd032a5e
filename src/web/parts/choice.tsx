import { useWords } from "../words/words";
import { useFrame } from "./frame-context";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What stands for no choice. */
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string | undefined) => void;
}

/** One of several values, or none. */
export function Choice({ label, value, none, options, change }: ChoiceProps): React.JSX.Element {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          change(target.value || undefined);
        }}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={/\p{Script=Han}/u.test(option.label) ? "zh-Hant-TW" : undefined}
          >
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface YearProps {
  readonly year: number | undefined;
  readonly change: (year: number | undefined) => void;
}

/** A year in force, in the reader's calendar, or all. */
export function YearChoice({ year, change }: YearProps): React.JSX.Element {
  const words = useWords();
  const years = useFrame()?.coverage.rows ?? [];
  return (
    <Choice
      label={words.say("matrix.year")}
      value={String(year ?? "")}
      none={words.say("matrix.everyYear")}
      options={years.map(({ code }) => ({ value: code, label: words.year(Number(code)) }))}
      change={(value) => {
        change(value === undefined ? undefined : Number(value));
      }}
    />
  );
}
