import { type PageHead } from "../head";
import { type Site } from "../site";
import { addressOf } from "../structured-data";

/** The views that are made in the browser alone: path, title, and what one finds there. */
const VIEWS = [
  ["/compare", "縣市並列比較", "選擇縣市與主題，並列比較各縣市社福計畫的共同方案與獨有項目；沒有的，說明原因。"],
  ["/search", "搜尋計畫文字", "搜尋各縣市社福計畫的目標、計畫項目、績效指標、法規與文件段落，標出字詞與所在的行。"],
  ["/indicators", "績效指標與年度目標值", "各縣市社福計畫的績效指標，逐年目標值並列，可篩選、排序、畫圖。"],
  ["/initiatives", "縣市共同方案", "不同縣市以各自的名稱推動的相同作法：哪些縣市有，各自怎麼寫。"],
  ["/references", "法規與中央計畫", "各縣市社福計畫提到的法律、法規、中央計畫與基金，哪些縣市提到，在哪一行。"],
] as const;

export const VIEW_PATHS: readonly string[] = VIEWS.map(([path]) => path);

/** What is told of them to whoever does not see them. */
export function describeViews(site: Site): readonly PageHead[] {
  return VIEWS.map(([path, title, description]) => ({
    path,
    title,
    description,
    type: "website",
    data: {
      "@type": "WebPage",
      name: title,
      description,
      url: addressOf(path, site),
      inLanguage: ["zh-Hant-TW", "en"],
    },
  }));
}
