import { type FastifyInstance } from "fastify";
import { askForRelease } from "../../export/about";
import { buildCatalog } from "../../export/catalog";
import { isKnownToCaller } from "../release-cache";
import { type ServedHub } from "../served-hub";

/** What can be downloaded, for programs: every table with its addresses and parameters. */
export function addCatalogRoute(server: FastifyInstance, hub: ServedHub): void {
  const catalog = buildCatalog(hub.schema, hub.config.publicUrl);
  server.get("/v1/tables.json", async (request, reply) => {
    const release = await askForRelease(hub, request.caller);
    if (isKnownToCaller(request, reply, { ...release, parts: [JSON.stringify(catalog)] }))
      return reply.code(304).send();
    return reply.send(catalog);
  });
}
