import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds({ publicUrl: "https://example.org/plans" });

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
