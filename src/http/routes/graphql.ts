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
      const context = createContext(hub.dataSource, { ...request.caller, publicUrl: hub.config.publicUrl });
      contexts.set(request, context);
      request.observed = context.observed;
      return Promise.resolve(context);
    },
  });
  server.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: (request, reply) =>
      isBrowserVisit(request) ? reply.redirect(graphiql) : answer.call(server, request, reply),
    onSend: async (request) => {
      // A question that was given up gives its connection back in its own time.
      if (request.caller.signal?.aborted !== true) await contexts.get(request)?.release();
    },
  });
}

/** Whether a person opened the address in a browser, rather than a program that asks. */
function isBrowserVisit(request: FastifyRequest): boolean {
  const { query } = request.query as { readonly query?: string };
  return request.method === "GET" && query === undefined && (request.headers.accept ?? "").includes("text/html");
}
