import { fastifyApolloHandler } from "@as-integrations/fastify";
import { type FastifyInstance, type FastifyRequest } from "fastify";
import { createContext, type HubContext } from "../../kit/context";
import { type ServedHub } from "../served-hub";
import { isBrowserVisit, sendEditor } from "./editor";

/** The graph: POST with JSON, or GET with ?query=. A person who opens the address in a browser gets a query editor. */
export function addGraphqlRoute(server: FastifyInstance, hub: ServedHub): void {
  const contexts = new WeakMap<FastifyRequest, HubContext>();
  const answer = fastifyApolloHandler(hub.apollo, {
    context: (request) => {
      const context = createContext(hub.dataSource, { requestId: request.id, publicUrl: hub.config.publicUrl });
      contexts.set(request, context);
      return Promise.resolve(context);
    },
  });
  server.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: (request, reply) =>
      isBrowserVisit(request) ? sendEditor(reply, hub) : answer.call(server, request, reply),
    onSend: async (request) => contexts.get(request)?.release(),
  });
}
