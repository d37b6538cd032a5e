import { type PageHead } from "../head";
import { type Named } from "../names";
import { pathOf, type Site } from "../site";
import { addressOf, termNode } from "../structured-data";

/** What is told of a shared undertaking to whoever does not read its page. */
export interface DescribedInitiative extends Named {
  readonly description: string | null;
  readonly counties: readonly { readonly name: string }[];
}

/** Who has it, and what it is. */
export function describeInitiative(initiative: DescribedInitiative, site: Site): PageHead {
  const { code, name, description, counties } = initiative;
  const names = counties.map((county) => county.name).join("、");
  const whose = names === "" ? "" : `${names}（共 ${String(counties.length)} 個縣市）的計畫有這項方案或相近的作法。`;
  return {
    title: `${name} · 縣市共同方案`,
    description: `共同方案「${name}」：${whose}${description ?? ""}`,
    path: pathOf("initiatives", code),
    type: "article",
    data: {
      ...termNode("initiatives", initiative, site),
      description: description ?? undefined,
      inDefinedTermSet: {
        "@type": "DefinedTermSet",
        name: "縣市共同方案",
        alternateName: "Shared undertakings of county plans",
        url: addressOf("/data", site),
      },
    },
  };
}
