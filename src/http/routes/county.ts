import { type FastifyInstance } from "fastify";
import { isEnumType } from "graphql";
import { type Ask, askForAll, type Page } from "../../graphql/ask";
import { buildCountyPage, type CountyPageAnswer, type CountyPagePlan } from "../page/county-page";
import { type Site } from "../page/site";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a county. */
export function addCountyRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, {
    folder: "counties",
    what: "縣市",
    english: "county or city",
    build: async (ask, code, site) => (isCountyCode(hub, code) ? askForCountyPage(ask, code, site) : undefined),
  });
}

/** The graph refuses a code that is none, rather than find nothing. */
function isCountyCode({ schema }: ServedHub, code: string): boolean {
  const codes = schema.getType("CountyCode");
  return isEnumType(codes) && codes.getValue(code) !== undefined;
}

type Answer = CountyPageAnswer & { readonly county: { readonly plans: Page<CountyPagePlan> } };

async function askForCountyPage(ask: Ask, code: string, site: Site): Promise<string> {
  const first = await ask<Answer>("county-page", { code });
  const plans = await askForAll<CountyPagePlan>(async (after) => {
    const answer = after === null ? first : await ask<Answer>("county-page", { code, after });
    return answer.county.plans;
  });
  return buildCountyPage(first, plans, site);
}
