import { type CountyCode } from "../graph/operations";
import { type CompareSearch } from "../search-parameters";
import { useWords } from "../words/words";
import { Choice, YearChoice } from "./choice";
import { useFrame } from "./frame-context";

interface ControlsProps {
  readonly search: CompareSearch;
  readonly counties: readonly CountyCode[];
  readonly change: (changed: CompareSearch) => void;
}

/** What is compared: theme, year, order, and which counties. */
export function CompareControls({ search, counties, change }: ControlsProps): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const frame = useFrame();
  const topThemes = frame?.themes.filter(({ parent }) => parent === null) ?? [];
  const others = frame?.counties.filter(({ code }) => !counties.includes(code)) ?? [];
  return (
    <form
      className="controls"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Choice
        label={say("compare.theme")}
        value={search.theme ?? ""}
        none={say("compare.everyTheme")}
        options={topThemes.map((theme) => ({ value: theme.code, label: words.name(theme) }))}
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
      <Choice
        label={say("compare.add")}
        value=""
        none="＋"
        options={others.map((county) => ({
          value: county.code,
          label: `${words.name(county)}${county.plans.totalCount === 0 ? ` (${say("presence.NO_PLAN")})` : ""}`,
        }))}
        change={(code) => {
          const added = others.find((county) => county.code === code);
          if (added) change({ counties: [...counties, added.code] });
        }}
      />
    </form>
  );
}
