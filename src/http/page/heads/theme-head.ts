import { type PageHead } from "../head";
import { type Named } from "../names";
import { pathOf, type Site } from "../site";
import { addressOf, termNode } from "../structured-data";

/** What is told of a theme to whoever does not read its page. */
export interface DescribedTheme extends Named {
  readonly definition: string | null;
  readonly items: { readonly totalCount: number };
}

/** Which counties have items under it, and what belongs to it. */
export function describeTheme(
  theme: DescribedTheme,
  counties: readonly { readonly name: string; readonly total: number }[],
  site: Site,
): PageHead {
  const { code, name, definition, items } = theme;
  const found = counties.filter(({ total }) => total > 0).map((county) => `${county.name} ${String(county.total)}`);
  const where = found.length > 0 ? `（${found.join("、")}）` : "";
  const defined = definition === null ? "" : `定義：${definition}`;
  return {
    title: `${name} · 主題`,
    description: `主題「${name}」：各縣市計畫的目標、計畫項目與績效指標共 ${String(items.totalCount)} 項${where}。${defined}`,
    path: pathOf("themes", code),
    type: "article",
    data: {
      ...termNode("themes", theme, site),
      description: definition ?? undefined,
      inDefinedTermSet: {
        "@type": "DefinedTermSet",
        name: "縣市計畫主題",
        alternateName: "Themes of county plans",
        url: addressOf("/data#themes", site),
      },
    },
  };
}
