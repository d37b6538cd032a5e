import { useServedSeeds } from "./served-seeds";

const ADDRESS = "https://plans.example.org/hub";
const server = useServedSeeds({ publicUrl: ADDRESS });

async function read(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await server().inject({ url, headers })).body;
}

/** What the page says of itself: title, metadata by name or property, canonical address, JSON-LD. */
async function readHead(url: string): Promise<Record<string, unknown>> {
  const body = await read(url);
  const metadata = [...body.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)" \/>/g)].map(
    ([, name = "", content = ""]) => [name, content] as const,
  );
  const [, title] = /<title>(.*)<\/title>/.exec(body) ?? [];
  const [, canonical] = /<link rel="canonical" href="([^"]*)" \/>/.exec(body) ?? [];
  const [, json = "null"] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(body) ?? [];
  return { title, canonical, ...Object.fromEntries(metadata), data: JSON.parse(json) as unknown };
}

const TAINAN = {
  "@type": "AdministrativeArea",
  name: "臺南市",
  alternateName: "Tainan City",
  url: `${ADDRESS}/counties/TAINAN`,
};
const AGENCY = {
  "@type": "GovernmentOrganization",
  name: "臺南市政府社會局",
  alternateName: "Social Affairs Bureau, Tainan City Government",
};
const PLAN = { "@type": "Report", name: "臺南市政府社會局中程施政計畫", url: `${ADDRESS}/plans/tainan-114` };

test("an indicator's page says whose promise it is, for when, on what, and what is promised", async () => {
  const description =
    "「臺南市政府社會局中程施政計畫」的績效指標「與業務相關學習時數」（民國114至117年）。主題：人力資源與學習。目標值：114年 20 小時、115年 20 小時、116年 20 小時、117年 20 小時。";
  expect(await readHead("/items/tainan-114.learning-hours")).toEqual({
    title: "與業務相關學習時數 · 臺南市績效指標 · 縣市計畫 County Plan Hub",
    viewport: "width=device-width, initial-scale=1",
    description,
    canonical: `${ADDRESS}/items/tainan-114.learning-hours`,
    "og:title": "與業務相關學習時數 · 臺南市績效指標",
    "og:description": description,
    "og:url": `${ADDRESS}/items/tainan-114.learning-hours`,
    "og:type": "article",
    "og:site_name": "縣市計畫 County Plan Hub",
    "og:locale": "zh_TW",
    "twitter:card": "summary",
    data: {
      "@context": "https://schema.org",
      "@type": "CreativeWork",
      name: "與業務相關學習時數",
      alternateName: "Work-related learning hours of civil servants",
      description,
      url: `${ADDRESS}/items/tainan-114.learning-hours`,
      identifier: "tainan-114.learning-hours",
      inLanguage: "zh-Hant-TW",
      temporalCoverage: "2025/2028",
      spatialCoverage: TAINAN,
      about: [
        {
          "@type": "DefinedTerm",
          termCode: "administration.human-resources",
          name: "人力資源與學習",
          alternateName: "HR & training",
          url: `${ADDRESS}/themes/administration.human-resources`,
        },
      ],
      isPartOf: { ...PLAN, publisher: AGENCY },
    },
  });
});

const VISION =
  "本局為實踐永續福利，推展多元福利服務，強化弱勢群體照顧品質，整合公私協力跨體系資源，共構社會安全網，打造溫暖的友善城市。";

test("a plan's page counts its 77 goals, 44 programs and 4 indicators and quotes its vision", async () => {
  const counted =
    "「臺南市政府社會局中程施政計畫」（民國114至117年）：77 項目標、44 項計畫項目、4 項績效指標，涵蓋社區發展與福利社區化、志願服務、老人福利與活躍老化等 16 項主題。";
  const { description, data, ...head } = await readHead("/plans/tainan-114");
  expect(head).toMatchObject({
    title: "臺南市政府社會局中程施政計畫 · 臺南市計畫（民國114至117年） · 縣市計畫 County Plan Hub",
    canonical: PLAN.url,
    "og:type": "article",
  });
  expect([...String(description)]).toHaveLength(150);
  expect(description).toBe(`${counted}願景：「${VISION}`.slice(0, 149) + "…");
  expect(data).toEqual({
    "@context": "https://schema.org",
    ...PLAN,
    alternateName: "Tainan City Government Social Affairs Bureau mid-term administrative plan",
    description: `${counted}願景：「${VISION}」`,
    identifier: "tainan-114",
    inLanguage: "zh-Hant-TW",
    temporalCoverage: "2025/2028",
    spatialCoverage: TAINAN,
    publisher: AGENCY,
  });
});

