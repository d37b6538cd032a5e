import { BOUNDS } from "../../src/graphql/limits/bounds";
import { writeDoubling } from "../graphql/limits/measured";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

interface Refusal {
  readonly data?: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly limit: number; readonly found: number };
  }[];
}

async function refusalOf(query: string, variables?: object): Promise<{ status: number } & Refusal> {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query, variables } });
  return { status: response.statusCode, ...response.json<Refusal>() };
}

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");

test.each([
  ["deeper", "depth", `{ counties ${"{ plans { nodes { county ".repeat(6)}{ code }${" } } }".repeat(6)} }`, 20],
  ["with more aliases", "aliases", `{ dataset { ${repeat(61, (index) => `a${String(index)}: release`)} } }`, 61],
  ["with more directives", "directives", `{ dataset { ${repeat(21, () => "release @include(if: true)")} } }`, 21],
  ["with more fields at the top", "rootFields", `{ ${repeat(31, () => "dataset { release }")} }`, 31],
] as const)(
  "a query %s than is allowed is refused, with figure, bound and advice",
  async (_name, bound, query, found) => {
    const { status, data, errors } = await refusalOf(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: "QUERY_TOO_LARGE", limit: BOUNDS[bound], found },
    ]);
    expect(errors[0]?.message).toMatch(
      new RegExp(`^The query has ${String(found)} .+; ${String(BOUNDS[bound])} are allowed\\. .+\\.$`, "u"),
    );
  },
);

const COSTLY =
  "query ($first: Int) { plans(first: $first) { nodes { programs(first: $first) { nodes { similar { item { id } } } } } } }";

test("what may be answered with too much is refused, by the pages that the variables ask for", async () => {
  const { status, errors } = await refusalOf(COSTLY, { first: 100 });
  expect(status).toBe(400);
  expect(errors[0]?.extensions).toEqual({
    code: "QUERY_TOO_COSTLY",
    limit: BOUNDS.cost,
    found: expect.any(Number) as number,
  });
  expect(errors[0]?.extensions.found).toBeGreaterThan(BOUNDS.cost);
  const response = await server().inject({
    method: "POST",
    url: "/graphql",
    payload: { query: COSTLY, variables: { first: 5 } },
  });
  expect(response.statusCode).toBe(200);
  const { extensions } = response.json<{ extensions: { cost: { requested: number; allowed: number } } }>();
  expect(extensions.cost.allowed).toBe(BOUNDS.cost);
  expect(extensions.cost.requested).toBeLessThan(BOUNDS.cost);
});

test("fragments that double thirty times are refused before anything runs", async () => {
  const { status, errors } = await refusalOf(writeDoubling(30));
  expect([status, errors[0]?.extensions.code]).toEqual([400, "QUERY_TOO_LARGE"]);
});

test("a query is no less costly for being asked by GET", async () => {
  const query = { query: COSTLY, variables: JSON.stringify({ first: 100 }) };
  const headers = { "apollo-require-preflight": "true" };
  const response = await server().inject({ method: "GET", url: "/graphql", query, headers });
  expect([response.statusCode, response.json<Refusal>().errors[0]?.extensions.code]).toEqual([400, "QUERY_TOO_COSTLY"]);
});
