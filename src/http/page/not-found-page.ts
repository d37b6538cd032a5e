import { html } from "./html";
import { layOutPage } from "./layout";
import { type Site } from "./site";

/** Says what was looked for and how to find what is there. */
export function buildNotFoundPage(what: string, english: string, id: string, site: Site): string {
  const { basePath } = site;
  return layOutPage(
    { site, head: { title: "查無資料" } },
    html`<h1>查無此${what}</h1>
      <p class="english" lang="en">There is no ${english} “${id}”.</p>
      <p>
        網址可能抄錯，或資料已經改版。請從<a href="${basePath}/">首頁</a>的計畫清單找起，或到
        <a href="${basePath}/graphiql">GraphQL</a> 查詢。
      </p>
      <p lang="en">
        The address may be mistyped, or the data has changed. Start from the <a href="${basePath}/">list of plans</a>,
        or ask the graph, for example <code>{ items(filter: { text: "托育" }) { nodes { id title } } }</code>.
      </p>`,
  );
}
