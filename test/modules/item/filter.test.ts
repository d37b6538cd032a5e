import { getNullableType, isInputObjectType, isListType, isObjectType } from "graphql";
import { askForAll, countItems, type ItemList, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

interface Item {
  readonly id: string;
  readonly kind: "GOAL" | "PROGRAM" | "INDICATOR";
  readonly county: { readonly code: string };
  readonly plan: { readonly id: string; readonly horizon: string; readonly bureau: { readonly code: string } };
  readonly period: { readonly start: number | null; readonly end: number | null };
  readonly primaryTheme: Theme;
  readonly themes: readonly Theme[];
  readonly targetGroups: readonly { readonly code: string }[];
  readonly role?: string;
  readonly listing?: string;
  readonly level?: number;
  readonly fundingSources?: readonly string[];
  readonly unit?: string;
  readonly targets?: readonly { readonly comparator: string }[];
  readonly trend?: string | null;
  readonly references: readonly { readonly code: string }[];
  readonly initiatives: readonly { readonly code: string }[];
}

interface Theme {
  readonly code: string;
  readonly parent: { readonly code: string } | null;
}

const FIELDS = `id kind county { code } plan { id horizon bureau { code } } period { start end }
  primaryTheme { code parent { code } } themes { code parent { code } } targetGroups { code }
  references { code } initiatives { code }
  ... on StrategicGoal { role level } ... on Program { listing level fundingSources }
  ... on Indicator { listing unit trend targets { comparator } }`;

let everything: Item[] = [];
beforeAll(async () => {
  everything = await askForAll<Item>(graph(), "items", FIELDS, { filter: { parts: true } });
});

test("there are 150 goals, 136 programs with 50 parts, and 43 indicators", () => {
  const counts = new Map<string, number>();
  for (const { kind, level = 1 } of everything) {
    const what = kind === "PROGRAM" && level > 1 ? "PART" : kind;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({ GOAL: 150, PROGRAM: 136, PART: 50, INDICATOR: 43 });
});

const inForce = ({ start, end }: Item["period"], from: number, to: number): boolean =>
  start !== null && end !== null && start <= to && end >= from;
const under =
  (codes: readonly string[]) =>
  (theme: Theme): boolean =>
    codes.includes(theme.code) || codes.includes(theme.parent?.code ?? "");
const oneOf = (values: readonly string[], value: string | undefined): boolean =>
  value !== undefined && values.includes(value);
const isPart = ({ kind, level = 1 }: Item): boolean => kind === "PROGRAM" && level > 1;

/** What each filter means, said once more in terms of the items' own fields. */
const MEANINGS: readonly (readonly [Variables, (item: Item) => boolean])[] = [
  [{}, () => true],
  [{ counties: ["TAICHUNG", "MIAOLI"] }, ({ county }) => oneOf(["TAICHUNG", "MIAOLI"], county.code)],
  [{ counties: ["CHIAYI_COUNTY"] }, () => false],
  [{ kinds: ["GOAL", "INDICATOR"] }, ({ kind }) => kind !== "PROGRAM"],
  [{ themes: ["childcare"] }, ({ themes }) => themes.some(under(["childcare"]))],
  [{ themes: ["childcare.quality"] }, ({ themes }) => themes.some(under(["childcare.quality"]))],
  [
    { themes: ["volunteering", "labour.labour-relations"] },
    ({ themes }) => themes.some(under(["volunteering", "labour.labour-relations"])),
  ],
  [{ themes: ["childcare"], primaryThemeOnly: true }, ({ primaryTheme }) => under(["childcare"])(primaryTheme)],
  [{ primaryThemeOnly: true }, () => true],
  [
    { targetGroups: ["disabilities", "homeless"] },
    ({ targetGroups }) => targetGroups.some(({ code }) => oneOf(["disabilities", "homeless"], code)),
  ],
  [{ year: 2019 }, ({ period }) => inForce(period, 2019, 2019)],
  [{ year: 2022, includeUndated: true }, ({ period }) => period.start === null || inForce(period, 2022, 2022)],
  [{ years: { from: 2020, to: 2021 } }, ({ period }) => inForce(period, 2020, 2021)],
  [{ years: { from: 2023 } }, ({ period }) => inForce(period, 2023, Infinity)],
  [{ years: { to: 2024 }, includeUndated: true }, ({ period }) => period.start === null || inForce(period, 0, 2024)],
  [{ year: 2021, years: { from: 2021 } }, ({ period }) => inForce(period, 2021, 2021)],
  [{ includeUndated: true }, () => true],
  [{ planKinds: ["ANNUAL", "STANDING"] }, ({ plan }) => oneOf(["ANNUAL", "STANDING"], plan.horizon)],
  [{ bureaus: ["social-affairs"] }, ({ plan }) => plan.bureau.code === "social-affairs"],
  [{ bureaus: ["civil-affairs"] }, () => false],
  [{ plans: ["tainan-114", "miaoli-community"] }, ({ plan }) => oneOf(["tainan-114", "miaoli-community"], plan.id)],
  [{ roles: ["PRINCIPLE", "COMMON_GOAL"] }, ({ role }) => oneOf(["PRINCIPLE", "COMMON_GOAL"], role)],
  [{ listings: ["WORK_ITEM", "NARRATIVE"] }, ({ listing }) => oneOf(["WORK_ITEM", "NARRATIVE"], listing)],
  [{ levels: [2] }, ({ level }) => level === 2],
  [{ levels: [1, 3] }, ({ level }) => level === 1 || level === 3],
  [{ fundingSources: ["公務預算"] }, ({ fundingSources }) => fundingSources?.includes("公務預算") ?? false],
  [
    { endsIn: { from: 2019, to: 2021 } },
    ({ period }) => period.end !== null && period.end >= 2019 && period.end <= 2021,
  ],
  [{ endsIn: { from: 2023 } }, ({ period }) => period.end !== null && period.end >= 2023],
  [{ endsIn: { to: 2021 }, includeUndated: true }, ({ period }) => period.end !== null && period.end <= 2021],
  [{ units: ["PERCENT"] }, ({ unit }) => unit === "PERCENT"],
  [
    { comparators: ["LTE", "GTE"] },
    ({ targets }) => targets?.some(({ comparator }) => oneOf(["LTE", "GTE"], comparator)) ?? false,
  ],
  [{ trends: ["RISING", "FLAT"] }, ({ trend }) => oneOf(["RISING", "FLAT"], trend ?? undefined)],
  [{ references: ["crpd"] }, ({ references }) => references.some(({ code }) => code === "crpd")],
  [
    { initiatives: ["care-stations", "day-workshops"] },
    ({ initiatives }) => initiatives.some(({ code }) => oneOf(["care-stations", "day-workshops"], code)),
  ],
  [
    { counties: ["TAICHUNG"], year: 111, themes: ["safety-net"], kinds: ["PROGRAM"] },
    ({ county, period, themes, kind }) =>
      county.code === "TAICHUNG" &&
      inForce(period, 2022, 2022) &&
      themes.some(under(["safety-net"])) &&
      kind === "PROGRAM",
  ],
  [
    { kinds: ["PROGRAM", "GOAL"], levels: [1], targetGroups: ["elderly"] },
    ({ level, targetGroups }) => level === 1 && targetGroups.some(({ code }) => code === "elderly"),
  ],
];

test.each(MEANINGS.map(([filter, holds]) => ({ filter, holds })))(
  "$filter finds what it says",
  async ({ filter, holds }) => {
    for (const parts of [false, true]) {
      const found = await askForAll<{ id: string }>(graph(), "items", "id", { filter: { ...filter, parts } });
      const expected = everything.filter((item) => (parts || !isPart(item)) && holds(item));
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(await countItems(graph(), "items", { ...filter, parts })).toBe(expected.length);
    }
  },
);

test("lists of one kind find the items of that kind", async () => {
  const lists = { strategicGoals: "GOAL", programs: "PROGRAM", indicators: "INDICATOR" } as const;
  for (const [list, kind] of Object.entries(lists) as [ItemList, Item["kind"]][]) {
    const found = await askForAll<{ id: string }>(graph(), list, "id", { filter: { parts: true } });
    expect(found.map(({ id }) => id)).toEqual(everything.filter((item) => item.kind === kind).map(({ id }) => id));
  }
});

test("parts stand in a list only where they are asked for, and no filter is the filter with its defaults", async () => {
  expect(await countItems(graph(), "programs", { plans: ["chiayi-city-108"] })).toBe(38);
  expect(await countItems(graph(), "programs", { plans: ["chiayi-city-108"], parts: true })).toBe(88);
  const query =
    "{ none: programs { totalCount } null: programs(filter: null) { totalCount } empty: programs(filter: {}) { totalCount } }";
  const total = { totalCount: 136 };
  expect(await graph().ask(query)).toEqual({ none: total, null: total, empty: total });
});

test("null in a field of the filter is the field left out", async () => {
  const filter = Object.fromEntries(filterFields().map((name) => [name, null]));
  expect(await countItems(graph(), "programs", filter)).toBe(136);
});

test("of Tainan's 16 pairs of twins the first printed alone is left where both are found", async () => {
  const tainan = { plans: ["tainan-114"] };
  expect(await countItems(graph(), "strategicGoals", { ...tainan, withoutTwins: true })).toBe(77 - 16);
  expect(await countItems(graph(), "strategicGoals", { ...tainan, roles: ["PRIORITY"], withoutTwins: true })).toBe(16);
  expect(await countItems(graph(), "strategicGoals", { ...tainan, roles: ["KEY_GOAL"], withoutTwins: true })).toBe(16);
  const ninth = { ...tainan, text: "強化托育品質 OR 增加托育服務多樣性", levels: [1] };
  const found = await askForAll<{ id: string }>(graph(), "strategicGoals", "id", {
    filter: { ...ninth, withoutTwins: true },
  });
  expect(found).toEqual([{ id: "tainan-114.priority-9" }]);
});

describe("an unknown code is refused with the nearest codes", () => {
  test.each([
    ["themes", "child-care", ["childcare"]],
    ["themes", "public-places", ["childcare.public-places"]],
    ["themes", "ltc", []],
    ["targetGroups", "disability", ["disabilities"]],
    ["bureaus", "social-affair", ["social-affairs", "civil-affairs"]],
    ["plans", "tainan-113", ["tainan-114"]],
    ["fundingSources", "公務預", ["公務預算"]],
    ["units", "percent", ["PERCENT"]],
    ["references", "crdp", ["crpd"]],
    ["initiatives", "care-station", ["care-stations"]],
  ])("%s: %s", async (argument, code, suggestions) => {
    const query = "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }";
    for (const [asked, filter] of [
      [query, { [argument]: [code] }],
      [query.replace("items(", "facets(").replace("totalCount", "kinds { code }"), { [argument]: [code] }],
    ] as const) {
      const error = await graph().refusal(asked, { filter });
      const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((s) => `"${s}"`).join(" or ")}?` : "";
      expect(error.message).toBe(`${argument}: there is no "${code}".${hint}`);
      expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument, suggestions });
    }
  });

  test("in a nested list as well", async () => {
    const error = await graph().refusal(
      '{ county(code: TAINAN) { plans { nodes { programs(filter: { themes: ["childcar"] }) { totalCount } } } } }',
    );
    expect(error.message).toBe(
      'themes: there is no "childcar". Did you mean "childcare" or "childcare.allowances" or "childcare.birth-support"?',
    );
    expect(error.path).toEqual(["county", "plans", "nodes", 0, "programs"]);
  });

  test("one unknown code among known ones is enough", async () => {
    const error = await graph().refusal('{ programs(filter: { themes: ["childcare", "child"] }) { totalCount } }');
    expect(error.message).toMatch(/^themes: there is no "child"\./);
  });
});

test("an empty list is refused in every field that takes a list", async () => {
  const lists = filterFields().filter((name) => isListField(name));
  expect(lists).toHaveLength(16);
  for (const field of lists) {
    const error = await graph().refusal(`{ items(filter: { ${field}: [] }) { totalCount } }`);
    expect(error.message).toBe(`${field}: an empty list would find nothing. Leave ${field} out to ask for all.`);
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: field });
  }
});

test("an empty list is refused in every argument that takes a list of codes", async () => {
  const places: Record<string, string> = {
    "Query.plans.bureaus": "{ plans(bureaus: []) { totalCount } }",
    "Query.plans.counties": "{ plans(counties: []) { totalCount } }",
    "Query.plans.kinds": "{ plans(kinds: []) { totalCount } }",
    "Query.plans.themes": "{ plans(themes: []) { totalCount } }",
    "Query.compare.counties": "{ compare(counties: []) { columns { code } } }",
    "Query.compare.plans": "{ compare(plans: []) { columns { code } } }",
    "Query.figures.counties": "{ figures(counties: []) { totalCount } }",
    "Query.figures.plans": "{ figures(plans: []) { totalCount } }",
    "Query.figures.themes": "{ figures(themes: []) { totalCount } }",
    "Query.initiatives.counties": "{ initiatives(counties: []) { totalCount } }",
    "Query.initiatives.likeness": "{ initiatives(likeness: []) { totalCount } }",
    "Query.initiatives.themes": "{ initiatives(themes: []) { totalCount } }",
    "Query.occurrences.bureaus": '{ occurrences(words: ["托育"], bureaus: []) { count } }',
    "Query.occurrences.counties": '{ occurrences(words: ["托育"], counties: []) { count } }',
    "Query.occurrences.words": "{ occurrences(words: []) { count } }",
    "Query.search.kinds": '{ search(query: "托育", kinds: []) { totalCount } }',
    "Query.references.counties": "{ references(counties: []) { totalCount } }",
    "Query.references.themes": "{ references(themes: []) { totalCount } }",
    "Query.references.types": "{ references(types: []) { totalCount } }",
    "Initiative.counties.likeness": '{ initiative(code: "care-stations") { counties(likeness: []) { code } } }',
    "Initiative.members.counties": '{ initiative(code: "care-stations") { members(counties: []) { totalCount } } }',
    "Initiative.members.likeness": '{ initiative(code: "care-stations") { members(likeness: []) { totalCount } } }',
    "PolicyReference.mentions.counties": '{ reference(code: "crpd") { mentions(counties: []) { totalCount } } }',
    "County.plans.kinds": "{ county(code: TAINAN) { plans(kinds: []) { totalCount } } }",
    "Plan.statements.kinds": '{ plan(id: "tainan-114") { statements(kinds: []) { text } } }',
    "Document.sections.levels":
      '{ node(id: "tainan-114.document") { ... on Document { sections(levels: []) { totalCount } } } }',
  };
  const found = Object.values(graph().schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter((argument) => isListType(getNullableType(argument.type)))
          .map((argument) => `${type.name}.${field.name}.${argument.name}`),
      ),
    );
  // Asking for no ids gives no nodes.
  expect(found.filter((place) => place !== "Query.nodes.ids").sort()).toEqual(Object.keys(places).sort());
  for (const query of Object.values(places)) {
    const error = await graph().refusal(query);
    expect(error.message).toMatch(/^\w+: (an empty list would find nothing\.|0 columns; compare 1 to 22\.)/);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  }
});

describe("a contradiction is refused", () => {
  test.each<[string, ItemList, Variables, string]>([
    [
      "a year outside the years",
      "programs",
      { year: 2022, years: { from: 2023 } },
      "year, years: 2022 is none of the years asked for.",
    ],
    [
      "years that end before they begin",
      "programs",
      { years: { from: 2023, to: 2022 } },
      "years: 2023 to 2022 ends before it begins.",
    ],
    [
      "years without an end",
      "programs",
      { years: {} },
      "years: give from, to or both; leave years out to ask for all years.",
    ],
    [
      "due years that end before they begin",
      "programs",
      { endsIn: { from: 112, to: 111 } },
      "endsIn: 2023 to 2022 ends before it begins.",
    ],
    [
      "due years without an end",
      "programs",
      { endsIn: { from: null } },
      "endsIn: give from, to or both; leave endsIn out to ask for all years.",
    ],
    [
      "what ended before it is in force",
      "programs",
      { year: 2022, endsIn: { to: 2021 } },
      "endsIn: what ends by 2021 is not in force from 2022 on.",
    ],
    [
      "the same with undated items, which never fall due",
      "programs",
      { year: 2022, includeUndated: true, endsIn: { to: 2021 } },
      "endsIn: what ends by 2021 is not in force from 2022 on.",
    ],
    ["a level below 1", "strategicGoals", { levels: [1, 0] }, "levels: levels are counted from 1."],
    [
      "levels of parts without parts",
      "items",
      { kinds: ["PROGRAM"], levels: [2, 3] },
      "levels: programs of level 2 and more are numbered parts; ask for them with parts: true.",
    ],
    [
      "levels of parts without parts in the list of programs",
      "programs",
      { levels: [2, 3] },
      "levels: programs of level 2 and more are numbered parts; ask for them with parts: true.",
    ],
    [
      "a plan of another county",
      "items",
      { plans: ["tainan-114"], counties: ["YUNLIN"] },
      "plans: none of these plans is of the counties, bureaus and kinds of plan asked for beside them.",
    ],
    [
      "a plan of another bureau",
      "items",
      { plans: ["tainan-114"], bureaus: ["civil-affairs"] },
      "plans: none of these plans is of the counties, bureaus and kinds of plan asked for beside them.",
    ],
    [
      "a plan of another kind",
      "items",
      { plans: ["tainan-114"], planKinds: ["ANNUAL"] },
      "plans: none of these plans is of the counties, bureaus and kinds of plan asked for beside them.",
    ],
  ])("%s", async (_what, list, filter, message) => {
    const error = await graph().refusal(`query ($filter: ItemFilter) { ${list}(filter: $filter) { totalCount } }`, {
      filter,
    });
    expect(error.message).toBe(message);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: expect.any(String) as string });
  });

  test("one of several plans may be of another county", async () => {
    expect(
      await countItems(graph(), "programs", { plans: ["tainan-114", "yunlin-community-111"], counties: ["YUNLIN"] }),
    ).toBe(7);
  });
});

describe("fields that no kind of item can meet are refused", () => {
  const HINT =
    "goals have roles and levels, programs listings, levels and funding sources, indicators listings, units, comparators and trends.";

  test.each<[ItemList, Variables, string]>([
    ["programs", { roles: ["PRIORITY"] }, "roles: no program can meet this"],
    ["strategicGoals", { listings: ["TABLE"] }, "listings: no goal can meet this"],
    ["strategicGoals", { fundingSources: ["公務預算"] }, "fundingSources: no goal can meet this"],
    ["programs", { trends: ["RISING"] }, "trends: no program can meet this"],
    ["indicators", { levels: [1] }, "levels: no indicator can meet this"],
    ["programs", { comparators: ["GTE"] }, "comparators: no program can meet this"],
    ["programs", { kinds: ["GOAL"] }, "kinds: no program can meet this"],
    ["items", { kinds: ["GOAL"], units: ["PERCENT"] }, "kinds, units: no kind of item can meet these together"],
    ["items", { roles: ["PRIORITY"], listings: ["TABLE"] }, "roles, listings: no kind of item can meet these together"],
    ["items", { levels: [1], units: ["PERCENT"] }, "levels, units: no kind of item can meet these together"],
  ])("%s with %j", async (list, filter, message) => {
    const error = await graph().refusal(`query ($filter: ItemFilter) { ${list}(filter: $filter) { totalCount } }`, {
      filter,
    });
    expect(error.message).toBe(`${message}; ${HINT}`);
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: message.split(/[,:]/)[0] });
  });

  test("a field that one of the kinds has leaves the others out", async () => {
    expect(await countItems(graph(), "items", { listings: ["WORK_ITEM"] })).toBe(10);
    expect(await countItems(graph(), "items", { listings: ["TABLE"] })).toBe(37 + 44 + 7 + 39);
  });
});

function filterFields(): string[] {
  const type = graph().schema.getType("ItemFilter");
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}

function isListField(name: string): boolean {
  const type = graph().schema.getType("ItemFilter");
  return isInputObjectType(type) && isListType(getNullableType(type.getFields()[name]?.type));
}
