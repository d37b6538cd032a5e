import { type FastifyInstance } from "fastify";
import { readRelease } from "../../export/about";
import { buildCatalog } from "../../export/catalog";
import { openSession } from "../../graphql/ask";
import { isKnownToCaller } from "../release-cache";
import { type ServedHub } from "../served-hub";

/** What can be downloaded, for programs: every table with its addresses and parameters. */
export function addCatalogRoute(server: FastifyInstance, hub: ServedHub): void {
  const catalog = buildCatalog(hub.schema, hub.config.publicUrl);
  server.get("/v1/tables.json", async (request, reply) => {
    const session = openSession(hub, request.caller);
    try {
      const release = await readRelease(session.query);
      if (isKnownToCaller(request, reply, { ...release, parts: [JSON.stringify(catalog)] }))
        return await reply.code(304).send();
      return await reply.send(catalog);
    } finally {
      await session.end();
    }
  });
}
