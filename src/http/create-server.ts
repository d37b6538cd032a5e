import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { handleError, sendError } from "./http-errors";
import { addProtection } from "./protection";
import { addAssetRoutes } from "./routes/assets";
import { addDocumentRoute } from "./routes/document";
import { addEditorRoutes } from "./routes/editor";
import { addGraphqlRoute } from "./routes/graphql";
import { addHealthRoute } from "./routes/health";
import { addItemRoute } from "./routes/item";
import { addPlanRoute } from "./routes/plan";
import { addStartRoute } from "./routes/start";
import { type ServedHub } from "./served-hub";

/** A query's text and its variables; nothing larger is a question. */
const BODY_LIMIT = 256 * 1024;

/** How long a request may take to arrive, and a connection may stay silent. */
const REQUEST_TIMEOUT_MS = 15_000;

const ROUTES: readonly ((server: FastifyInstance, hub: ServedHub) => void | Promise<void>)[] = [
  addStartRoute,
  addGraphqlRoute,
  addEditorRoutes,
  addItemRoute,
  addPlanRoute,
  addDocumentRoute,
  addAssetRoutes,
  addHealthRoute,
];

/** The HTTP server over a hub, not yet listening. */
export async function createServer(hub: ServedHub): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: hub.config.trustProxy,
    logger: hub.config.logLevel === "silent" ? false : { level: hub.config.logLevel },
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  });
  server.setErrorHandler(handleError);
  server.setNotFoundHandler(refuse);
  await addProtection(server, hub.config);
  for (const addRoute of ROUTES) await addRoute(server, hub);
  return server;
}

/** An address that exists, asked in a way that does not, is told so. */
function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reading = ["GET", "HEAD", "POST"].includes(request.method);
  return sendError(request, reply, reading ? "NOT_FOUND" : "METHOD_NOT_ALLOWED");
}
