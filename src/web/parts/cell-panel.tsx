import { type CountyCode, ExplorerCellDocument } from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Dialog } from "./dialog";
import { useFrame } from "./frame-context";
import { ItemLines } from "./item-line";
import { matrixFilter } from "./matrix-filter";
import { Paged } from "./paged";

interface PanelProps {
  readonly search: HomeSearch;
  readonly theme: string;
  readonly county: CountyCode;
  readonly close: () => void;
}

/** The items behind an open cell, beside the matrix. */
export function CellPanel({ search, theme, county, close }: PanelProps): React.JSX.Element {
  const words = useWords();
  const frame = useFrame();
  const ofCounty = frame?.counties.find(({ code }) => code === county);
  const ofTheme = frame?.themes.find(({ code }) => code === theme);
  const title = words.say("cell.title", {
    county: ofCounty ? words.name(ofCounty) : county,
    theme: ofTheme ? words.name(ofTheme) : theme,
  });
  return (
    <Dialog title={title} close={close} className="panel">
      <CellItems search={search} theme={theme} county={county} />
    </Dialog>
  );
}

function CellItems({ search, theme, county }: Omit<PanelProps, "close">): React.JSX.Element {
  const words = useWords();
  const filter = { ...matrixFilter(search), themes: [theme], counties: [county] };
  const list = usePages({
    query: ExplorerCellDocument,
    variables: { filter },
    next: ({ items }) => {
      const after = cursorAfter(items.pageInfo);
      return after === undefined ? undefined : { filter, after };
    },
  });
  const items = list.pages.flatMap((page) => page.items.nodes);
  const count = list.pages[0]?.items.totalCount;
  return (
    <Paged list={list} shown={items.length} count={count}>
      <p>{words.say("cell.count", { count: count ?? 0, kind: words.say(`kind.${search.kind ?? "PROGRAM"}`) })}</p>
      <ItemLines items={items} />
    </Paged>
  );
}
