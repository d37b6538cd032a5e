import { type ReactNode } from "react";

/** What narrows or orders a view: each change is in the address at once. */
export function Controls({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <form
      className="controls"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}
