import { getDistDirectory, renderAltair, renderInitSnippet } from "altair-static";
import fastifyStatic from "@fastify/static";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { findBasePath } from "../page/base-path";
import { EDITOR_POLICY } from "../protection";
import { type ServedHub } from "../served-hub";

const EDITOR_PATH = "/graphql-editor/";
const OPTIONS_FILE = "initial-options.js";

/** What a newcomer finds in the editor. */
const FIRST_QUERY = `# Press Ctrl+Enter. What do the counties plan for childcare in 2022 (民國111年)?
{
  items(filter: { themes: ["childcare"], year: 111 }, first: 10) {
    totalCount
    nodes {
      county { name(language: EN) }
      title
      english: title(language: EN)
      citations { field quote url }
    }
  }
}
`;

/** No advertisement, no news, nothing that would lead away from the hub. */
const QUIET = {
  "banners.disable": true,
  disablePushNotification: true,
  "alert.disableUpdateNotification": true,
} as const;

/** Whether a person opened /graphql in a browser, rather than a program that asks. */
export function isBrowserVisit(request: FastifyRequest): boolean {
  const { query } = request.query as { readonly query?: string };
  return request.method === "GET" && query === undefined && (request.headers.accept ?? "").includes("text/html");
}

/** The in-browser query editor (Altair), whose files the hub serves itself. */
export function sendEditor(reply: FastifyReply, hub: ServedHub): FastifyReply {
  reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives: EDITOR_POLICY } });
  const page = renderAltair({
    baseURL: `${findBasePath(hub.config)}${EDITOR_PATH}`,
    serveInitialOptionsInSeperateRequest: OPTIONS_FILE,
  });
  return reply.type("text/html; charset=utf-8").send(page);
}

/** The editor's files. */
export async function addEditorRoutes(server: FastifyInstance, hub: ServedHub): Promise<void> {
  const options = renderInitSnippet({
    endpointURL: `${findBasePath(hub.config)}/graphql`,
    initialQuery: FIRST_QUERY,
    initialName: "County Plan Hub",
    disableAccount: true,
    persistedSettings: QUIET,
  });
  server.get(`${EDITOR_PATH}${OPTIONS_FILE}`, { config: { rateLimit: false } }, (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").send(options),
  );
  await server.register(async (scope) => {
    scope.addHook("onRoute", (route) => {
      route.config = { ...route.config, rateLimit: false };
    });
    await scope.register(fastifyStatic, {
      root: getDistDirectory(),
      prefix: EDITOR_PATH,
      maxAge: "1d",
      decorateReply: false,
      index: false,
      allowedPath: (path) => !path.includes("iframe-sandbox"),
    });
  });
}
