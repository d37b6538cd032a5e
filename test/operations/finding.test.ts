import { useGraph, type Variables } from "../modules/use-graph";
import { OPERATION_VARIABLES, readOperation } from "./operations";

const graph = useGraph();

async function run<Data>(name: string, variables: Variables = {}): Promise<Data> {
  return graph().ask<Data>(readOperation(name), { ...OPERATION_VARIABLES[name], ...variables });
}

test("search-results: 關懷據點 stands in 5 items (Taichung's lines 24 and 107, Tainan's 39 and 108, Chiayi City's 250), titles first", async () => {
  interface Results {
    readonly nodes: readonly { readonly hit: { readonly id: string; readonly title?: string } }[];
  }
  const { search } = await run<{ search: Results }>("search-results");
  const items = search.nodes.flatMap(({ hit }) => (hit.title === undefined ? [] : [hit.id]));
  expect(items).toEqual([
    "tainan-114.priority-13",
    "tainan-114.goal-13",
    "taichung-108.program-2",
    "taichung-108.goal-1-1-2",
    "chiayi-city-108.undertaking-2-12",
  ]);
});

test("word-occurrences: 公益彩券 stands in the third column of five rows of Yunlin's table (lines 60, 66, 70, 79 and 93) and nowhere else", async () => {
  interface Found {
    readonly county: { readonly code: string };
    readonly count: number;
    readonly citations: { readonly nodes: readonly { readonly startLine: number }[] };
  }
  const { occurrences } = await run<{ occurrences: Found[] }>("word-occurrences");
  expect(occurrences.map(({ county, count }) => [county.code, count])).toEqual([
    ["TAICHUNG", 0],
    ["TAINAN", 0],
    ["CHIAYI_CITY", 0],
    ["MIAOLI", 0],
    ["YUNLIN", 5],
  ]);
  expect(occurrences.at(-1)?.citations.nodes.map(({ startLine }) => startLine)).toEqual([60, 66, 70, 79, 93]);
});

test("items-by-relevance: of the items that hold 托育 and 補助 those with 托育 in the title stand first, as Chiayi City's KPI (line 715) and Taichung's goal (32)", async () => {
  interface List {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly title: string }[];
  }
  const { items } = await run<{ items: List }>("items-by-relevance");
  const inTitle = items.nodes.map(({ title }) => title.includes("托育") || title.includes("補助"));
  expect(inTitle.indexOf(false)).toBe(inTitle.lastIndexOf(true) + 1);
  expect(items.nodes.map(({ id }) => id)).toContain("taichung-108.goal-1-2-2");
});
