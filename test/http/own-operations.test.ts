import { createHash } from "node:crypto";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

interface Manifest {
  readonly format: string;
  readonly version: number;
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}

async function readManifest(): Promise<Manifest> {
  return (await server().inject({ url: "/operations.json" })).json<Manifest>();
}

async function hashOf(operation: string): Promise<string> {
  const { operations } = await readManifest();
  return operations.find(({ name }) => name === operation)?.id ?? "";
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function ask(
  hash: string,
  parameters: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  return server().inject({
    url: "/graphql",
    query: { extensions, ...parameters },
    headers: { "content-type": "application/json", ...headers },
  });
}

test("every operation of ours is listed with the hash of its text", async () => {
  const { format, version, operations } = await readManifest();
  expect([format, version]).toEqual(["apollo-persisted-query-manifest", 1]);
  expect(operations.length).toBeGreaterThan(60);
  for (const { id, name, body } of operations) expect([name, id]).toEqual([name, sha256(body)]);
});

test("an operation of ours is answered by its hash, by GET, with its variables and its cost", async () => {
  const variables = JSON.stringify({ id: "tainan-114.goal-13" });
  const response = await ask(await hashOf("ItemPage"), { variables });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({
    data: { node: { id: "tainan-114.goal-13" } },
    extensions: { cost: { allowed: 150_000, requested: expect.any(Number) as number } },
  });
});

test("a hash of nothing of ours is told as the protocol says", async () => {
  const response = await ask(sha256("{ __typename }"));
  expect([response.statusCode, response.json()]).toEqual([
    200,
    { errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] },
  ]);
  expect(response.headers["cache-control"]).toBe("no-store");
});

test("what a stranger sends with its hash is answered, and not kept", async () => {
  const query = "{ plans(includeUndated: true) { totalCount } }";
  const response = await ask(sha256(query), { query });
  expect(response.json()).toMatchObject({ data: { plans: { totalCount: 5 } } });
  expect((await ask(sha256(query))).json()).toMatchObject({ errors: [{ message: "PersistedQueryNotFound" }] });
});

test("a hash needs a header that no other site's page sends unasked", async () => {
  const { statusCode } = await ask(await hashOf("Release"), {}, { "content-type": "text/plain" });
  expect(statusCode).toBe(400);
});

test("an answer to a GET may be kept, and who has it is told so without it", async () => {
  const hash = await hashOf("Release");
  const first = await ask(hash);
  expect(first.headers).toMatchObject({
    "cache-control": "public, max-age=300",
    vary: expect.stringContaining("accept") as string,
  });
  const known = await ask(hash, {}, { "if-none-match": String(first.headers["etag"]) });
  expect([known.statusCode, known.body]).toEqual([304, ""]);
  expect(known.headers["etag"]).toBe(first.headers["etag"]);
});

test.each([
  ["an error", { query: "{ plans(first: 0) { totalCount } }" }, 200],
  ["a refusal", { query: "{ nothing }" }, 400],
])("%s may not be kept", async (_what, query, status) => {
  const headers = { "content-type": "application/json" };
  const response = await server().inject({ url: "/graphql", query, headers });
  expect([response.statusCode, response.headers["cache-control"]]).toEqual([status, "no-store"]);
  expect(response.headers["etag"]).toBeUndefined();
});
