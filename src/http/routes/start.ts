import { type FastifyInstance } from "fastify";
import { type Ask, askForAll, askInOneState, type Page } from "../ask";
import { findBasePath } from "../page/base-path";
import { sendPage } from "../page/send-page";
import { buildStartPage, type StartPageDataset, type StartPagePlan } from "../page/start-page";
import { type ServedHub } from "../served-hub";

interface StartPageData {
  readonly dataset: StartPageDataset;
  readonly plans: Page<StartPagePlan>;
}

/** The hub's first page. */
export function addStartRoute(server: FastifyInstance, hub: ServedHub): void {
  server.get("/", async (request, reply) => {
    const page = await askInOneState(hub, request.id, (ask) => askForStartPage(ask, hub));
    return sendPage(reply, 200, page);
  });
}

async function askForStartPage(ask: Ask, { config }: ServedHub): Promise<string> {
  const first = await ask<StartPageData>("start-page");
  const plans = await askForAll<StartPagePlan>(async (after) => {
    const answer = after === null ? first : await ask<StartPageData>("start-page", { after });
    return answer.plans;
  });
  const addresses = { basePath: findBasePath(config), graph: `${config.publicUrl}/graphql` };
  return buildStartPage(first.dataset, plans, addresses);
}
