import { type FastifyInstance } from "fastify";
import { type Ask, askForAll, type Page } from "../../graphql/ask";
import { buildInitiativePage, type InitiativePageInitiative, type InitiativePageMember } from "../page/initiative-page";
import { type Site } from "../page/site";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a shared undertaking. */
export function addInitiativeRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, {
    folder: "initiatives",
    what: "共同方案",
    english: "shared undertaking",
    build: askForInitiativePage,
  });
}

type Answer<Found> = { readonly initiative: Found };
type Initiative = InitiativePageInitiative & { readonly members: Page<InitiativePageMember> };

async function askForInitiativePage(ask: Ask, code: string, site: Site): Promise<string | undefined> {
  const { initiative } = await ask<Answer<Initiative | null>>("initiative-page", { code });
  if (!initiative) return undefined;
  const members = await askForAll<InitiativePageMember>(async (after) => {
    if (after === null) return initiative.members;
    const answer = await ask<Answer<Initiative>>("initiative-page", { code, after });
    return answer.initiative.members;
  });
  return buildInitiativePage(initiative, members, site);
}
