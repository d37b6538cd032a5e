import { useGraph } from "../use-graph";

const graph = useGraph();

test("the hub holds five plans of five counties: 150 goals, 136 programs, 43 indicators and 172 targets, as counted in the documents", async () => {
  const query = "{ dataset { counties plans strategicGoals programs indicators targets } }";
  expect(await graph().ask(query)).toEqual({
    dataset: {
      counties: 5,
      plans: 5,
      // Yunlin 10 principles; Miaoli 5 strategies; Tainan 16 priorities, 16 key goals, 43 measures, 2 common goals;
      // Chiayi City 10 strategies with 12 parts, 7 goals; Taichung 4, 11 and 14 on three levels.
      strategicGoals: 10 + 5 + (16 + 16 + 43 + 2) + (10 + 12 + 7) + (4 + 11 + 14),
      programs: 7 + 10 + 44 + 38 + 37,
      indicators: 39 + 4,
      targets: 39 * 4 + 4 * 4,
    },
  });
});

test("the counts are those of the lists", async () => {
  const { dataset, ...lists } = await graph().ask<Record<string, Record<string, number>>>(`{
    dataset { strategicGoals programs indicators plans }
    strategicGoals { totalCount } programs { totalCount } indicators { totalCount } plans(includeUndated: true) { totalCount } }`);
  expect(Object.fromEntries(Object.entries(lists).map(([list, { totalCount }]) => [list, totalCount]))).toEqual(
    dataset,
  );
});

test("the citations are those of the five documents", async () => {
  const { dataset, plans } = await graph().ask<{
    dataset: { citations: number };
    plans: { nodes: { documents: { citations: { totalCount: number } }[] }[] };
  }>("{ dataset { citations } plans { nodes { documents { citations(first: 1) { totalCount } } } } }");
  const counts = plans.nodes.flatMap(({ documents }) => documents.map(({ citations }) => citations.totalCount));
  expect(counts).toHaveLength(5);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dataset.citations);
});

test("the release is named by its date and its data, and both languages say how to cite it", async () => {
  const { dataset } = await graph().ask<{ dataset: Record<string, string> }>(
    "{ dataset { release publishedAt license english: license(language: EN) citeAs citeInEnglish: citeAs(language: EN) } }",
  );
  expect(dataset["release"]).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  expect(dataset["release"]?.startsWith(dataset["publishedAt"] ?? "none")).toBe(true);
  for (const text of [dataset["citeAs"], dataset["citeInEnglish"]]) expect(text).toContain(dataset["release"]);
  for (const text of [dataset["license"], dataset["english"]]) expect(text).toContain("CC BY 4.0");
});
