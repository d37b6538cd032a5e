import { readConfig } from "../../../src/config";
import { importFolders } from "../../import/import-folders";
import { planFixture } from "../../fixtures/plans";
import { useGraph, type Variables } from "../use-graph";

const graph = useGraph();

const ALL = ["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN", "KAOHSIUNG"];

type Presences = Readonly<Record<string, string>>;

/** The presence of every cell of a matrix of counties, by `row county`. */
async function askForMatrix(rows: string, filter: Variables, parentTheme?: string): Promise<Presences> {
  const query = `query ($rows: CoverageAxis!, $filter: ItemFilter, $parentTheme: String) {
    coverage(rows: $rows, columns: COUNTY, filter: $filter, parentTheme: $parentTheme) { cells { row column presence } } }`;
  const variables = { rows, filter: { counties: ALL, ...filter }, parentTheme };
  const { coverage } = await graph().ask<{ coverage: { cells: { row: string; column: string; presence: string }[] } }>(
    query,
    variables,
  );
  return Object.fromEntries(coverage.cells.map(({ row, column, presence }) => [`${row} ${column}`, presence]));
}

async function askForSummaries(theme: string, filter: Variables): Promise<Presences> {
  const query = `query ($counties: [CountyCode!], $theme: String, $filter: ItemFilter) {
    compare(counties: $counties, theme: $theme, filter: $filter) { summaries { column { code } presence } } }`;
  const { compare } = await graph().ask<{
    compare: { summaries: { column: { code: string }; presence: string }[] };
  }>(query, { counties: ALL, theme, filter });
  return Object.fromEntries(compare.summaries.map(({ column, presence }) => [`${theme} ${column.code}`, presence]));
}

test.each<[string, string, Variables, string]>([
  ["CHIAYI_CITY", "childcare", { year: 2022 }, "ADDRESSED"],
  ["CHIAYI_CITY", "childcare", { year: 2023 }, "OTHER_YEARS_ONLY"],
  ["TAINAN", "childcare", { year: 2022 }, "OTHER_YEARS_ONLY"],
  ["TAINAN", "childcare", { year: 2025 }, "ADDRESSED"],
  ["TAINAN", "childcare", { kinds: ["INDICATOR"] }, "OTHERWISE_ADDRESSED"],
  ["TAINAN", "childcare", { kinds: ["INDICATOR"], year: 2025 }, "OTHERWISE_ADDRESSED"],
  ["TAINAN", "childcare", { kinds: ["INDICATOR"], year: 2022 }, "OTHER_YEARS_ONLY"],
  ["TAINAN", "childcare", { text: "飛行汽車" }, "OTHERWISE_ADDRESSED"],
  ["MIAOLI", "community-development", { year: 2022 }, "UNDATED_ONLY"],
  ["MIAOLI", "community-development", { year: 2022, includeUndated: true }, "ADDRESSED"],
  ["MIAOLI", "community-development", {}, "ADDRESSED"],
  ["MIAOLI", "childcare", {}, "OUT_OF_SCOPE"],
  ["MIAOLI", "childcare", { year: 2022, includeUndated: true }, "OUT_OF_SCOPE"],
  ["YUNLIN", "childcare", { year: 2022 }, "OUT_OF_SCOPE"],
  ["CHIAYI_CITY", "civil-society", {}, "SILENT"],
  ["CHIAYI_CITY", "childcare", { bureaus: ["labour"] }, "OUT_OF_SCOPE"],
  ["KAOHSIUNG", "childcare", {}, "NO_PLAN"],
  ["KAOHSIUNG", "childcare", { year: 2022, includeUndated: true }, "NO_PLAN"],
])("%s and %s with %j: %s, in a matrix and side by side", async (county, theme, filter, presence) => {
  expect(await askForMatrix("THEME", filter)).toHaveProperty([`${theme} ${county}`], presence);
  expect(await askForSummaries(theme, filter)).toHaveProperty([`${theme} ${county}`], presence);
});

test("a year on the other axis is the year asked for: Chiayi City's childcare 2019 to 2028", async () => {
  const matrix = await askForMatrix("YEAR", { themes: ["childcare"] });
  const of = (county: string) => Array.from({ length: 10 }, (_, index) => matrix[`${String(2019 + index)} ${county}`]);
  const times = (presence: string, count: number) => Array.from({ length: count }, () => presence);
  expect(of("CHIAYI_CITY")).toEqual([...times("ADDRESSED", 4), ...times("OTHER_YEARS_ONLY", 6)]);
  expect(of("TAINAN")).toEqual([...times("OTHER_YEARS_ONLY", 6), ...times("ADDRESSED", 4)]);
  expect(of("MIAOLI")).toEqual(times("OUT_OF_SCOPE", 10));
  expect(of("KAOHSIUNG")).toEqual(times("NO_PLAN", 10));
});

