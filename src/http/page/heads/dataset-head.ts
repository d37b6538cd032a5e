import { LICENSE_URL } from "../../../export/about";
import { rocYear } from "../../../kit/scalars";
import { type JsonLd, type PageHead } from "../head";
import { type Holdings } from "../holdings";
import { type Site } from "../site";
import { addressOf, spanYears, writeYears } from "../structured-data";
import { countItems } from "./sentence";

const NAME = { zh: "臺灣縣市社福計畫資料", en: "Social-affairs plans of Taiwan's counties and cities" };
const KEYWORDS = [
  "縣市計畫",
  "施政計畫",
  "績效指標",
  "目標值",
  "Taiwan",
  "county plans",
  "indicators",
  "targets",
  "GraphQL",
];

/** The hub's first page. */
export function describeStart(holdings: Holdings, site: Site): PageHead {
  return {
    title: "縣市社福計畫，一處查詢",
    description: `${sumUp(holdings)}，每一項都附原文出處，可查詢、比較、下載。`,
    path: "/",
    type: "website",
    data: datasetNode(holdings, site),
  };
}

/** The page on the data: what there is, under which terms, and where. */
export function describeData(holdings: Holdings, site: Site): PageHead {
  const { release, publishedAt } = holdings.dataset;
  return {
    title: "資料：版本、授權、引用、下載",
    description: `${sumUp(holdings)}。版本 ${release}（${publishedAt}），CC BY 4.0，可用 GraphQL 查詢，也可下載 CSV 與試算表。`,
    path: "/data",
    type: "website",
    data: datasetNode(holdings, site),
  };
}

function sumUp({ dataset, plans }: Holdings): string {
  const { start, end } = spanYears(plans.map(({ period }) => period));
  const years =
    start === null || end === null ? "" : `（載明的年度自民國${String(rocYear(start))}至${String(rocYear(end))}年）`;
  const counts = countItems({ ...dataset, goals: dataset.strategicGoals });
  return `${String(dataset.counties)} 個縣市的 ${String(dataset.plans)} 項社福計畫${years}：${counts}、${String(dataset.targets)} 個目標值`;
}

/** The whole of the hub's data; the same on every page that is about it. */
function datasetNode(holdings: Holdings, site: Site): JsonLd {
  const { dataset, plans, themes } = holdings;
  const address = addressOf("/data", site);
  return {
    "@type": "Dataset",
    "@id": address,
    name: NAME.zh,
    alternateName: NAME.en,
    description: `${sumUp(holdings)}，每一項都附原文出處。 ${sumUpInEnglish(holdings)}`,
    url: address,
    version: dataset.release,
    datePublished: dataset.publishedAt,
    license: LICENSE_URL,
    creator: { "@type": "Organization", name: "County Plan Hub", url: addressOf("/", site) },
    inLanguage: ["zh-Hant-TW", "en"],
    spatialCoverage: { "@type": "Place", name: "臺灣" },
    temporalCoverage: writeYears(spanYears(plans.map(({ period }) => period))),
    isAccessibleForFree: true,
    keywords: [...KEYWORDS, ...themes.flatMap(({ name, english }) => [name, english])],
    distribution: [
      downloadNode("dataset.zip", "application/zip", addressOf("/v1/dataset.zip", site)),
      downloadNode("items.csv", "text/csv", addressOf("/v1/items.csv", site)),
      downloadNode("GraphQL", "application/json", addressOf("/graphql", site)),
    ],
  };
}

function sumUpInEnglish({ dataset }: Holdings): string {
  const { counties, plans, strategicGoals, programs, indicators, targets } = dataset;
  return `${String(plans)} social-affairs plans of ${String(counties)} of Taiwan's counties and cities: ${String(strategicGoals)} goals, ${String(programs)} programs, ${String(indicators)} indicators and ${String(targets)} targets, each with the lines of the document where it stands.`;
}

function downloadNode(name: string, encodingFormat: string, contentUrl: string): JsonLd {
  return { "@type": "DataDownload", name, encodingFormat, contentUrl };
}
