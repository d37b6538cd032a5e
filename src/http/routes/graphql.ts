import { fastifyApolloHandler } from "@as-integrations/fastify";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createContext, type HubContext } from "../../kit/context";
import { findBasePath } from "../page/base-path";
import { wantsPage } from "../page/send-page";
import { isTextKnownToCaller } from "../release-cache";
import { type ServedHub } from "../served-hub";

/**
 * The graph: POST with JSON, or GET with ?query= or the hash of an operation of ours. A person who opens the address in a
 * browser is led to GraphiQL, with the query where there is one.
 */
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
      isBrowserVisit(request) ? reply.redirect(`${graphiql}${searchOf(request)}`) : answer.call(server, request, reply),
    onSend: async (request, reply, payload) => {
      // A question that was given up gives its connection back in its own time.
      if (request.caller.signal?.aborted !== true) await contexts.get(request)?.release();
      return keepAnswer(request, reply, payload);
    },
  });
}

/** Whether a person opened the address in a browser, rather than a program that asks. */
function isBrowserVisit(request: FastifyRequest): boolean {
  return request.method === "GET" && request.headers["content-type"] === undefined && wantsPage(request);
}

function searchOf({ url }: FastifyRequest): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}

/**
 * An answer without errors to a GET may be kept as long as a table, and is not sent to a caller who has it; an error may pass,
 * and may not be kept.
 */
function keepAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (request.method === "POST" || typeof payload !== "string" || reply.hasHeader("location")) return payload;
  reply.header("vary", "accept");
  if (reply.statusCode !== 200 || request.observed?.errors?.length !== 0) {
    reply.header("cache-control", "no-store");
    return payload;
  }
  if (!isTextKnownToCaller(request, reply, payload)) return payload;
  reply.code(304).removeHeader("content-type");
  return null;
}
