import { type FastifyInstance } from "fastify";
import { type Ask, askForAll, type Page } from "../../graphql/ask";
import { buildPlanPage, type PlanPageItem, type PlanPagePlan } from "../page/plan-page";
import { type Site } from "../page/site";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a plan. */
export function addPlanRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, { folder: "plans", what: "計畫", english: "plan", build: askForPlanPage });
}

async function askForPlanPage(ask: Ask, id: string, site: Site): Promise<string | undefined> {
  const { plan } = await ask<{ plan: PlanPagePlan | null }>("plan-page", { id });
  if (!plan) return undefined;
  const items = await askForAll<PlanPageItem>(async (after) => {
    const answer = await ask<{ items: Page<PlanPageItem> }>("plan-page-items", { id, after });
    return answer.items;
  });
  return buildPlanPage(plan, items, site);
}
