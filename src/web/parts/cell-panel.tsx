import { useEffect, useRef } from "react";
import { useQuery } from "urql";
import { ExplorerCellDocument } from "../graph/operations";
import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { useFrame } from "./frame-context";
import { ItemLine } from "./item-line";
import { matrixFilter } from "./matrix-filter";
import { Failure, Loading, Shown } from "./states";

interface PanelProps {
  readonly search: HomeSearch;
  readonly close: () => void;
}

/** The items behind an open cell, beside the matrix. */
export function CellPanel({ search, close }: PanelProps): React.JSX.Element | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const { theme, county } = search;
  const isOpen = theme !== undefined && county !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="panel"
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) close();
      }}
    >
      {isOpen && <CellItems search={search} close={close} />}
    </dialog>
  );
}

function CellItems({ search, close }: PanelProps): React.JSX.Element {
  const words = useWords();
  const frame = useFrame();
  const { theme = "", county } = search;
  const filter = { ...matrixFilter(search), themes: [theme], counties: county && [county] };
  const [{ data, error }, again] = useQuery({ query: ExplorerCellDocument, variables: { filter } });
  const named = {
    county: frame?.counties.find(({ code }) => code === county),
    theme: frame?.themes.find(({ code }) => code === theme),
  };
  return (
    <article>
      <header>
        <h2>
          {words.say("cell.title", {
            county: named.county ? words.name(named.county) : (county ?? ""),
            theme: named.theme ? words.name(named.theme) : theme,
          })}
        </h2>
        <button type="button" onClick={close} aria-label={words.say("cell.close")}>
          ×
        </button>
      </header>
      {error && <Failure error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p>
            {words.say("cell.count", {
              count: data.items.totalCount,
              kind: words.say(`kind.${search.kind ?? "PROGRAM"}`),
            })}
          </p>
          <ol className="items">
            {data.items.nodes.map((item) => (
              <li key={item.id}>
                <ItemLine item={item} />
              </li>
            ))}
          </ol>
          <Shown shown={data.items.nodes.length} count={data.items.totalCount} />
        </>
      )}
    </article>
  );
}
