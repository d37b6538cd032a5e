import { type PageHead } from "../head";
import { findNames, type Named } from "../names";
import { pathOf, type Site } from "../site";
import { addressOf } from "../structured-data";

/** What is told of a law, a programme or a fund to whoever does not read its page. */
export interface DescribedReference extends Named {
  readonly type: string;
  readonly variants: readonly string[];
  readonly counties: readonly { readonly name: string }[];
}

/** What each kind is in the words of schema.org; anything else that is cited is a work. */
const TYPES: Readonly<Record<string, string>> = {
  ACT: "Legislation",
  REGULATION: "Legislation",
  TREATY: "Legislation",
  LOCAL_REGULATION: "Legislation",
  FUND: "Thing",
};

/** In how many places plans mean it, and in how many a local scheme that carries its name. */
export interface Places {
  readonly named: number;
  readonly namesakes: number;
}

/** Whose plans name it, and in how many places. */
export function describeReference(reference: DescribedReference, places: Places, site: Site): PageHead {
  const { code, name, counties, variants } = reference;
  const kind = findNames("reference", reference.type).name;
  const path = pathOf("references", code);
  return {
    title: `${name} · 各縣市引用之處`,
    description: `「${name}」（${kind}）：${sumUp(counties, places)}，逐處附原文與行號。`,
    path,
    type: "article",
    data: {
      "@type": TYPES[reference.type] ?? "CreativeWork",
      name,
      alternateName: [reference.english, ...variants],
      identifier: code,
      url: addressOf(path, site),
    },
  };
}

function sumUp(counties: DescribedReference["counties"], { named, namesakes }: Places): string {
  const whose = counties.map(({ name }) => name).join("、");
  const namesake = namesakes > 0 ? `，另有 ${String(namesakes)} 處是沿用其名的地方方案` : "";
  return counties.length > 0 ? `${whose}的計畫在 ${String(named)} 處提到${namesake}` : `縣市計畫沒有提到${namesake}`;
}
