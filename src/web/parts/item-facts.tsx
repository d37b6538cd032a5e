import { type ShownItem } from "../graph/selections";
import { useWords } from "../words/words";
import { Fact, Facts } from "./facts";
import { ReferenceLink, Several, ThemeLink } from "./links";
import { Printed } from "./printed";

/** What is told of an item field by field: its years, what it is about and for whom, and its own words. */
export function ItemFacts({ item }: { readonly item: ShownItem }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const { period, themes, primaryTheme, targetGroups, references } = item;
  return (
    <Facts>
      <Fact name={say("fact.period")}>
        {words.period(period)}
        {period.inherited && <small className="note">{say("fact.period.inherited")}</small>}
      </Fact>
      {item.__typename === "StrategicGoal" && <Fact name={say("fact.role")}>{words.nameOf("role", item.role)}</Fact>}
      {item.__typename !== "StrategicGoal" && (
        <Fact name={say("fact.listing")}>{words.nameOf("listing", item.listing)}</Fact>
      )}
      <Fact name={say("fact.themes")}>
        <Several>
          {themes.map((theme) => (
            <span key={theme.code} className={theme.code === primaryTheme.code ? "primary" : undefined}>
              <ThemeLink theme={theme} />
            </span>
          ))}
        </Several>
      </Fact>
      <Fact name={say("matrix.group")}>
        {targetGroups.length > 0 && <Several>{targetGroups.map(words.name)}</Several>}
      </Fact>
      <OwnWords item={item} />
      <Fact name={say("fact.references")}>
        {references.length > 0 && (
          <Several>
            {references.map((reference) => (
              <ReferenceLink key={reference.code} reference={reference} />
            ))}
          </Several>
        )}
      </Fact>
    </Facts>
  );
}

/** The words of the document beside the title, as printed. */
function OwnWords({ item }: { readonly item: ShownItem }): React.JSX.Element {
  const words = useWords();
  const { say, nameOf } = words;
  switch (item.__typename) {
    case "StrategicGoal":
      return (
        <Fact name={nameOf("field", "description")}>{item.description && <Printed>{item.description}</Printed>}</Fact>
      );
    case "Program":
      return (
        <>
          <Fact name={nameOf("field", "description")}>{item.description && <Printed>{item.description}</Printed>}</Fact>
          <Fact name={nameOf("field", "method")}>{item.method && <Printed>{item.method}</Printed>}</Fact>
          <Fact name={nameOf("field", "fundingSources")}>
            {item.fundingSources.length > 0 && <PrintedList texts={item.fundingSources} />}
          </Fact>
          <Fact name={say("fact.budgets")}>
            {item.budgets.length > 0 && <PrintedList texts={item.budgets.map(({ raw }) => raw)} />}
          </Fact>
          <Fact name={nameOf("field", "expectedBenefits")}>
            {item.expectedBenefits.length > 0 && <PrintedList texts={item.expectedBenefits} />}
          </Fact>
        </>
      );
    case "Indicator":
      return (
        <>
          <Fact name={nameOf("field", "measure")}>
            <Printed>{item.measure}</Printed>
          </Fact>
          <Fact name={nameOf("field", "numerator")}>{item.numerator && <Printed>{item.numerator}</Printed>}</Fact>
          <Fact name={nameOf("field", "denominator")}>{item.denominator && <Printed>{item.denominator}</Printed>}</Fact>
          <Fact name={say("indicator.unit")}>
            {item.unit === "PERCENT" ? nameOf("unit", item.unit) : <Printed>{item.unit}</Printed>}
          </Fact>
          <Fact name={say("fact.direction")}>{nameOf("direction", item.direction)}</Fact>
        </>
      );
  }
}

function PrintedList({ texts }: { readonly texts: readonly string[] }): React.JSX.Element {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return <Printed>{only}</Printed>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          <Printed>{text}</Printed>
        </li>
      ))}
    </ul>
  );
}
