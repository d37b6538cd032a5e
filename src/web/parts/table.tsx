import { type ReactNode } from "react";

interface TableProps {
  readonly heads: readonly string[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** A plain table of facts, scrolled sideways where the screen is narrower. */
export function Table({ heads, children }: TableProps): React.JSX.Element {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
