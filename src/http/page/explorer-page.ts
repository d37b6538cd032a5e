import { type ExplorerFiles } from "../explorer/explorer-files";
import { html, type Html } from "./html";
import { type Site } from "./site";

/** What the explorer loads; its styles stay away from the plain page that stands for it where no script runs. */
export function buildExplorerHead({ script, modules, styles }: ExplorerFiles, { basePath }: Site): Html {
  return html`${styles.map(
    (name) => html`<link rel="stylesheet" href="${basePath}/explorer/${name}" media="(scripting: enabled)" />`,
  )}
    <noscript><link rel="stylesheet" href="${basePath}/assets/pages.css" /></noscript>
    ${modules.map((name) => html`<link rel="modulepreload" href="${basePath}/explorer/${name}" />`)}
    <script type="module" src="${basePath}/explorer/${script}"></script>`;
}

/** Where the explorer stands, with what it is told, and the plain page for readers without a script. */
export function buildExplorerBody({ basePath, reportUrl }: Site, plain: Html): Html {
  return html`<div id="app" data-base="${basePath}" data-report="${reportUrl}"></div>
    <noscript>${plain}</noscript>`;
}
