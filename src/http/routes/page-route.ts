import { type FastifyInstance } from "fastify";
import { type Ask, askInOneState } from "../ask";
import { findBasePath } from "../page/base-path";
import { buildNotFoundPage } from "../page/not-found-page";
import { sendPage } from "../page/send-page";
import { PageCache } from "../page-cache";
import { type ServedHub } from "../served-hub";

/** A kind of page that has an id in its address. */
export interface PageRoute {
  /** What the address begins with: /items. */
  readonly path: string;
  /** What the page is about, where there is none of the id. */
  readonly what: string;
  readonly english: string;
  /** Asks the graph and lays the page out; undefined where nothing has the id. */
  readonly build: (ask: Ask, id: string, basePath: string) => Promise<string | undefined>;
}

/** How many pages of one kind are kept; the largest, a document, has some 250 kB. */
const MOST_PAGES_KEPT = 50;

/** Answers `<path>/:id` with a page, or with a page that says what to do. */
export function addPageRoute(server: FastifyInstance, hub: ServedHub, { path, what, english, build }: PageRoute): void {
  const basePath = findBasePath(hub.config);
  const cache = new PageCache(MOST_PAGES_KEPT);
  server.get<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
    const { id } = request.params;
    const page = await askInOneState(hub, request.id, async (ask) => {
      const { dataset } = await ask<{ dataset: { release: string } }>("release");
      const kept = cache.find(dataset.release, id);
      if (kept !== undefined) return kept;
      const built = await build(ask, id, basePath);
      if (built !== undefined) cache.keep(dataset.release, id, built);
      return built;
    });
    if (page === undefined) return sendPage(reply, 404, buildNotFoundPage(what, english, id, basePath));
    return sendPage(reply, 200, page);
  });
}
