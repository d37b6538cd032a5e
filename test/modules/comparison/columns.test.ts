import { readConfig } from "../../../src/config";
import { importFolders } from "../../import/import-folders";
import { planFixture } from "../../fixtures/plans";
import { askForPages, useGraph, type Variables } from "../use-graph";
import {
  askForComparison,
  BARE_QUERY,
  cellOf,
  codesOf,
  type Comparison,
  idsOf,
  QUERY,
  type Row,
  rowsOf,
  SIX,
  summaryOf,
} from "./ask-for-comparison";
import { initiativesOf, ITEMS } from "./seeded-items";

const graph = useGraph();

const PLANS = ["yunlin-community-111", "tainan-114", "miaoli-community", "chiayi-city-108", "taichung-108"];

async function askForCounties(): Promise<string[]> {
  const { counties } = await graph().ask<{ counties: { code: string }[] }>("{ counties { code } }");
  return codesOf(counties);
}

describe("the columns", () => {
  test("are the counties as they were asked for", async () => {
    const counties = ["YUNLIN", "KAOHSIUNG", "TAICHUNG"];
    const { columns } = await askForComparison(graph(), { counties });
    expect(columns).toEqual(counties.map((code) => ({ code, county: { code }, plan: null })));
  });

  test("are single plans with their counties, and each is compared as its county, where it has no other", async () => {
    const byPlan = await askForComparison(graph(), { plans: PLANS });
    const counties = ["YUNLIN", "TAINAN", "MIAOLI", "CHIAYI_CITY", "TAICHUNG"];
    expect(byPlan.columns).toEqual(
      PLANS.map((id, index) => ({ code: id, county: { code: counties[index] }, plan: { id } })),
    );
    const byCounty = await askForComparison(graph(), { counties });
    const withoutColumns = (comparison: Comparison): unknown =>
      JSON.parse(JSON.stringify({ ...comparison, columns: [] }), (key, value: unknown) =>
        key === "column" || key.endsWith("Cursor") ? undefined : value,
      );
    expect(withoutColumns(byPlan)).toEqual(withoutColumns(byCounty));
  });

  test("may be one: its rows are what it has, and there is nothing to share", async () => {
    const { rows, summaries, sharedReferences } = await askForComparison(graph(), { counties: ["MIAOLI"] });
    const own = initiativesOf(ITEMS.filter(({ county }) => county === "MIAOLI"));
    expect(rows.nodes.map(({ initiative, cells }) => [initiative.code, cells.length])).toEqual(
      own.map((code) => [code, 1]),
    );
    expect(summaries).toHaveLength(1);
    expect(sharedReferences).toEqual([]);
  });

  test("may be all 22 counties: 17 of them have no plan in any row", async () => {
    const counties = await askForCounties();
    expect(counties).toHaveLength(22);
    const comparison = await askForComparison(graph(), { counties });
    expect(codesOf(comparison.columns)).toEqual(counties);
    expect(comparison.rows.totalCount).toBe(54);
    const withoutPlan = ({ cells }: Pick<Row, "cells">) =>
      cells.filter(({ presence }) => presence === "NO_PLAN").length;
    expect(comparison.rows.nodes.filter((row) => row.cells.length !== 22 || withoutPlan(row) !== 17)).toEqual([]);
    const six = await askForComparison(graph(), { counties: SIX });
    expect(rowsOf(comparison)).toEqual(rowsOf(six));
    expect(comparison.sharedReferences).toEqual(six.sharedReferences);
  });
});

