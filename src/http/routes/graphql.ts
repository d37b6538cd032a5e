import { fastifyApolloHandler } from "@as-integrations/fastify";
import { type FastifyInstance, type FastifyRequest } from "fastify";
import { createContext, type HubContext } from "../../kit/context";
import { findBasePath } from "../page/base-path";
import { type ServedHub } from "../served-hub";

/** The graph: POST with JSON, or GET with ?query=. A person who opens the address in a browser is led to GraphiQL. */
export function addGraphqlRoute(server: FastifyInstance, hub: ServedHub): void {
  const graphiql = `${findBasePath(hub.config)}/graphiql`;
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
      isBrowserVisit(request) ? reply.redirect(graphiql) : answer.call(server, request, reply),
    onSend: async (request) => {
      const context = contexts.get(request);
      await context?.release();
      request.observed = context?.observed;
    },
  });
}

/** Whether a person opened the address in a browser, rather than a program that asks. */
function isBrowserVisit(request: FastifyRequest): boolean {
  const { query } = request.query as { readonly query?: string };
  return request.method === "GET" && query === undefined && (request.headers.accept ?? "").includes("text/html");
}
