import { type Presence } from "../graph/operations";
import { type Named, useWords } from "../words/words";
import { Several, ThemeLink } from "./links";
import { isNothing, PRESENCE_MARKS, presenceClass } from "./presence";

interface SilentProps {
  readonly rows: readonly (Named & { readonly code: string })[];
  /** Of one county. */
  readonly cells: readonly { readonly row: string; readonly presence?: Presence | null; readonly count: number }[];
}

/** The themes on which there is nothing, by what that means. */
export function SilentThemes({ rows, cells }: SilentProps): React.JSX.Element {
  const { say } = useWords();
  const empty = cells.filter(({ count }) => count === 0);
  const meanings = [...new Set(empty.map(({ presence }) => presence ?? "SILENT"))].filter(isNothing);
  if (meanings.length === 0) return <p>{say("plan.silent.none")}</p>;
  return (
    <dl className="silent-themes">
      {meanings.map((meaning) => (
        <div key={meaning}>
          <dt>
            <span className={`nothing ${presenceClass(meaning)}`}>
              <span aria-hidden="true">{PRESENCE_MARKS[meaning]}</span> {say(`presence.${meaning}`)}
            </span>
            <small>{say(`presence.${meaning}.long`)}</small>
          </dt>
          <dd>
            <Several>
              {rows
                .filter(({ code }) =>
                  empty.some(({ row, presence }) => row === code && (presence ?? "SILENT") === meaning),
                )
                .map((theme) => (
                  <ThemeLink key={theme.code} theme={theme} />
                ))}
            </Several>
          </dd>
        </div>
      ))}
    </dl>
  );
}
