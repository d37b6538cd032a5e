import { type FastifyInstance } from "fastify";
import { buildDataPage } from "../page/data-page";
import { type ServedHub } from "../served-hub";
import { askForHoldings } from "./holdings";
import { addSinglePageRoute } from "./page-route";

/** The page on the data as a whole. */
export function addDataRoute(server: FastifyInstance, hub: ServedHub): void {
  addSinglePageRoute(server, hub, {
    path: "/data",
    build: async (ask, site) => buildDataPage(await askForHoldings(ask), site),
  });
}
