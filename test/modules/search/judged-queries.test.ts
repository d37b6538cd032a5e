import { judge, mean, readJudgedQueries, type Verdict } from "../../bench/search-judge";
import { useGraph } from "../use-graph";

const graph = useGraph();

const verdicts: Verdict[] = [];
beforeAll(async () => {
  for (const judged of readJudgedQueries("tune")) verdicts.push(await judge(graph().ask, judged));
});

test("there are 75 queries to tune by and 45 sealed ones, none in both", () => {
  const [tune, sealed] = [readJudgedQueries("tune"), readJudgedQueries("sealed")].map((queries) =>
    queries.map(({ query }) => query),
  );
  expect([tune?.length, sealed?.length]).toEqual([75, 45]);
  expect(new Set([...(tune ?? []), ...(sealed ?? [])]).size).toBe(75 + 45);
});

test("of what must be found by the queries to tune by 97% stands among the first ten, and the first of it at the top", () => {
  expect(mean(verdicts, ({ recall }) => recall)).toBeGreaterThan(0.97);
  expect(mean(verdicts, ({ reciprocalRank }) => reciprocalRank)).toBeGreaterThan(0.98);
});

test("nothing that must not be found stands among the first ten", () => {
  expect(verdicts.filter(({ wrong }) => wrong.length > 0).map(({ judged, wrong }) => [judged.query, wrong])).toEqual(
    [],
  );
});
