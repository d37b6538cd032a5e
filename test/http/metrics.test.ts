import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

/** The value of a metric, by its name and labels as they are printed; undefined where it is not there. */
async function valueOf(metric: string): Promise<number | undefined> {
  const { body } = await server().inject({ url: "/metrics" });
  const line = body.split("\n").find((one) => one.startsWith(`${metric} `));
  return line === undefined ? undefined : Number(line.slice(metric.length));
}

const ask = (query: string): Promise<unknown> =>
  server().inject({ method: "POST", url: "/graphql", payload: { query } });

test("requests are counted by route, method and status; what stands in an address is not told", async () => {
  const counted = (route: string, status: number): Promise<number | undefined> =>
    valueOf(`hub_http_request_duration_seconds_count{method="GET",route="${route}",status="${String(status)}"}`);
  await server().inject({ url: "/plans/tainan-114" });
  await server().inject({ url: "/plans/nothing" });
  await server().inject({ url: "/nowhere" });
  expect([await counted("/plans/:id", 200), await counted("/plans/:id", 404), await counted("none", 404)]).toEqual([
    1, 1, 1,
  ]);
  expect((await server().inject({ url: "/metrics" })).body).not.toMatch(/tainan-114|nowhere/u);
});

test("errors of the graph are counted by code, and what operations cost", async () => {
  await ask("{ plans(first: 0) { totalCount } }");
  await ask("{ nothing }");
  await ask("{ items { nodes { id } } }");
  expect(await valueOf('hub_graphql_errors_total{code="BAD_USER_INPUT"}')).toBe(1);
  expect(await valueOf('hub_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(await valueOf("hub_graphql_cost_objects_count")).toBe(2);
  expect(await valueOf("hub_graphql_cost_objects_sum")).toBe(22);
});

test("the release that answers, the pool and the event loop are told", async () => {
  const { data } = (
    await server().inject({ method: "POST", url: "/graphql", payload: { query: "{ dataset { release } }" } })
  ).json<{
    data: { dataset: { release: string } };
  }>();
  expect(await valueOf(`hub_release_info{release="${data.dataset.release}"}`)).toBe(1);
  expect(await valueOf('hub_database_connections{state="all"}')).toBeGreaterThan(0);
  expect(await valueOf('hub_database_connections{state="waiting"}')).toBe(0);
  expect(await valueOf("nodejs_eventloop_lag_seconds")).toBeGreaterThanOrEqual(0);
});

test("the metrics are in Prometheus' own form", async () => {
  const { headers } = await server().inject({ url: "/metrics" });
  expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/u);
});
