import { type ExplorerFiles } from "../explorer/explorer-files";
import { buildHead, type PageHead } from "./head";
import { html, type HtmlPart } from "./html";
import { layOutPage } from "./layout";
import { type Site } from "./site";

/** What a view says where no script runs. */
const WITHOUT_SCRIPT = html`<p>這個畫面需要 JavaScript。各縣市、主題與文件的頁面不需要，見資料頁。</p>
  <p lang="en">This view needs JavaScript. The pages of counties, themes and documents do not: see the data.</p>`;

/** A view of the explorer; `plain` is what stands there for readers without a script. */
export function buildExplorerPage(
  head: PageHead,
  site: Site,
  files: ExplorerFiles | undefined,
  plain: HtmlPart = WITHOUT_SCRIPT,
): string {
  if (!files) return layOutPage({ site, head }, plain);
  const { basePath } = site;
  const page = html`<!doctype html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${buildHead(head, site)}
        <link rel="icon" href="data:," />
        ${files.styles.map((name) => html`<link rel="stylesheet" href="${basePath}/explorer/${name}" />`)}
        <script type="module" src="${basePath}/explorer/${files.script}"></script>
      </head>
      <body>
        <div id="app" data-base="${basePath}"></div>
        <noscript>${plain}</noscript>
      </body>
    </html> `;
  return page.markup;
}