describe("is refused", () => {
  test.each<[string, Variables, string, string]>([
    ["no column", { counties: [] }, "counties", "counties: 0 columns; compare 1 to 22."],
    ["no plan", { plans: [] }, "plans", "plans: 0 columns; compare 1 to 22."],
    [
      "23 plans",
      { plans: Array.from({ length: 23 }, (_, index) => `tainan-${String(index)}`) },
      "plans",
      "plans: 23 columns; compare 1 to 22.",
    ],
    [
      "a county twice",
      { counties: ["TAINAN", "YUNLIN", "TAINAN"] },
      "counties",
      'counties: "TAINAN" stands there twice.',
    ],
    ["a plan twice", { plans: ["tainan-114", "tainan-114"] }, "plans", 'plans: "tainan-114" stands there twice.'],
    [
      "an unknown plan",
      { plans: ["tainan-144"] },
      "plans",
      'plans: there is no "tainan-144". Did you mean "tainan-114"?',
    ],
    [
      "neither counties nor plans",
      { theme: "childcare" },
      "counties",
      "counties, plans: give counties or plans to compare, one of the two.",
    ],
    [
      "both counties and plans",
      { counties: ["TAINAN"], plans: ["tainan-114"] },
      "counties",
      "counties, plans: give counties or plans to compare, one of the two.",
    ],
    [
      "an unknown theme",
      { counties: ["TAINAN"], theme: "child-care" },
      "theme",
      'theme: there is no "child-care". Did you mean "childcare"?',
    ],
    [
      "a theme twice",
      { counties: ["TAINAN"], theme: "childcare", filter: { themes: ["labour"] } },
      "theme",
      "theme: give theme or themes of the filter, not both.",
    ],
    [
      "counties in the filter",
      { counties: ["TAINAN"], filter: { counties: ["TAINAN"] } },
      "filter",
      "filter: counties and plans stand outside the filter, as the columns.",
    ],
    [
      "plans in the filter",
      { counties: ["TAINAN"], filter: { plans: ["tainan-114"] } },
      "filter",
      "filter: counties and plans stand outside the filter, as the columns.",
    ],
    [
      "an unknown code in the filter",
      { counties: ["TAINAN"], filter: { initiatives: ["care-station"] } },
      "initiatives",
      'initiatives: there is no "care-station". Did you mean "care-stations"?',
    ],
    [
      "an empty list in the filter",
      { counties: ["TAINAN"], filter: { targetGroups: [] } },
      "targetGroups",
      "targetGroups: an empty list would find nothing. Leave targetGroups out to ask for all.",
    ],
  ])("%s", async (_what, variables, argument, message) => {
    const error = await graph().refusal(BARE_QUERY, variables);
    expect(error.message).toBe(message);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  test("23 counties, one of the 22 twice", async () => {
    const error = await graph().refusal(BARE_QUERY, { counties: [...(await askForCounties()), "TAINAN"] });
    expect(error.message).toBe("counties: 23 columns; compare 1 to 22.");
  });

  test("an unknown county, with the one that was meant", async () => {
    const error = await graph().refusal(BARE_QUERY, { counties: ["TAINAM"] });
    expect(error.message).toContain('Value "TAINAM" does not exist in "CountyCode" enum.');
    expect(error.message).toContain('"TAINAN"');
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test.each([0, 101])("a page of %i rows", async (first) => {
    const error = await graph().refusal(QUERY, { counties: ["TAINAN"], first });
    expect(error.message).toContain(`first: ${String(first)} is out of bounds. Ask for 1 to 100`);
  });
});

describe("a year", () => {
  test("is the same in the calendar of the republic", async () => {
    const ask = (year: number) => askForComparison(graph(), { counties: SIX, filter: { year } });
    expect(await ask(111)).toEqual(await ask(2022));
  });

  test("leaves out Miaoli's plan, which states none, unless undated ones are included", async () => {
    const ask = (filter: Variables) =>
      askForComparison(graph(), { counties: ["MIAOLI", "YUNLIN"], theme: "community-development", filter });
    const dated = summaryOf(await ask({ year: 2022 }), "MIAOLI");
    expect(dated).toMatchObject({ presence: "UNDATED_ONLY", plans: [], goals: 0, programs: 0, references: [] });
    expect(dated.alone.totalCount).toBe(0);
    const included = await ask({ year: 2022, includeUndated: true });
    expect(summaryOf(included, "MIAOLI")).toMatchObject({
      presence: "ADDRESSED",
      plans: [{ id: "miaoli-community" }],
      goals: 5,
      programs: 10,
    });
    expect(included).toEqual(await ask({}));
    expect(rowsOf(await ask({ year: 2022 }))).not.toContain("community-data");
    expect(rowsOf(included)).toContain("community-data");
  });

  test("leaves a county's plan of other years without rows of its own: 2026 is Tainan's alone", async () => {
    const comparison = await askForComparison(graph(), { counties: SIX, filter: { year: 2026 } });
    expect(rowsOf(comparison)).toEqual(initiativesOf(ITEMS.filter(({ county }) => county === "TAINAN")));
    const presences = comparison.rows.nodes.map(({ cells }) => cells.map(({ presence }) => presence).join(" "));
    expect(new Set(presences)).toEqual(
      new Set(["OTHER_YEARS_ONLY ADDRESSED OTHER_YEARS_ONLY UNDATED_ONLY OTHER_YEARS_ONLY NO_PLAN"]),
    );
    expect(comparison.summaries.map(({ plans }) => idsOf(plans))).toEqual([[], ["tainan-114"], [], [], [], []]);
  });

  test("is an item's own: Taichung founds two family centres in 2019 alone and hires for them until 2020", async () => {
    const ask = async (year: number) => {
      const filter = { year, kinds: ["PROGRAM"] };
      const comparison = await askForComparison(graph(), { counties: ["CHIAYI_CITY", "TAICHUNG"], filter });
      const { presence, likeness, items } = cellOf(comparison, "family-service-centres", "TAICHUNG");
      return { presence, likeness, items: idsOf(items) };
    };
    const [dongqu, dali, hiring] = [18, 19, 20].map((number) => `taichung-108.program-${String(number)}`);
    expect(await ask(2019)).toEqual({ presence: "ADDRESSED", likeness: "SIMILAR", items: [dongqu, dali, hiring] });
    expect(await ask(2020)).toEqual({ presence: "OTHERWISE_ADDRESSED", likeness: "RELATED", items: [hiring] });
    expect(await ask(2021)).toEqual({ presence: "OTHERWISE_ADDRESSED", likeness: null, items: [] });
  });
});

describe("the pages of rows", () => {
  const askForRows = async (variables: Variables) => (await askForComparison(graph(), variables)).rows;

  test.each(["SHARED_FIRST", "DIFFERENCES_FIRST"])("join up to the whole, %s", async (orderBy) => {
    const asked = { counties: SIX, orderBy };
    const whole = await askForRows(asked);
    for (const first of [1, 7, 20, 54]) {
      const pages = await askForPages((after) => askForRows({ ...asked, first, after }));
      expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
      expect(pages).toHaveLength(Math.ceil(54 / first));
      expect(pages.filter(({ totalCount }) => totalCount !== 54)).toEqual([]);
      expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(pages.map((_, index) => index > 0));
    }
  });

  test("have 20 rows unless more are asked for", async () => {
    const query = "{ compare(counties: [TAINAN, CHIAYI_CITY]) { rows { nodes { initiative { code } } } } }";
    const { compare } = await graph().ask<{ compare: { rows: { nodes: unknown[] } } }>(query);
    expect(compare.rows.nodes).toHaveLength(20);
  });

  test("have no summaries of their own: these are of all rows on every page", async () => {
    const whole = await askForComparison(graph(), { counties: SIX });
    const page = await askForComparison(graph(), { counties: SIX, first: 3 });
    expect(page.rows.nodes).toHaveLength(3);
    expect(page.summaries).toEqual(whole.summaries);
    expect(page.sharedReferences).toEqual(whole.sharedReferences);
  });

  test("refuse a cursor of the other order, and one that is none", async () => {
    const { endCursor } = (await askForRows({ counties: SIX, first: 5 })).pageInfo;
    const other = await graph().refusal(QUERY, { counties: SIX, orderBy: "DIFFERENCES_FIRST", after: endCursor });
    expect(other.message).toBe("after: this cursor belongs to a list in another order. Start again without it.");
    const none = await graph().refusal(QUERY, { counties: SIX, after: "row 5" });
    expect(none.message).toBe("after: this is no cursor of ours. Take endCursor of the page before.");
  });
});

/** Writes into the database; what stands above is asked before. */
describe("two plans of one county, the second a health bureau's of 2024 and 2025", () => {
  let health = "";
  beforeAll(async () => {
    await importFolders(graph().dataSource, readConfig({}).seedsDir, [planFixture("health-bureau")]);
    const query = "{ plans(counties: [CHIAYI_CITY]) { nodes { id } } }";
    const { plans } = await graph().ask<{ plans: { nodes: { id: string }[] } }>(query);
    health = idsOf(plans.nodes).find((id) => id !== "chiayi-city-108") ?? "";
  });

  test("stand side by side, each with its own items alone", async () => {
    const plans = [health, "chiayi-city-108"];
    const comparison = await askForComparison(graph(), { plans, theme: "long-term-care" });
    expect(comparison.columns.map(({ county }) => county.code)).toEqual(["CHIAYI_CITY", "CHIAYI_CITY"]);
    expect(summaryOf(comparison, health)).toMatchObject({ presence: "ADDRESSED", goals: 2, programs: 0 });
    expect(summaryOf(comparison, health).alone.nodes).toEqual([{ id: `${health}.goal-1` }, { id: `${health}.goal-2` }]);
    expect(cellOf(comparison, "care-stations", health)).toMatchObject({ presence: "SILENT", count: 0, likeness: null });
    expect(cellOf(comparison, "care-stations", "chiayi-city-108").presence).toBe("ADDRESSED");
  });

  test("are judged apart by year, and together as their county", async () => {
    const filter = { year: 2024 };
    const byPlan = await askForComparison(graph(), {
      plans: [health, "chiayi-city-108"],
      theme: "long-term-care",
      filter,
    });
    expect(byPlan.summaries.map(({ presence }) => presence)).toEqual(["ADDRESSED", "OTHER_YEARS_ONLY"]);
    const byCounty = await askForComparison(graph(), { counties: ["CHIAYI_CITY"], theme: "long-term-care" });
    const together = summaryOf(byCounty, "CHIAYI_CITY");
    const apart = await askForComparison(graph(), { plans: [health, "chiayi-city-108"], theme: "long-term-care" });
    expect(together.goals).toBe(apart.summaries.reduce((sum, { goals }) => sum + goals, 0));
    expect(idsOf(together.plans).sort()).toEqual([health, "chiayi-city-108"].sort());
  });
});
