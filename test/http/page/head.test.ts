import { buildHead } from "../../../src/http/page/head";
import { buildItemPage, type ItemPageItem } from "../../../src/http/page/item-page";

const SITE = { publicUrl: "https://plans.example.org", basePath: "" };
const CLOSING = `</script></title><script>alert("1")</script>`;

/** An item of an invented county, whose texts try to leave their elements. */
const ITEM: ItemPageItem = {
  id: "x.goal-1",
  kind: "GOAL",
  number: "1",
  title: CLOSING,
  english: CLOSING,
  description: CLOSING,
  county: { code: "X", name: "虛構縣", english: "Invented County" },
  plan: { id: "x", title: CLOSING, agency: CLOSING, agencyEnglish: CLOSING },
  period: { label: "未載明年度", start: null, end: null, inherited: true },
  primaryTheme: { code: "childcare" },
  themes: [{ code: "childcare", name: CLOSING, english: CLOSING }],
  targetGroups: [],
  references: [],
  initiatives: [],
  citations: [],
};

function readData(page: string): Record<string, unknown> {
  const [, json = ""] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

test("no text leaves the element that holds it, and JSON-LD gives it back as it is", () => {
  const page = buildItemPage(ITEM, SITE);
  expect(page.match(/<script/g)).toEqual(["<script"]);
  expect(page.match(/<\/script>/g)).toEqual(["</script>"]);
  expect(page.match(/<\/title>/g)).toEqual(["</title>"]);
  expect(page).not.toContain("<script>alert");
  expect(readData(page)).toMatchObject({ name: CLOSING, about: [{ name: CLOSING }], isPartOf: { name: CLOSING } });
});

test("what is not stated is left out of JSON-LD", () => {
  expect(Object.keys(readData(buildItemPage(ITEM, SITE)))).toEqual([
    "@context",
    "@type",
    "name",
    "alternateName",
    "description",
    "url",
    "identifier",
    "inLanguage",
    "spatialCoverage",
    "about",
    "isPartOf",
  ]);
});

test("a description has 150 characters at most", () => {
  const head = { title: "題", path: "/x", type: "article", data: { "@type": "Thing" } } as const;
  const { markup } = buildHead({ ...head, description: "𠮷".repeat(200) }, SITE);
  const cut = `${"𠮷".repeat(149)}…`;
  expect(markup).toContain(`<meta name="description" content="${cut}" />`);
  expect(markup).toContain(`<meta property="og:description" content="${cut}" />`);
});

test("a page that is not there has no address and is not to be found", () => {
  expect(buildHead({ title: "查無資料" }, SITE).markup).toBe(
    '<title>查無資料 · 縣市計畫 County Plan Hub</title> <meta name="robots" content="noindex" />',
  );
});