test.each([
  ["TARGET_GROUP", "homeless", { themes: ["childcare"] }, { TAINAN: "SILENT", MIAOLI: "OUT_OF_SCOPE" }],
  ["TARGET_GROUP", "homeless", {}, { TAINAN: "SILENT", MIAOLI: "SILENT", KAOHSIUNG: "NO_PLAN" }],
  ["REFERENCE", "crpd", {}, { CHIAYI_CITY: "OTHERWISE_ADDRESSED", TAINAN: "SILENT", MIAOLI: "SILENT" }],
  ["REFERENCE", "crpd", { themes: ["disability"] }, { CHIAYI_CITY: "SILENT", MIAOLI: "OUT_OF_SCOPE" }],
  ["REFERENCE", "social-safety-net-program", {}, { TAINAN: "ADDRESSED", CHIAYI_CITY: "ADDRESSED", MIAOLI: "SILENT" }],
  ["KIND", "GOAL", { references: ["crpd"] }, { CHIAYI_CITY: "OTHERWISE_ADDRESSED", TAINAN: "SILENT" }],
  ["TARGET_GROUP", "disabilities", { references: ["crpd"] }, { CHIAYI_CITY: "SILENT" }],
  ["REFERENCE", "crpd", { year: 2022 }, { TAINAN: "OTHER_YEARS_ONLY", YUNLIN: "SILENT", MIAOLI: "UNDATED_ONLY" }],
  ["INITIATIVE", "day-workshops", {}, { TAINAN: "ADDRESSED", YUNLIN: "SILENT", MIAOLI: "SILENT" }],
  ["INITIATIVE", "day-workshops", { themes: ["disability"] }, { YUNLIN: "OUT_OF_SCOPE", MIAOLI: "OUT_OF_SCOPE" }],
])("%s %s, which no plan declares as its field, with %j: %j", async (rows, code, filter, expected) => {
  const matrix = await askForMatrix(rows, filter);
  for (const [county, presence] of Object.entries(expected))
    expect([county, matrix[`${code} ${county}`]]).toEqual([county, presence]);
});

test("the children of a theme are fields of their own", async () => {
  const matrix = await askForMatrix("THEME", { year: 2022 }, "childcare");
  expect(matrix).toMatchObject({
    "childcare.quality CHIAYI_CITY": "ADDRESSED",
    "childcare.quality YUNLIN": "OUT_OF_SCOPE",
    "childcare.quality TAINAN": "OTHER_YEARS_ONLY",
  });
});

test("side by side and in a matrix every county's silence is the same, for every theme and a spread of filters", async () => {
  const { themes } = await graph().ask<{ themes: { code: string }[] }>("{ themes { code } }");
  const filters: Variables[] = [
    {},
    { year: 2022 },
    { year: 2022, includeUndated: true },
    { year: 2026, kinds: ["INDICATOR"] },
    { years: { from: 2018 }, kinds: ["GOAL"], primaryThemeOnly: true },
    { planKinds: ["MID_TERM"], text: "補助" },
    { references: ["crpd"] },
    { targetGroups: ["disabilities"] },
  ];
  for (const filter of filters) {
    const matrix = await askForMatrix("THEME", filter);
    const summaries = await Promise.all(themes.map(({ code }) => askForSummaries(code, filter)));
    expect({ filter, ...Object.assign({}, ...summaries) }).toEqual({ filter, ...matrix });
  }
});

describe("a health bureau's plan of long-term care, in force in 2024 and 2025", () => {
  const QUESTIONS: readonly (readonly [string, Variables])[] = [
    ["THEME", {}],
    ["THEME", { year: 2024 }],
    ["THEME", { year: 2024, kinds: ["INDICATOR"] }],
    ["THEME", { bureaus: ["social-affairs"], year: 2025 }],
    ["YEAR", { themes: ["childcare"] }],
    ["YEAR", { themes: ["community-development"], includeUndated: true }],
    ["TARGET_GROUP", { themes: ["childcare"], year: 2024 }],
    ["REFERENCE", { themes: ["disability"], year: 2025 }],
  ];
  /** The years of a matrix end with the last plan's; those of the new plan lie within. */
  const askAll = () => Promise.all(QUESTIONS.map(([rows, filter]) => askForMatrix(rows, filter)));
  const ownField = (cell: string): boolean => cell === "long-term-care CHIAYI_CITY";

  test("changes no answer but those of its own field", async () => {
    const before = await askAll();
    expect(before[1]).toMatchObject({
      "childcare CHIAYI_CITY": "OTHER_YEARS_ONLY",
      "long-term-care CHIAYI_CITY": "OTHER_YEARS_ONLY",
    });
    await importFolders(graph().dataSource, readConfig({}).seedsDir, [planFixture("health-bureau")]);
    const after = await askAll();
    const without = (matrix: Presences) => Object.entries(matrix).filter(([cell]) => !ownField(cell));
    expect(after.map(without)).toEqual(before.map(without));
    expect(after[1]).toMatchObject({ "long-term-care CHIAYI_CITY": "ADDRESSED" });
    expect(after[3]).toEqual(before[3]);
    expect(await askForSummaries("childcare", { year: 2024 })).toMatchObject({
      "childcare CHIAYI_CITY": "OTHER_YEARS_ONLY",
    });
  });
});
