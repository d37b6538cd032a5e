import { type CountyCode } from "../graph/operations";
import { useWords } from "../words/words";
import { Choice } from "./choice";
import { useFrame } from "./frame-context";

interface CountyProps extends ChoicesProps<CountyCode> {
  /** How much each would find. */
  readonly counts?: readonly { readonly code: string; readonly count: number }[] | undefined;
}

interface ChoicesProps<Code extends string> {
  readonly value: Code | undefined;
  readonly change: (value: Code | undefined) => void;
}

/** A county of which the hub holds a plan, or all. */
export function CountyChoice({ value, change, counts }: CountyProps): React.JSX.Element {
  const words = useWords();
  const counties = useFrame()?.counties.filter(({ plans }) => plans.totalCount > 0) ?? [];
  return (
    <Choice
      label={words.say("filter.county")}
      value={value ?? ""}
      none={words.say("filter.everyCounty")}
      options={counties.map((county) => ({
        value: county.code,
        label: counts ? `${words.name(county)} (${String(countOf(county.code, counts))})` : words.name(county),
      }))}
      change={(code) => {
        change(counties.find((county) => county.code === code)?.code);
      }}
    />
  );
}

function countOf(code: string, counts: NonNullable<CountyProps["counts"]>): number {
  return counts.find((one) => one.code === code)?.count ?? 0;
}

/** A top theme, or all. */
export function ThemeChoice({ value, change }: ChoicesProps<string>): React.JSX.Element {
  const words = useWords();
  const themes = useFrame()?.themes.filter(({ parent }) => parent === null) ?? [];
  return (
    <Choice
      label={words.say("compare.theme")}
      value={value ?? ""}
      none={words.say("compare.everyTheme")}
      options={themes.map((theme) => ({ value: theme.code, label: words.name(theme) }))}
      change={change}
    />
  );
}

/** Whom items are for, or all. */
export function GroupChoice({ value, change }: ChoicesProps<string>): React.JSX.Element {
  const words = useWords();
  const groups = useFrame()?.targetGroups ?? [];
  return (
    <Choice
      label={words.say("matrix.group")}
      value={value ?? ""}
      none={words.say("matrix.everyGroup")}
      options={groups.map((group) => ({ value: group.code, label: words.name(group) }))}
      change={change}
    />
  );
}
