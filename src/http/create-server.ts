import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { addMetrics } from "./observation/metrics";
import { logRequests } from "./observation/request-log";
import { traceRequests } from "./observation/request-spans";
import { type Observed } from "../kit/observed";
import { watchCallers } from "./caller";
import { watchEnds } from "./ended";
import { watchRequests } from "./drain";
import { handleError, sendError } from "./http-errors";
import { readJsonAlone } from "./read-json";
import { answerUnreadable, handleUnrouted, refuseMalformed } from "./refuse-malformed";
import { shorten } from "../errors";
import { buildNotFoundPage } from "./page/not-found-page";
import { sendPage, wantsPage } from "./page/send-page";
import { findSite } from "./page/site";
import { admitRequests } from "./admission";
import { addProtection } from "./protection";
import { addAssetRoutes } from "./routes/assets";
import { addCiteRoute } from "./routes/cite";
import { addCatalogRoute } from "./routes/catalog";
import { addDatasetRoutes } from "./routes/dataset";
import { addCountyRoute } from "./routes/county";
import { addDataRoute } from "./routes/data";
import { addDocumentRoute } from "./routes/document";
import { addExplorerRoutes } from "./routes/explorer";
import { addGraphiqlRoutes } from "./routes/graphiql";
import { addGraphqlRoute } from "./routes/graphql";
import { addHealthRoute } from "./routes/health";
import { addInitiativeRoute } from "./routes/initiative";
import { addItemRoute } from "./routes/item";
import { addLicencesRoute } from "./routes/licences";
import { addLlmsRoute } from "./routes/llms";
import { addPlanRoute } from "./routes/plan";
import { addReferenceRoute } from "./routes/reference";
import { addRobotsRoute } from "./routes/robots";
import { addSchemaRoute } from "./routes/schema";
import { addSitemapRoutes } from "./routes/sitemap";
import { addStartRoute } from "./routes/start";
import { addTableRoutes } from "./routes/tables";
import { addThemeRoute } from "./routes/theme";
import { type Config } from "../config";
import { type ServedHub } from "./served-hub";

/** A query's text and its variables; nothing larger is a question. */
const BODY_LIMIT = 256 * 1024;

/** How long a request may take to arrive whole, its head alone, and a connection may stay silent between two. */
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 15_000;

/** How often connections are looked at: Node's own half minute would let a slow client stay for 45 seconds. */
const CONNECTIONS_CHECK_MS = 2_000;

const ROUTES: readonly ((server: FastifyInstance, hub: ServedHub) => void | Promise<void>)[] = [
  addStartRoute,
  addExplorerRoutes,
  addGraphqlRoute,
  addGraphiqlRoutes,
  addItemRoute,
  addPlanRoute,
  addDocumentRoute,
  addCountyRoute,
  addThemeRoute,
  addReferenceRoute,
  addInitiativeRoute,
  addDataRoute,
  addSchemaRoute,
  addSitemapRoutes,
  addRobotsRoute,
  addLlmsRoute,
  addLicencesRoute,
  addTableRoutes,
  addCatalogRoute,
  addCiteRoute,
  addDatasetRoutes,
  addAssetRoutes,
  addHealthRoute,
];

/** The HTTP server over a hub, not yet listening. */
export async function createServer(hub: ServedHub): Promise<FastifyInstance> {
  const site = findSite(hub.config);
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
      // `refuseMalformed` says what is missing; Node would answer without a word.
      requireHostHeader: false,
    },
    return503OnClosing: false,
    // `logRequests` writes one line for each in the place of Fastify's two.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedBy(hub.config),
    logger: hub.config.logLevel === "silent" ? false : { level: hub.config.logLevel },
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: handleUnrouted,
    clientErrorHandler: answerUnreadable(site),
  });
  server.decorate("site", site);
  server.setErrorHandler(handleError);
  server.setNotFoundHandler(refuseUnknown);
  server.decorateRequest("observed", undefined);
  const whenEnded = watchEnds(server);
  traceRequests(server, whenEnded);
  watchCallers(server, whenEnded);
  logRequests(whenEnded);
  const drain = watchRequests(server, whenEnded);
  await addProtection(server, hub.config);
  admitRequests(server, hub.config, whenEnded);
  refuseMalformed(server);
  readJsonAlone(server);
  addMetrics(server, hub, whenEnded);
  for (const addRoute of ROUTES) await addRoute(server, hub);
  server.addHook("preClose", drain);
  return server;
}

function trustedBy({ trustProxy }: Config): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof trustProxy === "number" ? (_address, hop) => hop < trustProxy : trustProxy;
}

/** A browser is shown a page, a program an error. */
function refuseUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { site } = request.server;
  return wantsPage(request)
    ? sendPage(reply, 404, buildNotFoundPage("頁", "page", shorten(request.url), site))
    : sendError(request, reply, "NOT_FOUND");
}

declare module "fastify" {
  interface FastifyRequest {
    /** Of questions to the graph alone. */
    observed: Observed | undefined;
  }
}
