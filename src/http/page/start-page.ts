import { describeStart } from "./heads/dataset-head";
import { type Holdings, type StartPagePlan } from "./holdings";
import { html, type Html } from "./html";
import { layOutPage, subheading } from "./layout";
import { linkNamed, linkPlan } from "./links";
import { type Site } from "./site";

const EXAMPLE = `{
  items(filter: { themes: ["childcare"], year: 111 }) {
    totalCount
    nodes { county { name } title citations { field quote url } }
  }
}`;

/** The hub's first page: what the hub holds and how to ask. */
export function buildStartPage(holdings: Holdings, site: Site): string {
  return layOutPage({ site, head: describeStart(holdings, site) }, buildContent(holdings, site));
}

function buildContent(holdings: Holdings, site: Site): Html {
  const { basePath, publicUrl } = site;
  const graph = `${publicUrl}/graphql`;
  return html`<h1>縣市社福計畫，一處查詢</h1>
      <p class="english" lang="en">
        One GraphQL hub over the social-affairs plans of Taiwan's counties and cities; every fact carries the line where
        it stands.
      </p>
      ${buildHoldings(holdings)}
      ${subheading("計畫", "plans")}
      <table>
        ${holdings.plans.map((plan) => buildPlanRow(plan, site))}
      </table>
      ${subheading("如何查詢", "how to ask")}
      <p>到 <a href="${basePath}/graphiql">GraphQL 查詢頁</a>輸入查詢，或以程式 POST 到 <code>${graph}</code>：</p>
      <p lang="en">Open the <a href="${basePath}/graphiql">query editor</a>, or POST to <code>${graph}</code>:</p>
      <pre>${EXAMPLE}</pre>
      <pre>
curl ${graph} -H 'content-type: application/json' \\
  -d '{"query": "{ plans(includeUndated: true) { nodes { id title county { name } } } }"}'</pre>
      <p>
        整份資料的下載、授權與引用方式見<a href="${basePath}/data">資料頁</a>。
        <span lang="en">Downloads, licence and how to cite: see <a href="${basePath}/data">the data</a>.</span>
      </p>`;
}

/** The release, and how much of each there is. */
export function buildHoldings({ dataset }: Holdings): Html {
  const { release, publishedAt, counties, plans, strategicGoals, programs, indicators, targets, citations } = dataset;
  return html`<p>
      版本 ${release}（${publishedAt}）：${counties} 縣市有計畫、${plans} 項計畫、${strategicGoals} 項目標、${programs} 項計畫項目、${indicators} 項績效指標、${targets} 個目標值、${citations} 筆出處。
    </p>
    <p lang="en">
      <small>Release ${release} (${publishedAt}): ${plans} plans of ${counties} counties, ${strategicGoals} goals,
        ${programs} programs, ${indicators} indicators, ${targets} targets, ${citations} citations.</small>
    </p>`;
}

function buildPlanRow(plan: StartPagePlan, site: Site): Html {
  return html`<tr>
    <td>${linkNamed("counties", plan.county, site)}</td>
    <td>${linkPlan(plan, site)} <small lang="en">${plan.english}</small></td>
    <td class="period">${plan.period.label}</td>
  </tr> `;
}
