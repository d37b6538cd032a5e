import { type PageHead } from "../head";
import { findNames, type Named } from "../names";
import { pathOf, type Site } from "../site";
import {
  addressOf,
  agencyNode,
  CHINESE,
  placeNode,
  planNode,
  termNode,
  writeYears,
  type Years,
} from "../structured-data";
import { nameIn } from "./sentence";

/** What is told of an item to whoever does not read its page. */
export interface DescribedItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly english: string;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly agency: string;
    readonly agencyEnglish: string;
  };
  readonly county: Named;
  readonly period: Years & { readonly label: string };
  readonly themes: readonly Named[];
  readonly targets?: readonly { readonly rocYear: number | null; readonly raw: string }[];
  readonly measure?: string;
  readonly description?: string | null;
  readonly method?: string | null;
  readonly expectedBenefits?: readonly string[];
}

/** Whose promise it is, for when, on what, and what the document says of it. */
export function describeItem(item: DescribedItem, site: Site): PageHead {
  const { id, title, county, plan, period } = item;
  const kind = findNames("kind", item.kind).name;
  const themes = item.themes.map(({ name }) => name).join("、");
  const path = pathOf("items", id);
  const whose = `${nameIn(county, plan.title)}的${kind}「${title}」（${period.label}）。主題：${themes}。`;
  const description = `${whose}${quoteItem(item)}`;
  return {
    title: `${title} · ${county.name}${kind}`,
    description,
    path,
    type: "article",
    data: {
      "@type": "CreativeWork",
      name: title,
      alternateName: item.english,
      description,
      url: addressOf(path, site),
      identifier: id,
      inLanguage: CHINESE,
      temporalCoverage: writeYears(period),
      spatialCoverage: placeNode(county, site),
      about: item.themes.map((theme) => termNode("themes", theme, site)),
      isPartOf: {
        ...planNode(plan, site),
        publisher: agencyNode({ name: plan.agency, english: plan.agencyEnglish }),
      },
    },
  };
}

/** Its own words beside the title; of an indicator first what is promised. */
function quoteItem({
  title,
  targets = [],
  measure,
  description,
  method,
  expectedBenefits = [],
}: DescribedItem): string {
  const promised = targets.map(({ rocYear, raw }) => (rocYear === null ? raw : `${String(rocYear)}年 ${raw}`));
  const values = promised.length > 0 ? `目標值：${promised.join("、")}。` : "";
  const words = [measure, description, method, ...expectedBenefits].filter((text) => text && text !== title);
  return `${values}${words.join(" ")}`;
}
