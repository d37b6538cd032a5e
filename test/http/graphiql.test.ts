import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { type Example } from "../../src/http/graphiql/read-examples";
import { findOperations } from "../operations/operations";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

async function ask<Data>(
  query: string,
  variables: Example["variables"] = {},
): Promise<{ data?: Data; errors?: unknown }> {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query, variables } });
  return response.json();
}

async function readExamplesFile(): Promise<readonly Example[]> {
  return (await server().inject({ url: "/graphiql/examples.json" })).json();
}

/** The addresses that the page loads. */
function findFiles(page: string): string[] {
  return [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? "");
}

test("the page is GraphiQL's, and is not kept, since its nonce is good once", async () => {
  const response = await server().inject({ url: "/graphiql" });
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(response.headers["cache-control"]).toBe("no-store");
  expect(response.body).toContain('<html lang="zh-Hant-TW">');
  expect(response.body).toContain("<title>GraphiQL · 縣市計畫 County Plan Hub</title>");
});

test("the page may load the hub's own files alone; a style element needs the page's nonce", async () => {
  const nonces = [];
  for (let visit = 0; visit < 2; visit++) {
    const { headers, body } = await server().inject({ url: "/graphiql" });
    const nonce = / nonce="([^"]+)"/.exec(body)?.[1] ?? "";
    expect(headers["content-security-policy"]).toBe(
      `default-src 'none';base-uri 'none';connect-src 'self';form-action 'none';frame-ancestors 'none';img-src data:;script-src 'self';style-src 'self' 'nonce-${nonce}';font-src data:`,
    );
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(2);
});

test("every file that the page names is served, those of packages for good and uncounted", async () => {
  const { body } = await server().inject({ url: "/graphiql" });
  const ofPackages = [
    "/graphiql/graphiql-3.9.0/graphiql.min.css",
    "/graphiql/react-18.3.1/react.production.min.js",
    "/graphiql/react-dom-18.3.1/react-dom.production.min.js",
    "/graphiql/graphiql-3.9.0/graphiql.min.js",
  ];
  const [css = "", ...scripts] = ofPackages;
  expect(findFiles(body)).toEqual(["data:,", css, "/assets/graphiql.css", ...scripts, "/assets/graphiql.js"]);
  for (const url of findFiles(body).slice(1)) {
    const { statusCode, headers } = await server().inject({ url });
    const type = url.endsWith(".css") ? "text/css; charset=utf-8" : "application/javascript; charset=utf-8";
    expect([url, statusCode, headers["content-type"]]).toEqual([url, 200, type]);
    if (!ofPackages.includes(url)) continue;
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers).not.toHaveProperty("x-ratelimit-limit");
  }
});

test.each([
  "/graphiql/graphiql-3.9.0/package.json",
  "/graphiql/graphiql-3.9.0/dist/style.css",
  "/graphiql/react-18.3.1/react.development.js",
  "/graphiql/react-18.3.1/../package.json",
  "/graphiql/react-18.3.1/",
])("%s is no file of the page and is not served", async (url) => {
  expect((await server().inject({ url })).statusCode).toBe(404);
});

test("no file of ours names another host", async () => {
  for (const url of ["/graphiql", "/assets/graphiql.js", "/assets/graphiql.css"]) {
    const { body } = await server().inject({ url });
    expect(body.match(/\w+:\/\/|["'(]\/\/|url\(/g)).toBeNull();
  }
});

test("a person who opens /graphql in a browser is led to GraphiQL, a program is answered", async () => {
  const headers = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
  const visit = await server().inject({ url: "/graphql", headers });
  expect([visit.statusCode, visit.headers.location]).toEqual([302, "/graphiql"]);
  const payload = { query: "{ plans(includeUndated: true) { totalCount } }" };
  const post = await server().inject({ method: "POST", url: "/graphql", headers, payload });
  expect(post.json()).toMatchObject({ data: { plans: { totalCount: 5 } } });
});

test("a newcomer's first query is answered", async () => {
  const { body } = await server().inject({ url: "/graphiql" });
  const query = / data-first-query="([^"]*)"/.exec(body)?.[1]?.replaceAll("&quot;", '"') ?? "";
  const { data } = await ask<{ items: { nodes: unknown[] } }>(query);
  expect(data?.items.nodes).toHaveLength(10);
});

test("every operation is an example, those of the hub's own pages last", async () => {
  const examples = await readExamplesFile();
  const names = examples.map(({ name }) => name);
  expect([...names].sort()).toEqual(findOperations());
  const ofPages = names.filter((name) => /(^|-)page(-|$)|^release$/.test(name));
  expect(ofPages).toEqual(expect.arrayContaining(["document-page", "item-page", "plan-page", "release"]));
  expect(names.slice(-ofPages.length)).toEqual(ofPages);
});

test("an example has a title, a sentence, its query and its variables", async () => {
  const examples = await readExamplesFile();
  const text = readFileSync(join(PROJECT_ROOT, "schema", "operations", "falling-due.graphql"), "utf8");
  expect(examples.find(({ name }) => name === "falling-due")).toEqual({
    name: "falling-due",
    title: "What falls due",
    description: "Programs whose period ends in some years, the earliest first.",
    query: text.replace(/# variables: .*\n/, ""),
    variables: { endsIn: { from: 108, to: 110 } },
  });
  expect(examples.filter(({ title, description }) => title === "" || description === "")).toEqual([]);
});

test.each(findOperations())("the example %s is answered with its variables, without an error", async (name) => {
  const example = (await readExamplesFile()).find((candidate) => candidate.name === name);
  const { data, errors } = await ask<Record<string, unknown>>(example?.query ?? "", example?.variables);
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? { none: null })).not.toContain(null);
});

describe("a hub whose PUBLIC_URL has a path", () => {
  const hub = useServedSeeds({ publicUrl: "https://example.org/plans" });

  test("the page's addresses begin with it", async () => {
    const { body } = await hub().inject({ url: "/graphiql" });
    const addresses = [...findFiles(body).slice(1), ...[...body.matchAll(/ data-\w+="(\/[^"]*)"/g)].map(([, a]) => a)];
    expect(addresses).toHaveLength(6 + 3);
    expect(addresses.filter((address) => !address?.startsWith("/plans/"))).toEqual([]);
  });

  test("a browser is led there", async () => {
    const { headers } = await hub().inject({ url: "/graphql", headers: { accept: "text/html" } });
    expect(headers.location).toBe("/plans/graphiql");
  });
});
