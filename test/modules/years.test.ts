import { getNamedType, isInputObjectType, isObjectType } from "graphql";
import { useGraph } from "./use-graph";

const graph = useGraph();

/** ROC year 111, as people write it. */
const SPELLINGS = [111, "111", "111年度", "民國111年", 2022, "2022"] as const;

const ACCEPTED =
  'a CE year (1912 to 2910), a ROC year (1 to 999), or either as text: "111", "民國111年", "111年度", "2022"';

/** Every place that takes a year, with a query that asks there for 2022 and what it finds. */
const PLACES = {
  "ItemFilter.year": ["{ programs(filter: { year: YEAR }) { totalCount } }", { programs: { totalCount: 77 } }],
  "ItemFilter.years.from": [
    "{ programs(filter: { years: { from: YEAR } }) { totalCount } }",
    { programs: { totalCount: 121 } },
  ],
  "ItemFilter.years.to": [
    "{ programs(filter: { years: { to: YEAR } }) { totalCount } }",
    { programs: { totalCount: 82 } },
  ],
  "ItemFilter.endsIn.from": [
    "{ programs(filter: { endsIn: { from: YEAR } }) { totalCount } }",
    { programs: { totalCount: 121 } },
  ],
  "ItemFilter.endsIn.to": [
    "{ programs(filter: { endsIn: { to: YEAR } }) { totalCount } }",
    { programs: { totalCount: 82 } },
  ],
  "Query.figures.year": ["{ figures(year: YEAR) { totalCount } }", { figures: { totalCount: 0 } }],
  "Query.occurrences.year": [
    '{ occurrences(words: ["公益彩券"], counties: [YUNLIN, TAINAN], year: YEAR) { presence count } }',
    {
      occurrences: [
        { presence: "OTHER_YEARS_ONLY", count: 0 },
        { presence: "ADDRESSED", count: 5 },
      ],
    },
  ],
  "Query.plans.year": ["{ plans(year: YEAR) { totalCount } }", { plans: { totalCount: 3 } }],
  "County.plans.year": [
    "{ county(code: YUNLIN) { plans(year: YEAR) { totalCount } } }",
    { county: { plans: { totalCount: 1 } } },
  ],
  "Indicator.targets.years.from": [
    '{ node(id: "chiayi-city-108.kpi-2-8") { ... on Indicator { targets(years: { from: YEAR }) { raw } } } }',
    { node: { targets: [{ raw: "45%" }] } },
  ],
  "Indicator.targets.years.to": [
    '{ node(id: "chiayi-city-108.kpi-2-8") { ... on Indicator { targets(years: { to: YEAR }) { raw } } } }',
    { node: { targets: [{ raw: "40%" }, { raw: "40%" }, { raw: "45%" }, { raw: "45%" }] } },
  ],
} as const satisfies Readonly<Record<string, readonly [string, object]>>;

const cases = Object.entries(PLACES).map(([place, [query, found]]) => ({ place, query, found }));

test("the places of the schema that take a year are those that are tried here", () => {
  const takers: string[] = [];
  const note = (place: string, type: string): void => {
    if (type === "Year") takers.push(place);
    if (type === "YearRange") takers.push(`${place}.from`, `${place}.to`);
  };
  for (const type of Object.values(graph().schema.getTypeMap())) {
    if (isInputObjectType(type) && type.name !== "YearRange")
      for (const field of Object.values(type.getFields()))
        note(`${type.name}.${field.name}`, getNamedType(field.type).name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      for (const argument of field.args)
        note(`${type.name}.${field.name}.${argument.name}`, getNamedType(argument.type).name);
  }
  expect(takers.sort()).toEqual(Object.keys(PLACES).sort());
});

test.each(cases)(
  "$place takes 111, 111年度, 民國111年 and 2022 for one year in the text of a query",
  async ({ query, found }) => {
    for (const year of SPELLINGS) expect(await graph().ask(query.replace("YEAR", JSON.stringify(year)))).toEqual(found);
  },
);

test.each(cases)("$place takes them for one year in variables", async ({ query, found }) => {
  const withVariable = `query ($year: Year) ${query.replace("YEAR", "$year")}`;
  for (const year of SPELLINGS) expect(await graph().ask(withVariable, { year })).toEqual(found);
});

test("a year inside a whole filter in variables is read too", async () => {
  const query = "query ($filter: ItemFilter) { programs(filter: $filter) { totalCount } }";
  const filters = [{ year: "111年度" }, { years: { from: "民國111年", to: 2022 } }];
  for (const filter of filters) expect(await graph().ask(query, { filter })).toEqual({ programs: { totalCount: 77 } });
});

test.each([
  ["full-width digits", "１１１"],
  ["a space", "111 年度"],
  ["the republic's full name", "中華民國111年"],
  ["the common era named", "西元2022年"],
])("%s makes no other year", async (_what, year) => {
  const query = "query ($year: Year) { programs(filter: { year: $year }) { totalCount } }";
  expect(await graph().ask(query, { year })).toEqual({ programs: { totalCount: 77 } });
});

const REFUSED = [
  0,
  -1,
  1000,
  1500,
  1911,
  2911,
  1911.5,
  "明年",
  "",
  "111年2月",
  "民國2022年",
  "西元111年",
  true,
] as const;

describe.each(cases)("$place refuses what is no year and says what is accepted", ({ query }) => {
  test.each(REFUSED)("%p in the text of a query", async (year) => {
    const error = await graph().refusal(query.replace("YEAR", JSON.stringify(year)));
    expect(error.message).toMatch(/ is no year\. A year is /);
    expect(error.message).toContain(ACCEPTED);
    expect(error.extensions).toMatchObject({ accepted: ACCEPTED });
  });

  test.each(REFUSED)("%p in variables", async (year) => {
    const error = await graph().refusal(`query ($year: Year) ${query.replace("YEAR", "$year")}`, { year });
    expect(error.message).toBe(
      `Variable "$year" got invalid value ${JSON.stringify(year)}; ${JSON.stringify(year)} is no year. A year is ${ACCEPTED}.`,
    );
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", accepted: ACCEPTED });
  });
});

test("a refused year has the same code in the text of a query as in variables, and the place where it stands", async () => {
  const inText = await graph().refusal("{ programs(filter: { year: 1500 }) { totalCount } }");
  expect(inText.extensions).toEqual({ code: "BAD_USER_INPUT", accepted: ACCEPTED });
  expect(inText.locations).toEqual([{ line: 1, column: 28 }]);
});

test("a year that comes out is the CE year, and the ROC year stands beside it", async () => {
  const query = '{ node(id: "chiayi-city-108.kpi-2-8") { ... on Indicator { targets { year rocYear } } } }';
  const years = [2019, 2020, 2021, 2022].map((year) => ({ year, rocYear: year - 1911 }));
  expect(await graph().ask(query)).toEqual({ node: { targets: years } });
});
