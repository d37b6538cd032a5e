import fastifyStatic from "@fastify/static";
import { type FastifyInstance } from "fastify";
import { findExplorer } from "../explorer/explorer-files";
import { buildExplorerPage } from "../page/explorer-page";
import { describeCompare, describeSearch } from "../page/heads/explorer-head";
import { sendPage } from "../page/send-page";
import { findSite } from "../page/site";
import { type ServedHub } from "../served-hub";

/** The explorer's views that are no page without it, and its files. */
export async function addExplorerRoutes(server: FastifyInstance, { config }: ServedHub): Promise<void> {
  const site = findSite(config);
  const files = findExplorer();
  for (const head of [describeCompare(site), describeSearch(site)]) {
    const page = buildExplorerPage(head, site, files);
    server.get(head.path, (_request, reply) => sendPage(reply, 200, page));
  }
  if (!files) return;
  await server.register(fastifyStatic, {
    root: files.folder,
    prefix: "/explorer/",
    maxAge: "1y",
    immutable: true,
    index: false,
    decorateReply: false,
    allowedPath: (path) => !path.includes("/."),
  });
}
