import { useEffect, useState } from "react";
import { useWords } from "../words/words";

interface FilterProps {
  readonly value: string;
  readonly change: (text: string | undefined) => void;
}

/** How long a reader pauses before what is typed is asked for. */
const PAUSE = 350;

/** Words that must stand in what is listed; asked for as one types, at a pause. */
export function TextFilter({ value, change }: FilterProps): React.JSX.Element {
  const { say } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => {
      change(typed.trim() || undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
    // What to do on a change is another function each time, and no reason to ask again.
  }, [typed, value]);
  return (
    <label>
      {say("filter.text")}
      <input
        type="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </label>
  );
}
