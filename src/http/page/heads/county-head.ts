import { type PageHead } from "../head";
import { findNames, type Named } from "../names";
import { pathOf, type Site } from "../site";
import { placeNode, planNode } from "../structured-data";
import { type Counts, countItems, nameSome } from "./sentence";

/** What is told of a county to whoever does not read its page. */
export interface DescribedCounty extends Named {
  readonly type: string;
  readonly isoCode: string;
}

/** Which plans the hub holds of it, how much they promise and on what. */
export function describeCounty(
  county: DescribedCounty,
  plans: readonly { readonly id: string; readonly title: string }[],
  counts: Counts,
  themes: readonly { readonly name: string }[],
  site: Site,
): PageHead {
  const { code, name } = county;
  const kind = findNames("county", county.type).name;
  const held = `${name}（${kind}）的 ${String(plans.length)} 項社福計畫：${countItems(counts)}。論及的主題：${nameSome(
    themes.map((theme) => theme.name),
    5,
  )}。${plans.map(({ title }) => `「${title}」`).join("、")}`;
  const none = `${name}（${kind}）：本站目前沒有其計畫；這只表示本站尚未收錄，不表示該縣市沒有計畫或政策。`;
  return {
    title: `${name}的社福計畫`,
    description: plans.length > 0 ? held : none,
    path: pathOf("counties", code),
    type: "article",
    data: {
      ...placeNode(county, site),
      identifier: county.isoCode,
      containedInPlace: { "@type": "Place", name: "臺灣" },
      subjectOf: plans.length > 0 ? plans.map((plan) => planNode(plan, site)) : undefined,
    },
  };
}
