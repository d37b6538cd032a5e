import { blockOf } from "../../src/http/rate-limit";
import { useServedSeeds } from "./served-seeds";

/** Room for some small questions, and not for two large ones. */
const LIMIT = 20_000;

const server = useServedSeeds({ rateLimit: LIMIT, trustProxy: ["127.0.0.1"] });

const SMALL = "{ dataset { release } }";
const LARGE = "{ items(first: 100) { nodes { citations { quote } } } }";

let next = 0;

/** An address from which nothing was asked yet. */
function newAddress(): string {
  next += 1;
  return `192.0.2.${String(next)}`;
}

function ask(query: string, from: string, headers: Record<string, string> = {}) {
  return server().inject({ method: "POST", url: "/graphql", payload: { query }, remoteAddress: from, headers });
}

test("each answer tells how much its address may still ask for: the request, and the objects of its answer", async () => {
  const answer = await ask(LARGE, newAddress());
  const { requested } = answer.json<{ extensions: { cost: { requested: number } } }>().extensions.cost;
  expect(answer.headers["x-ratelimit-limit"]).toBe(String(LIMIT));
  expect(answer.headers["x-ratelimit-remaining"]).toBe(String(LIMIT - 1_000 - requested));
  expect(Number(answer.headers["x-ratelimit-reset"])).toBeGreaterThan(0);
});

test("a question that costs more than is left is refused with 429, the figures and when to ask again; nothing is read for it", async () => {
  const address = newAddress();
  const costs: number[] = [];
  let answer = await ask(LARGE, address);
  while (answer.statusCode === 200) {
    costs.push(answer.json<{ extensions: { cost: { requested: number } } }>().extensions.cost.requested);
    answer = await ask(LARGE, address);
  }
  expect(costs.length).toBe(Math.floor(LIMIT / (1_000 + (costs[0] ?? 0))));
  expect([answer.statusCode, Number(answer.headers["retry-after"]) > 0]).toEqual([429, true]);
  const { data, errors } = answer.json<{ data?: unknown; errors: { extensions: Record<string, unknown> }[] }>();
  expect(data).toBeUndefined();
  expect(errors[0]?.extensions).toMatchObject({ code: "TOO_MANY_REQUESTS", limit: LIMIT });
  expect(errors[0]?.extensions["found"]).toBeGreaterThan(LIMIT);
});

test("pages and tables count by what they are; ready files, health and metrics do not", async () => {
  const left = async (url: string): Promise<unknown> =>
    (await server().inject({ url, remoteAddress: newAddress() })).headers["x-ratelimit-remaining"];
  expect(await left("/plans/tainan-114")).toBe(String(LIMIT - 5_000));
  expect(await left("/v1/counties.csv")).toBe("0");
  expect(await left("/v1/releases.json")).toBe(String(LIMIT - 1_000));
  for (const url of ["/assets/pages.css", "/healthz", "/readyz", "/metrics"]) expect(await left(url)).toBeUndefined();
});

test("elsewhere than at the graph the refusal is JSON of the same code", async () => {
  const address = newAddress();
  await server().inject({ url: "/v1/counties.csv", remoteAddress: address });
  const answer = await server().inject({ url: "/plans/tainan-114", remoteAddress: address });
  expect([answer.statusCode, answer.headers["retry-after"] !== undefined]).toEqual([429, true]);
  expect(answer.json()).toMatchObject({ error: { code: "TOO_MANY_REQUESTS" } });
});

test("a trusted proxy's word on the address is taken, and no one else's", async () => {
  const left = async (from: string, forwarded: string): Promise<unknown> =>
    (await ask(SMALL, from, { "x-forwarded-for": forwarded })).headers["x-ratelimit-remaining"];
  const [first, second] = [newAddress(), newAddress()];
  const full = await left("127.0.0.1", first);
  expect(await left("127.0.0.1", second)).toBe(full);
  expect(await left("127.0.0.1", first)).not.toBe(full);
  const stranger = newAddress();
  expect(await left(stranger, newAddress())).toBe(full);
  expect(await left(stranger, newAddress())).not.toBe(full);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s counts as %s", (address, block) => {
  expect(blockOf(address)).toBe(block);
});
