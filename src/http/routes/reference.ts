import { type FastifyInstance } from "fastify";
import { type Ask, askForAll, type Page } from "../../graphql/ask";
import { buildReferencePage, type ReferencePageMention, type ReferencePageReference } from "../page/reference-page";
import { type Site } from "../page/site";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a law, a programme or a fund. */
export function addReferenceRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, {
    folder: "references",
    what: "法規或計畫",
    english: "law, programme or fund",
    build: askForReferencePage,
  });
}

type Answer<Found> = { readonly reference: Found };
type Reference = ReferencePageReference & { readonly mentions: Page<ReferencePageMention> };

async function askForReferencePage(ask: Ask, code: string, site: Site): Promise<string | undefined> {
  const { reference } = await ask<Answer<Reference | null>>("reference-mentions", { code });
  if (!reference) return undefined;
  const mentions = await askForAll<ReferencePageMention>(async (after) => {
    if (after === null) return reference.mentions;
    const answer = await ask<Answer<Reference>>("reference-mentions", { code, after });
    return answer.reference.mentions;
  });
  return buildReferencePage(reference, mentions, site);
}
