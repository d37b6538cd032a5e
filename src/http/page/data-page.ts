import { listDownloads } from "./downloads";
import { describeData } from "./heads/dataset-head";
import { type Holdings } from "./holdings";
import { html, type Html, type HtmlPart } from "./html";
import { fact, headline, join, layOutPage, subheading } from "./layout";
import { linkAllNamed } from "./links";
import { type Site } from "./site";
import { buildHoldings } from "./start-page";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.zh-hant";

/** The page on the data: what there is, under which terms, how to cite it, and where to ask and download. */
export function buildDataPage(holdings: Holdings, site: Site): string {
  return layOutPage(
    { site, head: describeData(holdings, site) },
    html`${headline("資料", "Data: release, licence, citing, downloads", "")} ${buildHoldings(holdings)}
      <p>
        另有 ${holdings.dataset.figures} 個其他數據、${holdings.dataset.references} 項被引用的法規與中央計畫、${
          holdings.initiatives.totalCount
        } 個縣市共同方案。
        <small lang="en">Also ${holdings.dataset.figures} other figures, ${holdings.dataset.references} laws, programmes
          and funds that plans name, and ${holdings.initiatives.totalCount} shared undertakings.</small>
      </p>
      ${subheading("授權", "licence")} ${buildTerms(holdings)}
      ${subheading("如何引用", "how to cite", "cite")}
      <blockquote>${holdings.dataset.citeAs}</blockquote>
      <blockquote lang="en">${holdings.dataset.citeAsEnglish}</blockquote>
      <p>${linkCitations(site)}</p>
      ${subheading("查詢", "endpoints")}
      <table>
        ${buildEndpoints(site)}
      </table>
      ${subheading("下載", "downloads", "downloads")}
      ${listDownloads(holdings, site)}
      ${subheading("有計畫的縣市", "counties with a plan", "counties")}
      <p>${linkAllNamed("counties", holdings.counties, site)}</p>
      ${subheading("主題", "themes by which all plans are coded", "themes")}
      <p>${linkAllNamed("themes", holdings.themes, site)}</p>`,
  );
}

function buildTerms({ dataset }: Holdings): Html {
  return html`<p><a href="${LICENCE}" rel="license noopener">CC BY 4.0</a>：${dataset.license}</p>
    <p lang="en"><small>${dataset.licenseEnglish}</small></p>`;
}

/** The same citation as files for programs that keep references. */
function linkCitations({ basePath }: Site): readonly HtmlPart[] {
  const styles = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };
  const links = Object.entries(styles).map(
    ([style, name]) => html`<a href="${basePath}/v1/cite?style=${style}">${name}</a>`,
  );
  return join(links, " · ");
}

function buildEndpoints({ basePath, publicUrl }: Site): readonly Html[] {
  const link = (path: string): Html => html`<a href="${basePath}${path}"><code>${publicUrl}${path}</code></a>`;
  return [
    fact("GraphQL", "POST, JSON", html`<code>${publicUrl}/graphql</code>`),
    fact("GraphiQL", "query editor", link("/graphiql")),
    fact("綱要", "schema", link("/schema.graphql")),
    fact("網站地圖", "sitemap", link("/sitemap.xml")),
    fact("給語言模型", "for language models", link("/llms.txt")),
    fact("所用軟體套件的授權", "licences of the software used", link("/licenses.txt")),
  ];
}
