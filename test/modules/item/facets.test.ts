import { type Answer, countEach, countItems, type Graph, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

interface FacetCount {
  readonly code: string;
  readonly count: number;
  readonly name: string;
  readonly english: string;
}

type FacetName = keyof typeof OWN_FIELDS;
type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** The fields of the filter that each facet leaves out, and the filter that chooses one of its values. */
const OWN_FIELDS = {
  counties: ["counties"],
  themes: ["themes"],
  targetGroups: ["targetGroups"],
  kinds: ["kinds"],
  years: ["year", "years", "includeUndated"],
  fundingSources: ["fundingSources"],
  bureaus: ["bureaus"],
  roles: ["roles"],
  listings: ["listings"],
  units: ["units"],
  trends: ["trends"],
  references: ["references"],
} as const;

const FACET_NAMES = Object.keys(OWN_FIELDS) as FacetName[];

/** Facets that are cut to a size. */
const SIZED: readonly FacetName[] = ["fundingSources", "references"];

const FACETS_QUERY = `query ($filter: ItemFilter) { facets(filter: $filter) {
  ${FACET_NAMES.map((name) => `${name}${SIZED.includes(name) ? "(first: 100)" : ""} { code count name english: name(language: EN) }`).join("\n")} } }`;

/** What the filters of the property are put together from. */
const POOL: Readonly<Record<string, readonly unknown[]>> = {
  counties: [["TAICHUNG"], ["MIAOLI", "YUNLIN"], ["CHIAYI_CITY", "TAINAN"], ["TAIPEI"]],
  kinds: [["GOAL"], ["PROGRAM"], ["INDICATOR", "PROGRAM"]],
  themes: [["childcare"], ["community-development", "volunteering"], ["older-persons.care-stations"], ["labour"]],
  primaryThemeOnly: [true],
  targetGroups: [["disabilities"], ["elderly", "communities"]],
  year: [111, "民國108年", 2026],
  years: [{ from: 2021 }, { to: 2019 }, { from: 110, to: 114 }],
  includeUndated: [true],
  planKinds: [["MID_TERM"], ["ANNUAL", "STANDING"]],
  bureaus: [["social-affairs"]],
  plans: [["tainan-114", "chiayi-city-108"], ["yunlin-community-111"]],
  roles: [["PRIORITY", "KEY_GOAL"], ["MEASURE"]],
  listings: [["TABLE"], ["NARRATIVE", "WORK_ITEM"]],
  levels: [[1], [2, 3]],
  parts: [true],
  fundingSources: [["公務預算"]],
  units: [["PERCENT"], ["次", "人"]],
  comparators: [["GTE", "LTE"], ["EQ"]],
  endsIn: [{ to: 2021 }, { from: 2022, to: 2022 }],
  trends: [["RISING"], ["FLAT", "FALLING"]],
  references: [["social-safety-net-program"], ["public-welfare-lottery-surplus", "crpd"]],
  initiatives: [["care-stations"], ["day-workshops", "activity-centres"]],
  text: ["社區", "補助 OR childcare", '"身心障礙者"'],
  titleOnly: [true],
};

/** Filters of one to four fields, drawn from the pool by a generator that always draws the same. */
function drawFilters(howMany: number): Variables[] {
  const next = createGenerator(20220111);
  const fields = Object.keys(POOL);
  return Array.from({ length: howMany }, (_, index) => {
    const filter: Record<string, unknown> = {};
    for (let i = 0; i < 1 + (index % 4); i++) {
      const field = fields[next(fields.length)] ?? "";
      const values = POOL[field] ?? [];
      filter[field] = values[next(values.length)];
    }
    return filter;
  });
}

/** Whole numbers below a bound, by the linear congruence of Numerical Recipes. */
function createGenerator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function without(filter: Variables, fields: readonly string[]): Variables {
  return Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.includes(field)));
}

/** The counts that lists give for the values of a facet. */
async function countValues(
  asked: Graph,
  filter: Variables,
  facet: FacetName,
  codes: readonly string[],
): Promise<number[]> {
  const base = without(filter, OWN_FIELDS[facet]);
  if (codes.length === 0) return [];
  if (facet !== "years")
    return countEach(
      asked,
      codes.map((code) => ({ ...base, [facet]: [code] })),
    );
  const dated = codes.filter((code) => code !== "UNDATED");
  const [all = 0, withYear = 0, ...years] = await countEach(asked, [
    base,
    { ...base, years: { from: 1 } },
    ...dated.map((year) => ({ ...base, year })),
  ]);
  return codes.map((code) => (code === "UNDATED" ? all - withYear : (years[dated.indexOf(code)] ?? Number.NaN)));
}

