import { type CountyCode } from "../graph/operations";
import { type CompareSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Choice, YearChoice } from "./choice";
import { Controls } from "./controls";
import { CountyPicker } from "./county-picker";
import { ThemeChoice } from "./named-choices";

interface ControlsProps {
  readonly search: CompareSearch;
  readonly counties: readonly CountyCode[];
  readonly change: (changed: CompareSearch) => void;
}

/** What is compared: theme, year, order, and which counties. */
export function CompareControls({ search, counties, change }: ControlsProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <Controls>
      <ThemeChoice
        value={search.theme}
        change={(theme) => {
          change({ theme });
        }}
      />
      <YearChoice
        year={search.year}
        change={(year) => {
          change({ year });
        }}
      />
      <Choice
        label={say("compare.order")}
        value={search.order ?? ""}
        none={say("compare.order.SHARED_FIRST")}
        options={[{ value: "DIFFERENCES_FIRST", label: say("compare.order.DIFFERENCES_FIRST") }]}
        change={(order) => {
          change({ order: order === "DIFFERENCES_FIRST" ? order : undefined });
        }}
      />
      <CountyPicker
        counties={counties}
        change={(chosen) => {
          change({ counties: chosen });
        }}
      />
    </Controls>
  );
}
