import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds({ rateLimit: 5, publicUrl: "https://example.org/plans" });

test("an address where nothing stands answers with a code and what to do", async () => {
  const response = await server().inject({ url: "/nothing" });
  expect(response.statusCode).toBe(404);
  expect(response.json()).toEqual({
    error: { code: "NOT_FOUND", message: "Nothing stands at this address. The graph answers at /graphql." },
  });
});

test("health says whether the database can be read", async () => {
  const response = await server().inject({ url: "/health" });
  expect(response.json()).toEqual({ status: "ok" });
});

test("links begin with PUBLIC_URL's path", async () => {
  const { body } = await server().inject({ url: "/" });
  expect(body).toContain('<a href="/plans/plans/tainan-114">');
  expect(body).toContain("curl https://example.org/plans/graphql");
});

test("who asks too often is told so, in GraphQL's shape at /graphql", async () => {
  const ask = () =>
    server().inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "{ __typename }" },
      remoteAddress: "192.0.2.7",
    });
  for (let asked = 0; asked < 5; asked++) expect((await ask()).statusCode).toBe(200);
  const refused = await ask();
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toEqual({
    errors: [
      {
        message: "Too many requests from this address in a minute. Wait, and ask for more in one query.",
        extensions: { code: "TOO_MANY_REQUESTS" },
      },
    ],
  });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});

test("health is not counted", async () => {
  for (let asked = 0; asked < 8; asked++) {
    expect((await server().inject({ url: "/health", remoteAddress: "192.0.2.8" })).statusCode).toBe(200);
  }
});
