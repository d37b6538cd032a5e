import { type FastifyInstance } from "fastify";
import { buildStartPage } from "../page/start-page";
import { type ServedHub } from "../served-hub";
import { askForHoldings } from "./holdings";
import { addSinglePageRoute } from "./page-route";

/** The hub's first page. */
export function addStartRoute(server: FastifyInstance, hub: ServedHub): void {
  addSinglePageRoute(server, hub, {
    path: "/",
    build: async (ask, site) => buildStartPage(await askForHoldings(ask), site),
  });
}