async function checkFacets(filter: Variables): Promise<void> {
  const { facets } = await graph().ask<{ facets: Facets }>(FACETS_QUERY, { filter });
  for (const facet of FACET_NAMES) {
    const counts = facets[facet];
    const expected = await countValues(
      graph(),
      filter,
      facet,
      counts.map(({ code }) => code),
    );
    expect({ filter, facet, counts: counts.map(({ code, count }) => [code, count]) }).toEqual({
      filter,
      facet,
      counts: counts.map(({ code }, index) => [code, expected[index]]),
    });
  }
}

test.each(drawFilters(36))("facets count what lists find: %j", async (filter) => {
  const query = "query ($filter: ItemFilter) { items(filter: $filter, first: 1) { totalCount } }";
  const list = await graph().answer(query, { filter });
  const facets = await graph().answer(FACETS_QUERY, { filter });
  expect(messages(facets)).toEqual(messages(list));
  if (list.errors) return;
  await checkFacets(filter);
});

function messages({ errors }: Answer): string[] | undefined {
  return errors?.map(({ message }) => message);
}

test.each([
  { withoutTwins: true },
  { withoutTwins: true, themes: ["disability"] },
  { withoutTwins: true, roles: ["KEY_GOAL"] },
])("facets count what lists find, with each promise once: %j", checkFacets);

test("every value that a list can be narrowed to stands in the facet", async () => {
  const { facets } = await graph().ask<{ facets: Facets }>(FACETS_QUERY, {
    filter: { plans: ["yunlin-community-111"] },
  });
  expect(facets.fundingSources.map(({ code, count }) => [code, count])).toEqual([
    ["雲林縣公益彩券盈餘分配款", 5],
    ["公務預算", 3],
    ["分案向衛生福利部申請經費", 1],
  ]);
  expect(facets.kinds.map(({ code, count }) => [code, count])).toEqual([
    ["GOAL", 10],
    ["PROGRAM", 7],
  ]);
  expect(facets.roles.map(({ code, count }) => [code, count])).toEqual([["PRINCIPLE", 10]]);
  expect(facets.listings.map(({ code, count }) => [code, count])).toEqual([["TABLE", 7]]);
  expect(facets.units).toEqual([]);
});

test("items without a year stand under UNDATED among the years", async () => {
  const { facets } = await graph().ask<{ facets: Facets }>(FACETS_QUERY, { filter: { kinds: ["PROGRAM"] } });
  expect(facets.years).toEqual(
    expect.arrayContaining([
      { code: "2022", count: 77, name: "民國111年", english: "2022" },
      { code: "2025", count: 44, name: "民國114年", english: "2025" },
      { code: "UNDATED", count: 10, name: "未載明年度", english: "No year stated" },
    ]),
  );
});

test("a facet is counted without its own field, so that a choice can be widened", async () => {
  const { facets } = await graph().ask<{ facets: Facets }>(FACETS_QUERY, {
    filter: { kinds: ["PROGRAM"], counties: ["MIAOLI"], year: 2022 },
  });
  expect(facets.counties.map(({ code, count }) => [code, count])).toEqual([
    ["CHIAYI_CITY", 38],
    ["TAICHUNG", 32],
    ["YUNLIN", 7],
  ]);
  expect(facets.years.map(({ code, count }) => [code, count])).toEqual([["UNDATED", 10]]);
});

test("the most frequent value comes first, and every value has a name in both languages", async () => {
  const { facets } = await graph().ask<{ facets: Facets }>(FACETS_QUERY, { filter: {} });
  for (const facet of FACET_NAMES) {
    const counts = facets[facet].map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { name, english } of facets[facet]) expect([name, english]).not.toContain("");
  }
});

test("fundingSources takes first, 1 to 100", async () => {
  const query = "query ($first: Int) { facets { fundingSources(first: $first) { code } } }";
  const { facets } = await graph().ask<{ facets: Facets }>(query, { first: 1 });
  expect(facets.fundingSources).toEqual([{ code: "雲林縣公益彩券盈餘分配款" }]);
  for (const first of [0, 101]) {
    const error = await graph().refusal(query, { first });
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first", accepted: "1 to 100" });
  }
});

test("kinds add up to the list", async () => {
  for (const filter of [{}, { parts: true }, { year: 2022 }, { themes: ["childcare"] }]) {
    const { facets } = await graph().ask<{ facets: Facets }>(FACETS_QUERY, { filter });
    const sum = facets.kinds.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(await countItems(graph(), "items", filter));
  }
});
