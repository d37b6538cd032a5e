import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

const QUERY = "{ plans(includeUndated: true) { totalCount } }";

test("POST answers a query", async () => {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query: QUERY } });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({ data: { plans: { totalCount: 5 } } });
});

test("GET answers a query of a program that says so", async () => {
  const headers = { "apollo-require-preflight": "true" };
  const response = await server().inject({ method: "GET", url: "/graphql", query: { query: QUERY }, headers });
  expect(response.json()).toMatchObject({ data: { plans: { totalCount: 5 } } });
});

test("addresses in answers begin with PUBLIC_URL, whatever the request's Host", async () => {
  const query = '{ plan(id: "tainan-114") { citations { url } } }';
  const headers = { host: "evil.example" };
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query }, headers });
  const { data } = response.json<{ data: { plan: { citations: { url: string }[] } } }>();
  expect(data.plan.citations.length).toBeGreaterThan(0);
  for (const { url } of data.plan.citations) {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4000\/documents\/tainan-114\.document#L\d+(-L\d+)?$/);
  }
});

test.each([
  ["a body that is no JSON", { method: "POST", payload: "{", type: "application/json" }, 400, "BAD_REQUEST"],
  [
    "a body of another type",
    { method: "POST", payload: "<a/>", type: "application/xml" },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  [
    "a body of 300 kB",
    { method: "POST", payload: `"${"x".repeat(300_000)}"`, type: "application/json" },
    413,
    "BODY_TOO_LARGE",
  ],
  ["another method", { method: "DELETE", payload: "", type: "application/json" }, 405, "METHOD_NOT_ALLOWED"],
] as const)("%s is refused in GraphQL's shape", async (_what, { method, payload, type }, status, code) => {
  const headers = { "content-type": type };
  const response = await server().inject({
    method,
    url: "/graphql",
    payload: payload || undefined,
    headers: payload ? headers : {},
  });
  expect(response.statusCode).toBe(status);
  expect(response.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
});

test("an error of the graph carries its code and no stack", async () => {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query: "{ nothing }" } });
  const { errors } = response.json<{ errors: { extensions: Record<string, unknown> }[] }>();
  expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: "GRAPHQL_VALIDATION_FAILED" }]);
});

test("any site may read the graph", async () => {
  const headers = { origin: "https://example.org" };
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query: QUERY }, headers });
  expect(response.headers["access-control-allow-origin"]).toBe("*");
});

test("40 questions at once are all answered", async () => {
  const all = await Promise.all(
    Array.from({ length: 40 }, () => server().inject({ method: "POST", url: "/graphql", payload: { query: QUERY } })),
  );
  expect(all).toHaveLength(40);
  for (const response of all) expect(response.json()).toMatchObject({ data: { plans: { totalCount: 5 } } });
});
