import { injectAgain } from "./inject-again";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

async function read(url: string): Promise<string> {
  const response = await server().inject({ url });
  expect(response.statusCode).toBe(200);
  return response.body;
}

/** The rows of a page's tables as texts, cell by cell. */
function readRows(page: string): string[][] {
  return [...page.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = ""]) =>
      cell
        .replace(/<[^>]*>/g, "")
        .replaceAll("&amp;", "&")
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
}

function findLinks(page: string, folder: string): string[] {
  return [...page.matchAll(new RegExp(`href="(/${folder}/[^"]*)"`, "g"))].map(([, address = ""]) => address);
}

test("a county's page counts its plan's goals, programs and indicators, in all and theme by theme", async () => {
  const page = await read("/counties/TAINAN");
  const rows = readRows(page);
  expect(rows.slice(0, 3)).toEqual([
    ["層級 kind", "直轄市 special municipality"],
    ["ISO 3166-2 code", "TW-TNN"],
    ["內政部代碼 code of the Ministry of the Interior", "67000"],
  ]);
  expect(rows.find(([plan]) => plan?.startsWith("臺南市政府社會局中程施政計畫"))?.slice(1)).toEqual(["77", "44", "4"]);
  expect(rows).toContainEqual(["托育與育兒支持 Childcare & parenting support (0-2)", "6", "4", "0"]);
  expect(rows).toContainEqual(["行政效能 Internal administration", "2", "0", "4"]);
  // 17 themes: 16 that it speaks of, and one outside its scope.
  expect(findLinks(page, "themes")).toHaveLength(17);
  expect(page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ")).toContain(
    "不在計畫範圍 outside the scope of the plans：勞動與就業",
  );
});

test("a county without a plan says so, and counts nothing", async () => {
  const page = await read("/counties/TAIPEI");
  expect(page).toContain("<p>本站沒有臺北市的計畫。這只表示尚未收錄，不表示臺北市沒有計畫或政策。</p>");
  expect(page).toContain("The hub holds no plan of Taipei City.");
  expect(findLinks(page, "themes")).toEqual([]);
});

test("a theme's page leads to what stands above and below it, to the counties, and to their first items of each kind", async () => {
  const page = await read("/themes/childcare");
  expect(findLinks(page, "themes")).toEqual(
    ["public-places", "home-based", "quality", "allowances", "birth-support", "parenting-support"].map(
      (child) => `/themes/childcare.${child}`,
    ),
  );
  expect(findLinks(page, "counties")).toEqual(
    ["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN"].map((code) => `/counties/${code}`),
  );
  expect([...page.matchAll(/<\/a>：(\d+) 項<\/h3>/g)].map(([, count]) => Number(count))).toEqual([14, 10, 12]);
  // Of 7 goals and 7 programs five each, of 6 goals five, and 4 programs; 4 goals, 4 programs and 4 indicators.
  expect(findLinks(page, "items")).toHaveLength(5 + 5 + (5 + 4) + (4 + 4 + 4));
  const below = await read("/themes/childcare.public-places");
  expect(findLinks(below, "themes")).toEqual(["/themes/childcare"]);
});

test("where a theme's page does not list all items, the table that it leads to does", async () => {
  const page = await read("/themes/childcare");
  const places = [...page.matchAll(/全部 (\d+) 項見<a href="([^"]*)">/g)].map(
    ([, count, address = ""]) => [Number(count), address.replaceAll("&amp;", "&")] as const,
  );
  expect(places.map(([count]) => count)).toEqual([7, 7, 6]);
  for (const [count, address] of places) {
    expect((await server().inject({ url: address })).statusCode).toBe(200);
    const { body } = await server().inject({ url: address.replace("items.csv", "items.ndjson") });
    expect(body.trim().split("\n")).toHaveLength(count);
  }
});

test("a reference's page shows every place that prints its name, with its line", async () => {
  const page = await read("/references/social-safety-net-program");
  expect(
    [...page.matchAll(/<p>\s*<a href="\/documents\/([a-z0-9-]+)\.document#L(\d+)/g)].map(([, plan, line]) => [
      plan,
      line,
    ]),
  ).toEqual([
    ["taichung-108", "79"],
    ["taichung-108", "132"],
    ["tainan-114", "61"],
    ["tainan-114", "151"],
    ["chiayi-city-108", "28"],
    ["chiayi-city-108", "108"],
    ["chiayi-city-108", "263"],
    ["chiayi-city-108", "266"],
  ]);
  expect(page.match(/沿用其名的地方方案/g)).toHaveLength(1 + 2);
  expect(page).toContain("<blockquote>社會安全網計畫</blockquote>");
});

test("an initiative's page shows each county's versions, how close they are, and where the scheme is named", async () => {
  const page = await read("/initiatives/child-development-accounts");
  const members = readRows(page).filter((row) => row.length === 3);
  expect(members.map(([, kind, likeness]) => [kind, likeness])).toEqual([
    ["策略目標 goal", "相近 the same thing by another scheme"],
    ["計畫項目 program", "同一方案 the same scheme"],
    ["策略目標 goal", "相關，不計入 a neighbouring thing, does not count"],
    ["策略目標 goal", "同一方案 the same scheme"],
    ["計畫項目 program", "同一方案 the same scheme"],
    ["績效指標 indicator", "同一方案 the same scheme"],
  ]);
  expect(findLinks(page, "items")).toHaveLength(6);
  expect(page).toContain("<blockquote>兒童與少年未來教育及發展帳戶</blockquote>");
});

test("an item's page leads to its county, its themes, what it names, and the shared undertakings that it belongs to", async () => {
  const page = await read("/items/chiayi-city-108.undertaking-3-1-3");
  expect(findLinks(page, "counties")).toEqual(["/counties/CHIAYI_CITY"]);
  expect(findLinks(page, "themes")).toEqual([
    "/themes/safety-net.family-centres",
    "/themes/safety-net.vulnerable-families",
  ]);
  expect(findLinks(page, "references")).toHaveLength(2);
  expect(findLinks(page, "references")).toContain("/references/social-safety-net-program");
  expect(findLinks(page, "initiatives")).toHaveLength(2);
});

test("a plan's page leads to its county and to the top themes that it covers", async () => {
  const page = await read("/plans/yunlin-community-111");
  expect(findLinks(page, "counties")).toEqual(["/counties/YUNLIN"]);
  expect(findLinks(page, "themes")).toEqual(["/themes/community-development"]);
});

test("the page on the data says how to cite it, and every address on it answers", async () => {
  const page = await read("/data");
  const response = await server().inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ dataset { citeAs english: citeAs(language: EN) } }" },
  });
  const { citeAs, english } = response.json<{ data: { dataset: Record<string, string> } }>().data.dataset;
  expect(page).toContain(`<blockquote>${citeAs ?? "none"}</blockquote>`);
  expect(page).toContain(`<blockquote lang="en">${english ?? "none"}</blockquote>`);
  const addresses = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
  expect(addresses.filter((address) => address.startsWith("/v1/"))).toHaveLength(3 + 1 + 20 * 2);
  const silent: string[] = [];
  for (const url of new Set(addresses)) if ((await injectAgain(server(), { url })).statusCode !== 200) silent.push(url);
  expect(silent).toEqual([]);
});
