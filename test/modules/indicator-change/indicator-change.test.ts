import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "../../../src/config";
import type { Amount } from "../../../src/import/resolve/amount";
import type { ResolvedTarget } from "../../../src/import/resolve/resolved-plan";
import { measureChange } from "../../../src/import/write/change";
import { importFolders } from "../../import/import-folders";
import { planFixture } from "../../fixtures/plans";
import { copyPlan } from "../../import/seed-folder";
import { useTemporaryFolder } from "../../support/temporary-folder";
import { askForAll, askForPages, countItems, type Page, useGraph, type Variables } from "../use-graph";

const graph = useGraph();
const folder = useTemporaryFolder();

interface Target {
  readonly year: number | null;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: string;
}

interface Indicator {
  readonly id: string;
  readonly unit: string;
  readonly change: number | null;
  readonly trend: string | null;
  readonly targets: readonly Target[];
}

const FIELDS = "id unit change trend targets { year value upper unit comparator }";

const askForIndicators = (filter: Variables = {}): Promise<Indicator[]> =>
  askForAll<Indicator>(graph(), "indicators", FIELDS, { filter });

let indicators: Indicator[] = [];
beforeAll(async () => {
  indicators = await askForIndicators();
});

/** Said once more: the last year's target less the first year's, where both are one number of a kind. */
function subtract({ targets }: Indicator): number | null {
  const dated = targets.filter(({ year }) => year !== null).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.year === last.year) return null;
  if (first.unit !== last.unit || first.comparator !== last.comparator) return null;
  if (first.value === null || last.value === null || first.upper !== null || last.upper !== null) return null;
  return last.value - first.value;
}

function trendOf(change: number | null): string | null {
  if (change === null) return null;
  return ["FALLING", "FLAT", "RISING"][Math.sign(change) + 1] ?? null;
}

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

test("the change of every indicator is its last target less its first", () => {
  const wrong = indicators.filter((indicator) => {
    const expected = subtract(indicator);
    if (expected === null || indicator.change === null) return expected !== indicator.change;
    return Math.abs(expected - indicator.change) > 1e-6;
  });
  expect(wrong).toEqual([]);
  expect(indicators).toHaveLength(43);
});

test("the trend of every indicator is the sign of its change", () => {
  expect(indicators.filter(({ change, trend }) => trend !== trendOf(change))).toEqual([]);
});

test("associations that hold their yearly meeting rise by 15 percent points, 75% to 90% (lines 356 to 359)", () => {
  expect(indicators.find(({ id }) => id === "chiayi-city-108.kpi-1-1")).toMatchObject({
    unit: "PERCENT",
    change: 15,
    trend: "RISING",
  });
});

describe("the filter trends", () => {
  test.each([[["RISING"]], [["FALLING"]], [["FLAT"]], [["RISING", "FALLING"]], [["RISING", "FALLING", "FLAT"]]])(
    "%j finds what changes so",
    async (trends) => {
      const expected = indicators.filter((indicator) => trends.includes(String(trendOf(subtract(indicator)))));
      expect(idsOf(await askForIndicators({ trends }))).toEqual(idsOf(expected));
      expect(await countItems(graph(), "items", { trends })).toBe(expected.length);
    },
  );

  test("finds 14 of the 43 indicators that rise, 29 that stay and none that falls", async () => {
    const counts = ["RISING", "FLAT", "FALLING"].map((trend) => countItems(graph(), "indicators", { trends: [trend] }));
    expect(await Promise.all(counts)).toEqual([14, 29, 0]);
  });

  test("leaves goals and programs out, and refuses a list without a trend", async () => {
    const query = `{ items(filter: { trends: [RISING, FLAT, FALLING], parts: true }, first: 100) { nodes { kind } } }`;
    const { items } = await graph().ask<{ items: { nodes: { kind: string }[] } }>(query);
    expect(new Set(items.nodes.map(({ kind }) => kind))).toEqual(new Set(["INDICATOR"]));
    const error = await graph().refusal("{ items(filter: { trends: [] }) { totalCount } }");
    expect(error.message).toBe("trends: an empty list would find nothing. Leave trends out to ask for all.");
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "trends" });
  });
});