test("a document's page says which plan it prints, and in how many lines", async () => {
  const description =
    "「臺南市政府社會局中程施政計畫」（民國114至117年）的文件全文，共 192 行，原文照錄，逐行編號，並標明本站從各行讀出的目標、計畫項目與績效指標。";
  expect(await readHead("/documents/tainan-114.document")).toMatchObject({
    title: "臺南市政府社會局中程施政計畫 · 文件全文 · 縣市計畫 County Plan Hub",
    description,
    canonical: `${ADDRESS}/documents/tainan-114.document`,
    data: {
      "@context": "https://schema.org",
      "@type": "CreativeWork",
      name: "臺南市政府社會局中程施政計畫",
      alternateName: "Tainan City Government Social Affairs Bureau mid-term administrative plan",
      description,
      url: `${ADDRESS}/documents/tainan-114.document`,
      identifier: "tainan-114.document",
      inLanguage: "zh-Hant-TW",
      spatialCoverage: [TAINAN],
      publisher: [AGENCY],
      exampleOfWork: [PLAN],
    },
  });
});

test("a county's page names its plan and the themes that it speaks of", async () => {
  expect(await readHead("/counties/TAINAN")).toMatchObject({
    title: "臺南市的社福計畫 · 縣市計畫 County Plan Hub",
    description:
      "臺南市（直轄市）的 1 項社福計畫：77 項目標、44 項計畫項目、4 項績效指標。論及的主題：社區發展與福利社區化、志願服務、老人福利與活躍老化、長期照顧、托育與育兒支持等 16 項。「臺南市政府社會局中程施政計畫」",
    canonical: `${ADDRESS}/counties/TAINAN`,
    data: {
      "@context": "https://schema.org",
      ...TAINAN,
      identifier: "TW-TNN",
      containedInPlace: { "@type": "Place", name: "臺灣" },
      subjectOf: [PLAN],
    },
  });
});

test("a county without a plan says that its silence says nothing", async () => {
  const { description, data } = await readHead("/counties/TAIPEI");
  expect(description).toBe("臺北市（直轄市）：本站目前沒有其計畫；這只表示本站尚未收錄，不表示該縣市沒有計畫或政策。");
  expect(Object.keys(data as object)).toEqual([
    "@context",
    "@type",
    "name",
    "alternateName",
    "url",
    "identifier",
    "containedInPlace",
  ]);
});

test("a theme's page is a term of the hub's vocabulary", async () => {
  const definition =
    "公共及準公共托育的名額與設施：公設民營托嬰中心、社區公共托育家園、平價托育、準公共簽約。居家托育人員歸 childcare.home-based；評鑑與稽查歸 childcare.quality；發給家長的托育補助歸 childcare.allowances。";
  const head = await readHead("/themes/childcare.public-places");
  expect(head["title"]).toBe("公共及準公共托育 · 主題 · 縣市計畫 County Plan Hub");
  expect(head["description"]).toMatch(
    /^主題「公共及準公共托育」：各縣市計畫的目標、計畫項目與績效指標共 8 項（臺中市 3、臺南市 3、嘉義市 2）。定義：公共及準公共托育的名額與設施/,
  );
  expect(head["data"]).toEqual({
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    termCode: "childcare.public-places",
    name: "公共及準公共托育",
    alternateName: "Public / quasi-public places",
    url: `${ADDRESS}/themes/childcare.public-places`,
    description: definition,
    inDefinedTermSet: {
      "@type": "DefinedTermSet",
      name: "縣市計畫主題",
      alternateName: "Themes of county plans",
      url: `${ADDRESS}/data#themes`,
    },
  });
});

test("a reference's page says who names it, apart from local schemes that carry its name", async () => {
  expect(await readHead("/references/social-safety-net-program")).toMatchObject({
    title: "強化社會安全網計畫 · 各縣市引用之處 · 縣市計畫 County Plan Hub",
    description:
      "「強化社會安全網計畫」（中央計畫）：臺中市、臺南市、嘉義市的計畫在 7 處提到，另有 1 處是沿用其名的地方方案，逐處附原文與行號。",
    data: {
      "@context": "https://schema.org",
      "@type": "CreativeWork",
      name: "強化社會安全網計畫",
      alternateName: [
        "Strengthening Social Safety Net Program",
        "社會安全網計畫",
        "社安網計畫",
        "強化社會安全網政策",
        "社會安全網政策",
      ],
      identifier: "social-safety-net-program",
      url: `${ADDRESS}/references/social-safety-net-program`,
    },
  });
  expect((await readHead("/references/crpd"))["data"]).toMatchObject({ "@type": "Legislation" });
});

