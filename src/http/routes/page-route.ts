import { type FastifyInstance, type FastifyRequest } from "fastify";
import { type Ask, askInOneState } from "../../graphql/ask";
import { buildNotFoundPage } from "../page/not-found-page";
import { sendPage } from "../page/send-page";
import { findSite, type PageFolder, type Site } from "../page/site";
import { PageCache } from "../page-cache";
import { type ServedHub } from "../served-hub";

/** A kind of page that has an id or a code in its address. */
export interface PageRoute {
  /** What the address begins with. */
  readonly folder: PageFolder;
  /** What the page is about, where there is none of the id. */
  readonly what: string;
  readonly english: string;
  /** Asks the graph and lays the page out; undefined where nothing has the id. */
  readonly build: (ask: Ask, id: string, site: Site) => Promise<string | undefined>;
}

/** How many pages of one kind are kept; the largest, a document, has some 250 kB. */
const MOST_PAGES_KEPT = 50;

/** What a page counts for, whether it was kept or has to be built. */
const priced = { config: { price: 5_000 } };

/** Answers `/<folder>/:id` with a page, or with a page that says what to do. */
export function addPageRoute(server: FastifyInstance, hub: ServedHub, route: PageRoute): void {
  const { folder, what, english, build } = route;
  const site = findSite(hub.config);
  const askForPage = keepPages(hub, (ask, id) => build(ask, id, site));
  server.get<{ Params: { id: string } }>(`/${folder}/:id`, priced, async (request, reply) => {
    const { id } = request.params;
    const page = await askForPage(request, id);
    if (page === undefined) return sendPage(reply, 404, buildNotFoundPage(what, english, id, site));
    return sendPage(reply, 200, page);
  });
}

/** Answers one address with a page that is always there. */
export function addSinglePageRoute(
  server: FastifyInstance,
  hub: ServedHub,
  { path, build }: { readonly path: string; readonly build: (ask: Ask, site: Site) => Promise<string> },
): void {
  const site = findSite(hub.config);
  const askForPage = keepPages(hub, (ask) => build(ask, site));
  server.get(path, priced, async (request, reply) => sendPage(reply, 200, (await askForPage(request, path)) ?? ""));
}

/** Gives the page of an address as it was built of the release that answers now, or builds it. */
function keepPages(
  hub: ServedHub,
  build: (ask: Ask, address: string) => Promise<string | undefined>,
): (request: FastifyRequest, address: string) => Promise<string | undefined> {
  const cache = new PageCache(MOST_PAGES_KEPT);
  return (request, address) =>
    askInOneState(hub, request.caller, async (ask) => {
      const { dataset } = await ask<{ dataset: { release: string } }>("release");
      const kept = cache.find(dataset.release, address);
      if (kept !== undefined) return kept;
      const built = await build(ask, address);
      if (built !== undefined) cache.keep(dataset.release, address, built);
      return built;
    });
}
