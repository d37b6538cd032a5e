import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query, variables } });
  return response.json<{ data: Data }>().data;
}

async function read(url: string): Promise<string> {
  const response = await server().inject({ url });
  expect(response.headers["content-type"]).toBe("text/html; charset=utf-8");
  return response.body;
}

test("the first page lists the five plans and says how to ask", async () => {
  const body = await read("/");
  const plans = [...body.matchAll(/<a href="\/plans\/([^"]+)">/g)].map(([, id]) => id);
  expect(plans).toEqual(["taichung-108", "tainan-114", "chiayi-city-108", "miaoli-community", "yunlin-community-111"]);
  expect(body).toContain("curl http://127.0.0.1:4000/graphql");
});

test("the query on the first page is answered", async () => {
  const body = await read("/");
  const query = /<pre>(\{[\s\S]*?)<\/pre>/.exec(body)?.[1]?.replaceAll("&quot;", '"') ?? "";
  expect((await ask<{ items: { totalCount: number } }>(query)).items.totalCount).toBeGreaterThan(0);
});

test("every plan, document and item has a page", async () => {
  const { plans } = await ask<{ plans: { nodes: { id: string; documents: { id: string }[] }[] } }>(
    "{ plans(includeUndated: true) { nodes { id documents { id } } } }",
  );
  const addresses = plans.nodes.flatMap(({ id, documents }) => [
    `/plans/${id}`,
    ...documents.map((document) => `/documents/${document.id}`),
  ]);
  expect(addresses).toHaveLength(10);
  for (let after: string | null = null, more = true; more;) {
    const { items }: ItemPage = await ask<ItemPage>(
      "query ($after: String) { items(filter: { parts: true }, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    addresses.push(...items.nodes.map(({ id }) => `/items/${id}`));
    ({ hasNextPage: more, endCursor: after } = items.pageInfo);
  }
  const missing: string[] = [];
  for (const url of addresses) if ((await server().inject({ url })).statusCode !== 200) missing.push(url);
  expect(missing).toEqual([]);
});

interface ItemPage {
  readonly items: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

test("a document's page holds each line under its number, and a place for each run of lines that is cited", async () => {
  const body = await read("/documents/tainan-114.document");
  const text = await readFile(join(PROJECT_ROOT, "seeds/plans/tainan/114-117-social-affairs/document.txt"), "utf8");
  const lines = [
    ...body.matchAll(/<li id="L(\d+)"><a class="number" href="#L\1">\1<\/a><span class="text">(.*)<\/span>/g),
  ];
  const printed = lines.map(([, , line]) =>
    (line ?? "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
  expect(printed).toEqual(text.replace(/\r?\n$/, "").split(/\r?\n/));
  const { plan } = await ask<{ plan: { citations: { url: string }[] } }>(
    '{ plan(id: "tainan-114") { citations { url } } }',
  );
  for (const { url } of plan.citations) expect(body).toContain(`id="${url.split("#")[1] ?? "none"}"`);
});

test("an indicator's page shows its targets as printed and leads to their lines", async () => {
  const body = await read("/items/tainan-114.learning-hours");
  expect(body).toContain("<title>與業務相關學習時數 · ");
  expect(body.match(/<td>11[4-7]年 <small>202[5-8]<\/small><\/td>/g)).toHaveLength(4);
  expect(body).toContain('<a href="/documents/tainan-114.document#L134">第 134 行</a>');
  expect(body).toContain("(unofficial translation)");
});

test.each(["/items/none", "/plans/none", "/documents/none", "/items/tainan-114", "/documents/tainan-114"])(
  "%s is not there, and the page says what to do",
  async (url) => {
    const response = await server().inject({ url, headers: { accept: "text/html" } });
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('<a href="/">list of plans</a>');
  },
);

test("what an address holds is escaped", async () => {
  const url = `/items/${encodeURIComponent("<script>alert(1)</script>")}`;
  const { body } = await server().inject({ url, headers: { accept: "text/html" } });
  expect(body).toContain("“&lt;script&gt;alert(1)&lt;/script&gt;”");
  expect(body).not.toContain("<script>alert");
});

test("a page may load the hub's own files alone, and runs without a script", async () => {
  const response = await server().inject({ url: "/documents/tainan-114.document" });
  expect(response.headers["content-security-policy"]).toBe(
    "default-src 'none';base-uri 'none';connect-src 'self';form-action 'none';frame-ancestors 'none';img-src 'self' data:;script-src 'self';style-src 'self'",
  );
  for (const asset of ["/assets/pages.css", "/assets/lines.js"]) {
    expect(response.body).toContain(`"${asset}"`);
    expect((await server().inject({ url: asset })).statusCode).toBe(200);
  }
});
