import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type Ask, askInOneState } from "../../graphql/ask";
import { askForPageAddresses } from "../discovery/page-addresses";
import { buildSitemap, type Sitemap } from "../discovery/sitemap";
import { sendText } from "../send-text";
import { type ServedHub } from "../served-hub";

/** /sitemap.xml, and /sitemap-1.xml and so on where one file cannot list all pages. */
export function addSitemapRoutes(server: FastifyInstance, hub: ServedHub): void {
  const askForSitemap = keepSitemap(hub);
  server.get("/sitemap.xml", async (request, reply) =>
    sendText(reply, "application/xml", (await askForSitemap(request)).main),
  );
  server.get<{ Params: { number: string } }>(
    "/sitemap-:number(^[1-9][0-9]{0,4}).xml",
    async (request, reply): Promise<FastifyReply | undefined> => {
      const part = (await askForSitemap(request)).parts[Number(request.params.number) - 1];
      if (part !== undefined) return sendText(reply, "application/xml", part);
      reply.callNotFound();
      return reply;
    },
  );
}

/** Builds the sitemap once a release, also where several ask at once: it takes one question for every 100 items. */
function keepSitemap(hub: ServedHub): (request: FastifyRequest) => Promise<Sitemap> {
  let kept: { readonly release: string; readonly sitemap: Promise<Sitemap> } | undefined;
  const build = async (ask: Ask): Promise<Sitemap> =>
    buildSitemap(await askForPageAddresses(ask), hub.config.publicUrl);
  return (request) =>
    askInOneState(hub, request.caller, async (ask) => {
      const { release } = (await ask<{ dataset: { release: string } }>("release")).dataset;
      if (kept?.release !== release) {
        const sitemap = build(ask);
        kept = { release, sitemap };
        sitemap.catch(() => (kept = undefined));
      }
      return kept.sitemap;
    });
}
