import { askForAll, type ItemList, useGraph } from "../use-graph";

const graph = useGraph();

interface Item {
  readonly id: string;
  readonly title: string;
  readonly plan: { readonly id: string };
  readonly county: { readonly code: string };
  readonly period: { readonly start: number | null };
  readonly citations: readonly { readonly field: string; readonly startLine: number }[];
}

const FIELDS = "id title plan { id } county { code } period { start } citations { field startLine }";
const LISTS: readonly ItemList[] = ["items", "strategicGoals", "programs", "indicators"];
const filter = { parts: true };

/** Taiwan's customary order of counties, as far as plans are held. */
const COUNTIES = ["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN"];
const TITLES = new Intl.Collator("zh-Hant-TW");

const byDocument = new Map<ItemList, Item[]>();
beforeAll(async () => {
  for (const list of LISTS) byDocument.set(list, await askForAll<Item>(graph(), list, FIELDS, { filter }));
});

function documentOrder(list: ItemList): readonly Item[] {
  return byDocument.get(list) ?? [];
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

async function idsIn(
  list: ItemList,
  orderBy: "DOCUMENT" | "TITLE" | "COUNTY" | "YEAR",
  reverse = false,
): Promise<string[]> {
  return ids(await askForAll<{ id: string }>(graph(), list, "id", { filter, orderBy, reverse }));
}

describe.each(LISTS)("%s", (list) => {
  test("DOCUMENT goes county by county, and down each document line by line", () => {
    const items = documentOrder(list);
    const counties = items.map(({ county }) => COUNTIES.indexOf(county.code));
    expect(counties).toEqual([...counties].sort((a, b) => a - b));
    const firstLine = ({ citations }: Item): number =>
      Math.min(
        ...citations.filter(({ field }) => field === "title" || field === "measure").map(({ startLine }) => startLine),
      );
    for (const county of COUNTIES) {
      const lines = items.filter((item) => item.county.code === county).map(firstLine);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
    }
  });

  test("TITLE goes by the strokes of the Chinese title, then as the documents print them", async () => {
    const sorted = [...documentOrder(list)].sort((a, b) => TITLES.compare(a.title, b.title));
    expect(await idsIn(list, "TITLE")).toEqual(ids(sorted));
  });

  test("COUNTY goes by the customary order of counties, then as the documents print them", async () => {
    const rank = ({ county }: Item): number => COUNTIES.indexOf(county.code);
    expect(await idsIn(list, "COUNTY")).toEqual(ids([...documentOrder(list)].sort((a, b) => rank(a) - rank(b))));
  });

  test("YEAR goes by the first year, items without a year last, then as the documents print them", async () => {
    const start = ({ period }: Item): number => period.start ?? 9999;
    expect(await idsIn(list, "YEAR")).toEqual(ids([...documentOrder(list)].sort((a, b) => start(a) - start(b))));
  });

  test.each(["DOCUMENT", "TITLE", "COUNTY", "YEAR"] as const)(
    "%s from its end is the same order reversed",
    async (orderBy) => {
      expect(await idsIn(list, orderBy, true)).toEqual((await idsIn(list, orderBy)).reverse());
    },
  );
});

test("the first title by strokes begins with 二 (two strokes), the last with 續 (twenty-one)", async () => {
  const query =
    "{ programs(orderBy: TITLE, first: 1) { nodes { title } } last: programs(orderBy: TITLE, reverse: true, first: 1) { nodes { title } } }";
  expect(await graph().ask(query)).toEqual({
    programs: { nodes: [{ title: "二手輔具推廣計畫" }] },
    last: { nodes: [{ title: "續辦各項社會福利補助措施" }] },
  });
});

test("null for order and direction is their default", async () => {
  const query = "{ programs(orderBy: null, reverse: null, first: null) { nodes { id } } }";
  const { programs } = await graph().ask<{ programs: { nodes: { id: string }[] } }>(query);
  const own = documentOrder("programs")
    .filter(({ id }) => !id.startsWith("chiayi-city-108"))
    .slice(0, 20);
  expect(ids(programs.nodes)).toEqual(ids(own));
});

describe("RELEVANCE", () => {
  const query =
    "query ($filter: ItemFilter, $reverse: Boolean) { items(filter: $filter, orderBy: RELEVANCE, reverse: $reverse, first: 100) { nodes { id title } } }";
  const ask = async (text: string, reverse = false): Promise<{ id: string; title: string }[]> =>
    (await graph().ask<{ items: { nodes: { id: string; title: string }[] } }>(query, { filter: { text }, reverse }))
      .items.nodes;

  test("puts the titles that are most about the words first, then what holds them elsewhere", async () => {
    const found = await ask("關懷據點");
    expect(ids(found)).toEqual([
      "tainan-114.priority-13",
      "tainan-114.goal-13",
      "taichung-108.program-2",
      "taichung-108.goal-1-1-2",
      "chiayi-city-108.undertaking-2-12",
    ]);
    expect(ids(await ask("關懷據點", true))).toEqual(ids(found).reverse());
  });

  test("is refused where there are no words", async () => {
    const error = await graph().refusal(query, { filter: { counties: ["TAINAN"] } });
    expect(error.message).toBe(
      "orderBy: RELEVANCE is how well items meet words. Give filter.text, or ask for another order.",
    );
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "orderBy" });
  });
});
