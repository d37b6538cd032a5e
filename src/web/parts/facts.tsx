import { type ReactNode } from "react";

/** What is known of something, name by name. */
export function Facts({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return <dl className="facts">{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One of them; nothing where nothing is known. */
export function Fact({ name, children }: FactProps): React.JSX.Element | null {
  if (isEmpty(children)) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function isEmpty(children: ReactNode): boolean {
  return children === null || children === undefined || children === false || children === "" || children === 0;
}
