import { type PageHead } from "../head";
import { type Site } from "../site";
import { addressOf } from "../structured-data";

/** Counties side by side. */
export function describeCompare(site: Site): PageHead {
  const title = "縣市並列比較";
  const description = "選擇縣市與主題，並列比較各縣市社福計畫的共同方案與獨有項目；沒有的，說明原因。";
  return describeView("/compare", title, description, site);
}

/** Search in everything. */
export function describeSearch(site: Site): PageHead {
  const description = "搜尋各縣市社福計畫的目標、計畫項目、績效指標、法規與文件段落，標出字詞與所在的行。";
  return describeView("/search", "搜尋計畫文字", description, site);
}

function describeView(path: string, title: string, description: string, site: Site): PageHead {
  const data = {
    "@type": "WebPage",
    name: title,
    description,
    url: addressOf(path, site),
    inLanguage: ["zh-Hant-TW", "en"],
  };
  return { path, title, description, type: "website", data };
}
