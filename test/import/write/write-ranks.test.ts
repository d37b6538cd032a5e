import { useTestDataSource } from "../../support/test-database";
import { seededDatabase } from "../seeded-databases";

const dataSource = useTestDataSource(seededDatabase);

interface Ranked {
  readonly id: string;
  readonly plan_id: string;
  readonly title_zh: string;
  readonly position: number;
  readonly period_start: number | null;
}

/** Items in one of the four orders. */
function inOrder(column: string): Promise<Ranked[]> {
  return dataSource().query<Ranked[]>(
    `SELECT id, plan_id, title_zh, position, period_start FROM plan_item ORDER BY ${column}`,
  );
}

/** Neighbouring values, each once. */
function runs<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => value !== values[index - 1]);
}

const PLANS = ["taichung-108", "tainan-114", "chiayi-city-108", "miaoli-community", "yunlin-community-111"];

test.each(["rank_document", "rank_title", "rank_county", "rank_year"])(
  "%s counts all items from 0 without a gap",
  async (column) => {
    const [row] = await dataSource().query<{ items: number; ranks: number; first: number; last: number }[]>(
      `SELECT count(*)::int AS items, count(DISTINCT ${column})::int AS ranks, min(${column}) AS first, max(${column}) AS last FROM plan_item`,
    );
    expect(row).toEqual({ items: 379, ranks: 379, first: 0, last: 378 });
  },
);

test("plans stand by county, in the order of the counties' list", async () => {
  const rows = await dataSource().query<{ id: string; rank: number }[]>("SELECT id, rank FROM plan ORDER BY rank");
  expect(rows).toEqual(PLANS.map((id, rank) => ({ id, rank })));
});

test("by document, items stand plan by plan, each where it is printed", async () => {
  const items = await inOrder("rank_document");
  expect(runs(items.map(({ plan_id }) => plan_id))).toEqual(PLANS);
  const yunlin = items.filter(({ plan_id }) => plan_id === "yunlin-community-111");
  expect(yunlin.map(({ position }) => position)).toEqual(yunlin.map((_, index) => index));
  expect(yunlin.map(({ id }) => id.slice("yunlin-community-111.".length))).toEqual([
    ...Array.from({ length: 10 }, (_, index) => `principle-${String(index + 1)}`),
    ...Array.from({ length: 7 }, (_, index) => `program-${String(index + 1)}`),
  ]);
});

test("an indicator stands behind its goal's heading in the table's place, a measure behind its goal", async () => {
  const items = (await inOrder("rank_document")).map(({ id }) => id);
  const at = (id: string) => items.indexOf(id);
  expect(at("tainan-114.goal-1-1")).toBe(at("tainan-114.goal-1") + 1);
  expect(at("tainan-114.learning-hours")).toBeGreaterThan(at("tainan-114.common-1"));
  expect(at("tainan-114.policy-course-hours")).toBe(at("tainan-114.learning-hours") + 1);
  expect(at("tainan-114.revenue-execution")).toBe(at("tainan-114.expenditure-execution") + 1);
});

test("by title, items stand as a Chinese reader in Taiwan sorts them, and equal titles by document", async () => {
  const items = await inOrder("rank_title");
  const collator = new Intl.Collator("zh-Hant-TW");
  const misplaced = items.filter(
    ({ title_zh }, index) => collator.compare(items[index - 1]?.title_zh ?? title_zh, title_zh) > 0,
  );
  expect(misplaced).toEqual([]);
  const happy = items.filter(({ title_zh }) => title_zh === "疼惜咱的老人，歡喜在地老化").map(({ id }) => id);
  expect(happy).toEqual(["chiayi-city-108.strategy-1", "chiayi-city-108.goal-2"]);
});

test("by year, the earliest come first and those without a year last", async () => {
  const items = await inOrder("rank_year");
  expect(runs(items.map(({ period_start }) => period_start))).toEqual([2019, 2022, 2025, null]);
});
