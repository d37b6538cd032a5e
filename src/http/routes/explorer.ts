import fastifyStatic from "@fastify/static";
import { type FastifyInstance } from "fastify";
import { describeViews } from "../page/heads/explorer-head";
import { html } from "../page/html";
import { layOutPage } from "../page/layout";
import { sendPage } from "../page/send-page";
import { findSite } from "../page/site";
import { EMBED_PROTECTION } from "../protection";
import { type ServedHub } from "../served-hub";

/** What a view says where no script runs. */
const WITHOUT_SCRIPT = html`<p>這個畫面需要 JavaScript。各縣市、主題與文件的頁面不需要，見資料頁。</p>
  <p lang="en">This view needs JavaScript. The pages of counties, themes and documents do not: see the data.</p>`;

/** The views that other sites may show inside their pages. */
const EMBEDDED = ["/embed/matrix", "/embed/compare", "/embed/chart"];

/** The explorer's views that are no page without it, and its files. */
export async function addExplorerRoutes(server: FastifyInstance, { config }: ServedHub): Promise<void> {
  const site = findSite(config);
  for (const head of describeViews(site)) {
    const page = layOutPage({ site, head }, WITHOUT_SCRIPT);
    server.get(head.path, (_request, reply) => sendPage(reply, 200, page));
  }
  const embedded = layOutPage({ site, head: { title: "嵌入" } }, WITHOUT_SCRIPT);
  for (const path of EMBEDDED) {
    server.get(path, { helmet: EMBED_PROTECTION }, (_request, reply) => sendPage(reply, 200, embedded));
  }
  if (!site.explorer) return;
  await server.register(fastifyStatic, {
    root: site.explorer.folder,
    prefix: "/explorer/",
    maxAge: "1y",
    immutable: true,
    index: false,
    decorateReply: false,
    allowedPath: (path) => !path.includes("/."),
  });
}
