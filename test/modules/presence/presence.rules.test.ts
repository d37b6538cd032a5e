import { type HeldPlan } from "../../../src/modules/presence/held-plans.queries";
import {
  isInForce,
  judgePresence,
  type PresenceFinding,
  type PresenceQuestion,
} from "../../../src/modules/presence/presence.rules";
import { type Presence } from "../../../src/modules/presence/presence.types";

const held = (plan: Partial<HeldPlan>): HeldPlan => ({
  id: "a-plan",
  county: "CHIAYI_CITY",
  bureau: "social-affairs",
  kind: "MID_TERM",
  start: 2019,
  end: 2022,
  scope: new Set(["childcare", "childcare.quality"]),
  names: new Set(),
  ...plan,
});

const dated = held({});
const undated = held({ id: "undated", start: null, end: null });
const ofHealth = held({ id: "health", bureau: "health", start: 2023, end: 2026, scope: new Set(["long-term-care"]) });

const asking = (question: Partial<PresenceQuestion>): PresenceQuestion => ({
  years: { from: 2022, to: 2022 },
  includeUndated: false,
  asks: () => true,
  field: [["childcare"]],
  references: null,
  ...question,
});

const in2023 = { years: { from: 2023, to: 2023 } };
const noYear = { years: undefined };
const nothing = { addressed: false, otherwise: false };

/** What makes a row of the table in docs/data.md, and what stands near it. */
interface Row {
  readonly when: string;
  readonly presence: Presence;
  readonly plans: readonly HeldPlan[];
  readonly asked?: Partial<PresenceQuestion>;
  readonly found?: Partial<PresenceFinding>;
}

const naming = (...codes: string[]) => held({ names: new Set(codes) });
const ofReferences = (...references: string[][]) => ({ field: [], references });

const ROWS: readonly Row[] = [
  {
    when: "an item that the filter lets through",
    presence: "ADDRESSED",
    plans: [dated],
    found: { addressed: true, otherwise: true },
  },
  {
    when: "an item of a plan that does not cover the field",
    presence: "ADDRESSED",
    plans: [ofHealth],
    asked: in2023,
    found: { addressed: true },
  },
  { when: "any item of a plan in force", presence: "OTHERWISE_ADDRESSED", plans: [dated], found: { otherwise: true } },
  {
    when: "a reference named outside the items",
    presence: "OTHERWISE_ADDRESSED",
    plans: [naming("crpd")],
    asked: ofReferences(["crpd"]),
  },
  {
    when: "one of several references named",
    presence: "OTHERWISE_ADDRESSED",
    plans: [naming("crpd")],
    asked: ofReferences(["cedaw", "crpd"]),
  },
  {
    when: "one reference named where two are asked for together",
    presence: "SILENT",
    plans: [naming("crpd")],
    asked: ofReferences(["cedaw"], ["crpd"]),
  },
  {
    when: "a reference named in a plan of other years",
    presence: "OTHER_YEARS_ONLY",
    plans: [naming("crpd")],
    asked: { ...in2023, ...ofReferences(["crpd"]) },
  },
  {
    when: "a reference named outside the items where a theme is asked for too",
    presence: "SILENT",
    plans: [naming("crpd")],
  },
  { when: "a plan in force that covers the field", presence: "SILENT", plans: [dated] },
  { when: "an undated plan where no year is asked for", presence: "SILENT", plans: [undated], asked: noYear },
  {
    when: "an undated plan where undated plans are asked for",
    presence: "SILENT",
    plans: [undated],
    asked: { includeUndated: true },
  },
  { when: "a plan in force beside an undated one", presence: "SILENT", plans: [undated, dated] },
  {
    when: "a child theme that the plan covers",
    presence: "SILENT",
    plans: [dated],
    asked: { field: [["childcare.quality"]] },
  },
  { when: "one of several themes", presence: "SILENT", plans: [dated], asked: { field: [["labour", "childcare"]] } },
  {
    when: "any plan where no theme is asked for",
    presence: "SILENT",
    plans: [ofHealth],
    asked: { ...in2023, field: [] },
  },
  { when: "an undated plan in a year", presence: "UNDATED_ONLY", plans: [undated] },
  {
    when: "an undated plan beside one of other years",
    presence: "UNDATED_ONLY",
    plans: [undated, dated],
    asked: in2023,
  },
  { when: "a plan of other years", presence: "OTHER_YEARS_ONLY", plans: [dated], asked: in2023 },
  {
    when: "a plan of other years where undated ones are asked for",
    presence: "OTHER_YEARS_ONLY",
    plans: [dated],
    asked: { ...in2023, includeUndated: true },
  },
  { when: "a plan of another field", presence: "OUT_OF_SCOPE", plans: [ofHealth], asked: in2023 },
  {
    when: "a plan that covers one field of two",
    presence: "OUT_OF_SCOPE",
    plans: [dated],
    asked: { field: [["childcare"], ["labour"]] },
  },
  {
    when: "a plan that is not asked",
    presence: "OUT_OF_SCOPE",
    plans: [dated],
    asked: { asks: ({ bureau }) => bureau === "health" },
  },
  { when: "no plan", presence: "NO_PLAN", plans: [] },
  {
    when: "no plan where no theme and no year is asked for",
    presence: "NO_PLAN",
    plans: [],
    asked: { ...noYear, field: [] },
  },
];

const judge = ({ plans, asked = {}, found }: Row): Presence =>
  judgePresence(plans, asking(asked), { ...nothing, ...found });

test.each(ROWS)("$when: $presence", (row) => {
  expect(judge(row)).toBe(row.presence);
});

test.each(
  ROWS.filter(({ plans, asked }) => plans.length > 0 && !plans.includes(ofHealth) && asked?.field?.length !== 0),
)("$when: $presence, and a plan of another field in force beside it changes nothing", (row) => {
  for (const plans of [
    [...row.plans, ofHealth],
    [ofHealth, ...row.plans],
  ])
    expect(judge({ ...row, plans })).toBe(row.presence);
});

test.each([
  [{ from: 2018, to: 2019 }, true],
  [{ from: 2022, to: Infinity }, true],
  [{ from: -Infinity, to: 2018 }, false],
  [{ from: 2023, to: Infinity }, false],
])("a plan of 2019 to 2022 in the years %j: %s", (years, inForce) => {
  expect(isInForce(dated, { years, includeUndated: false })).toBe(inForce);
});
