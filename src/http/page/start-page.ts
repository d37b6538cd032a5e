import { html, type Html } from "./html";
import { layOutPage } from "./layout";
import { linkPlan } from "./links";

/** What schema/operations/start-page.graphql says of the data. */
export interface StartPageDataset {
  readonly release: string;
  readonly publishedAt: string;
  readonly counties: number;
  readonly plans: number;
  readonly strategicGoals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly targets: number;
  readonly citations: number;
}

/** A plan of schema/operations/start-page.graphql. */
export interface StartPagePlan {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly county: { readonly name: string; readonly english: string };
  readonly period: { readonly label: string };
}

const EXAMPLE = `{
  items(filter: { themes: ["childcare"], year: 111 }) {
    totalCount
    nodes { county { name } title citations { field quote url } }
  }
}`;

/** The hub's first page: what it holds, and how to ask. */
export function buildStartPage(
  dataset: StartPageDataset,
  plans: readonly StartPagePlan[],
  addresses: { readonly basePath: string; readonly graph: string },
): string {
  const { basePath, graph } = addresses;
  return layOutPage(
    { title: "縣市社福計畫", basePath },
    html`<h1>縣市社福計畫，一處查詢</h1>
      <p class="english" lang="en">
        One GraphQL hub over the social-affairs plans of Taiwan's counties and cities; every fact carries the line where
        it stands.
      </p>
      ${buildHoldings(dataset)}
      <h2>計畫 <small lang="en">plans</small></h2>
      <table>
        ${plans.map((plan) => buildPlanRow(plan, basePath))}
      </table>
      <h2>如何查詢 <small lang="en">how to ask</small></h2>
      <p>到 <a href="${basePath}/graphql">GraphQL 查詢頁</a>輸入查詢，或以程式 POST 到 <code>${graph}</code>：</p>
      <p lang="en">Open the <a href="${basePath}/graphql">query editor</a>, or POST to the same address:</p>
      <pre>${EXAMPLE}</pre>
      <pre>
curl ${graph} -H 'content-type: application/json' \\
  -d '{"query": "{ plans(includeUndated: true) { nodes { id title county { name } } } }"}'</pre>`,
  );
}

function buildHoldings(dataset: StartPageDataset): Html {
  const { release, publishedAt, counties, plans, strategicGoals, programs, indicators, targets, citations } = dataset;
  return html`<p>
      版本 ${release}（${publishedAt}）：${counties} 縣市有計畫、${plans} 項計畫、${strategicGoals} 項目標、${programs} 項計畫項目、${indicators} 項績效指標、${targets} 個目標值、${citations} 筆出處。
    </p>
    <p lang="en">
      <small>Release ${release} (${publishedAt}): ${plans} plans of ${counties} counties, ${strategicGoals} goals,
        ${programs} programs, ${indicators} indicators, ${targets} targets, ${citations} citations.</small>
    </p>`;
}

function buildPlanRow(plan: StartPagePlan, basePath: string): Html {
  return html`<tr>
    <td>${plan.county.name} <small lang="en">${plan.county.english}</small></td>
    <td>${linkPlan(plan, basePath)} <small lang="en">${plan.english}</small></td>
    <td class="period">${plan.period.label}</td>
  </tr> `;
}
