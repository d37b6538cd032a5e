import { type Ask, askForAll, type Page } from "../../graphql/ask";
import { VIEW_PATHS } from "../page/heads/explorer-head";
import { pathOf } from "../page/site";

/** The paths of all pages that are to be found, and the day of the release that they are made from (ISO 8601). */
export interface PageAddresses {
  readonly publishedAt: string;
  readonly paths: readonly string[];
}

interface Coded {
  readonly code: string;
}

interface Identified {
  readonly id: string;
}

interface Vocabulary {
  readonly dataset: { readonly publishedAt: string };
  readonly counties: readonly Coded[];
  readonly themes: readonly Coded[];
}

/** Asks for everything that has a page: what the hub says of itself first, then from the counties down to the items. */
export async function askForPageAddresses(ask: Ask): Promise<PageAddresses> {
  const { dataset, counties, themes } = await ask<Vocabulary>("page-addresses");
  const plans = await askForList<Identified & { readonly documents: readonly Identified[] }>(ask, "plans");
  const references = await askForList<Coded>(ask, "references");
  const initiatives = await askForList<Coded>(ask, "initiatives");
  const items = await askForList<Identified>(ask, "items");
  // A document may hold several plans.
  const documents = new Set(plans.flatMap((plan) => plan.documents.map(({ id }) => id)));
  const paths = [
    "/",
    "/data",
    ...VIEW_PATHS,
    ...counties.map(({ code }) => pathOf("counties", code)),
    ...themes.map(({ code }) => pathOf("themes", code)),
    ...plans.map(({ id }) => pathOf("plans", id)),
    ...[...documents].map((id) => pathOf("documents", id)),
    ...references.map(({ code }) => pathOf("references", code)),
    ...initiatives.map(({ code }) => pathOf("initiatives", code)),
    ...items.map(({ id }) => pathOf("items", id)),
  ];
  return { publishedAt: dataset.publishedAt, paths };
}

function askForList<Node>(ask: Ask, list: "initiatives" | "items" | "plans" | "references"): Promise<readonly Node[]> {
  return askForAll<Node>(async (after) => {
    const answer = await ask<{ list: Page<Node> }>(`page-addresses-${list}`, { after });
    return answer.list;
  });
}