describe("the order CHANGE", () => {
  const QUERY = `query ($reverse: Boolean, $first: Int, $filter: ItemFilter, $after: String) {
    items(orderBy: CHANGE, reverse: $reverse, first: $first, filter: $filter, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id kind ... on Indicator { unit change targets { year value upper unit comparator } } } } }`;
  type Listed = Partial<Indicator> & { readonly id: string; readonly kind: string };

  async function askInOrder(variables: Variables = {}): Promise<Listed[]> {
    const pages = await askForPages(async (after) => {
      const { items } = await graph().ask<{ items: Page<Listed> }>(QUERY, { first: 100, ...variables, after });
      return items;
    });
    return pages.flatMap(({ nodes }) => nodes);
  }

  test("puts units one after the other, and within a unit the largest rise first", async () => {
    const listed = (await askInOrder({ filter: { kinds: ["INDICATOR"] } })).slice(0, indicators.length);
    const changes = listed.flatMap(({ id }) => indicators.filter((one) => one.id === id && subtract(one) !== null));
    const units = changes.map(({ unit }) => unit).filter((unit, index, all) => unit !== all[index - 1]);
    expect(units).toHaveLength(new Set(units).size);
    expect(units.length).toBeGreaterThan(1);
    const risesAgain = changes.filter((indicator, index) => {
      const before = changes[index - 1];
      return before?.unit === indicator.unit && (subtract(before) ?? 0) < (subtract(indicator) ?? 0);
    });
    expect(risesAgain).toEqual([]);
  });

  test("keeps equal changes, and what has none, as the documents print them", async () => {
    const everything = idsOf(await askForAll<{ id: string }>(graph(), "items", "id"));
    const listed = idsOf(await askInOrder());
    const changeOf = new Map(indicators.map((indicator) => [indicator.id, subtract(indicator)]));
    const keyOf = (id: string): string => {
      const change = changeOf.get(id) ?? null;
      return change === null ? "none" : `${indicators.find((one) => one.id === id)?.unit ?? ""} ${String(change)}`;
    };
    const runs = new Map<string, string[]>();
    for (const id of listed) runs.set(keyOf(id), [...(runs.get(keyOf(id)) ?? []), id]);
    const printed = [...runs].map(([key]) => everything.filter((id) => keyOf(id) === key));
    expect([...runs.values()]).toEqual(printed);
    expect(listed).toEqual(printed.flat());
    expect(keyOf(listed.at(-1) ?? "")).toBe("none");
  });

  test("from its end is the same order reversed, and comes page by page", async () => {
    const whole = idsOf(await askInOrder());
    expect(idsOf(await askInOrder({ reverse: true }))).toEqual([...whole].reverse());
    expect(idsOf(await askInOrder({ first: 31 }))).toEqual(whole);
  });
});

describe("an invented plan of two years, whose targets are", () => {
  test.each<[string, string, number | null, string | null]>([
    ["2", "5", 3, "RISING"],
    ["5", "2", -3, "FALLING"],
    ["≧4", "≧4", 0, "FLAT"],
    ["0.1", "0.3", 0.2, "RISING"],
    ["≧2", "3", null, null],
    ["2", "≦3", null, null],
    ["≧2", "≦3", null, null],
  ])("%s and %s: change %p, trend %p, in the list and in the filter", async (first, last, change, trend) => {
    const indicator = await importTargets(first, last);
    expect(indicator?.targets).toHaveLength(2);
    expect(indicator).toMatchObject({ change, trend });
    const trends = ["RISING", "FALLING", "FLAT"];
    const found = await Promise.all(
      trends.map(async (one) => idsOf(await askForIndicators({ counties: ["PENGHU"], trends: [one] }))),
    );
    expect(trends.filter((_, index) => found[index]?.includes("penghu-113.kpi-2"))).toEqual(
      trend === null ? [] : [trend],
    );
  });
});

/** The fixture `sound` with the two targets of its second indicator printed in another way. */
async function importTargets(first: string, last: string): Promise<Indicator | undefined> {
  const path = await copyPlan(planFixture("sound"), join(folder(), `${first} to ${last}`.replaceAll("/", "")), (plan) =>
    plan.replace("values: [2, 3]", `values: [${JSON.stringify(first)}, ${JSON.stringify(last)}]`),
  );
  const document = join(path, "document.txt");
  const text = await readFile(document, "utf8");
  await writeFile(document, text.replace(/\t2\n\t3(?=\n|$)/u, `\t${first}\n\t${last}`));
  await importFolders(graph().dataSource, readConfig({}).seedsDir, [path]);
  const found = await askForIndicators({ counties: ["PENGHU"] });
  return found.find(({ id }) => id === "penghu-113.kpi-2");
}

test("a target in another unit than its indicator's never comes in", async () => {
  await expect(importTargets("2", "3%")).rejects.toThrow("the indicator's unit, 處");
});

describe("what cannot be subtracted has no change", () => {
  const ONE: Amount = { value: 2, upper: null, comparator: "EQ", comparatorRaw: null, unit: "處", unitRaw: "處" };
  const target = (year: number, amount: Partial<Amount>): ResolvedTarget => ({
    year,
    everyYear: false,
    amount: { ...ONE, ...amount },
    raw: "",
    note: null,
    evidence: [],
  });
  const UNKNOWN = { change: null, trend: null };

  test.each<[string, readonly ResolvedTarget[]]>([
    ["no target", []],
    ["one target", [target(2024, {})]],
    ["two targets of one year", [target(2024, {}), target(2024, { value: 5 })]],
    ["another unit in the last", [target(2024, {}), target(2025, { unit: "PERCENT" })]],
    ["another comparator in the last", [target(2024, {}), target(2025, { comparator: "GTE" })]],
    ["a range first", [target(2024, { upper: 3 }), target(2025, { value: 5 })]],
    ["a range last", [target(2024, {}), target(2025, { value: 5, upper: 6 })]],
  ])("%s", (_what, targets) => {
    expect(measureChange(targets)).toEqual(UNKNOWN);
  });

  test("while years may stand in any order, and one between may be of another kind", () => {
    const between = target(2025, { value: 9, upper: 10, comparator: "LTE", unit: "場" });
    expect(measureChange([target(2026, { value: 7 }), between, target(2024, {})])).toEqual({
      change: 5,
      trend: "RISING",
    });
  });
});