test("an initiative's page says which counties have it", async () => {
  expect(await readHead("/initiatives/child-development-accounts")).toMatchObject({
    title: "兒童與少年未來教育及發展帳戶 · 縣市共同方案 · 縣市計畫 County Plan Hub",
    description:
      "共同方案「兒童與少年未來教育及發展帳戶」：臺中市、嘉義市（共 2 個縣市）的計畫有這項方案或相近的作法。推動兒童與少年未來教育及發展帳戶，協助弱勢家庭為子女儲蓄。",
    data: {
      "@context": "https://schema.org",
      "@type": "DefinedTerm",
      termCode: "child-development-accounts",
      name: "兒童與少年未來教育及發展帳戶",
      alternateName: "Child and youth education and development accounts",
      url: `${ADDRESS}/initiatives/child-development-accounts`,
      description: "推動兒童與少年未來教育及發展帳戶，協助弱勢家庭為子女儲蓄。",
      inDefinedTermSet: {
        "@type": "DefinedTermSet",
        name: "縣市共同方案",
        alternateName: "Shared undertakings of county plans",
        url: `${ADDRESS}/data`,
      },
    },
  });
});

test("the first page and the page on the data are about the same dataset, from the first year of a plan to the last", async () => {
  const [start, data] = [await readHead("/"), await readHead("/data")];
  const response = await server().inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ dataset { release publishedAt } }" },
  });
  const { release, publishedAt } = response.json<{ data: { dataset: Record<string, string> } }>().data.dataset;
  const counts =
    "5 個縣市的 5 項社福計畫（載明的年度自民國108至117年）：150 項目標、136 項計畫項目、43 項績效指標、172 個目標值";
  expect(start).toMatchObject({
    title: "縣市社福計畫，一處查詢 · 縣市計畫 County Plan Hub",
    description: `${counts}，每一項都附原文出處，可查詢、比較、下載。`,
    canonical: `${ADDRESS}/`,
    "og:type": "website",
  });
  expect(data).toMatchObject({ canonical: `${ADDRESS}/data`, "og:type": "website" });
  expect(data["data"]).toEqual(start["data"]);
  const { keywords, ...dataset } = start["data"] as Record<string, unknown>;
  expect(dataset).toEqual({
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${ADDRESS}/data`,
    name: "臺灣縣市社福計畫資料",
    alternateName: "Social-affairs plans of Taiwan's counties and cities",
    description: `${counts}，每一項都附原文出處。 5 social-affairs plans of 5 of Taiwan's counties and cities: 150 goals, 136 programs, 43 indicators and 172 targets, each with the lines of the document where it stands.`,
    url: `${ADDRESS}/data`,
    version: release,
    datePublished: publishedAt,
    license: "https://creativecommons.org/licenses/by/4.0/",
    creator: { "@type": "Organization", name: "County Plan Hub", url: `${ADDRESS}/` },
    inLanguage: ["zh-Hant-TW", "en"],
    spatialCoverage: { "@type": "Place", name: "臺灣" },
    temporalCoverage: "2019/2028",
    isAccessibleForFree: true,
    distribution: [
      {
        "@type": "DataDownload",
        name: "dataset.zip",
        encodingFormat: "application/zip",
        contentUrl: `${ADDRESS}/v1/dataset.zip`,
      },
      { "@type": "DataDownload", name: "items.csv", encodingFormat: "text/csv", contentUrl: `${ADDRESS}/v1/items.csv` },
      {
        "@type": "DataDownload",
        name: "GraphQL",
        encodingFormat: "application/json",
        contentUrl: `${ADDRESS}/graphql`,
      },
    ],
  });
  // 9 words of ours and 17 themes in two languages.
  expect(keywords).toHaveLength(9 + 17 * 2);
});

test("addresses begin with PUBLIC_URL, whatever host was asked", async () => {
  for (const url of ["/", "/counties/TAINAN", "/items/tainan-114.learning-hours"]) {
    const body = await read(url, { host: "evil.example", "x-forwarded-host": "evil.example" });
    expect(body).toContain(`<link rel="canonical" href="${ADDRESS}${url}" />`);
    expect(body).not.toContain("evil.example");
  }
});

test.each([
  "/items/none",
  "/counties/NONE",
  "/counties/tainan",
  "/themes/none",
  "/references/none",
  "/initiatives/none",
])("%s is not there, says so, and is not to be found", async (url) => {
  const response = await server().inject({ url, headers: { accept: "text/html" } });
  expect(response.statusCode).toBe(404);
  expect(response.body).toContain('<meta name="robots" content="noindex" />');
  expect(response.body).not.toContain("canonical");
  expect(response.body).not.toContain("ld+json");
});
