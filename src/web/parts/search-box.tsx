import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../words/words";

/** Where words are typed; leads to the view of results. */
export function SearchBox({ query }: { readonly query: string }): React.JSX.Element {
  const { say } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(query);
  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) void navigate({ to: "/search", search: { q: typed.trim() } });
      }}
    >
      <input
        type="search"
        value={typed}
        aria-label={say("search.label")}
        placeholder={say("search.placeholder")}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <button type="submit">{say("search.submit")}</button>
    </form>
  );
}
