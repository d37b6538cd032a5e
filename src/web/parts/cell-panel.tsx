import { type CountyCode, ExplorerCellDocument } from "../graph/operations";
import { cursorAfter, usePages } from "../graph/use-pages";
import { type HomeSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Dialog } from "./dialog";
import { useFrameAnswer } from "./frame-context";
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
  return (
    <Dialog title={useCellTitle(theme, county)} close={close} className="panel">
      <CellItems search={search} theme={theme} county={county} />
    </Dialog>
  );
}

/** The names of a theme and a county; their codes where the hub does not tell the names. */
function useCellTitle(theme: string, county: CountyCode): string {
  const { say, name } = useWords();
  const { data, error } = useFrameAnswer();
  if (!data && !error) return say("state.loading");
  const ofCounty = data?.counties.find(({ code }) => code === county);
  const ofTheme = data?.themes.find(({ code }) => code === theme);
  return say("cell.title", { county: ofCounty ? name(ofCounty) : county, theme: ofTheme ? name(ofTheme) : theme });
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
