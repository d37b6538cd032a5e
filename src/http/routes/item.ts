import { type FastifyInstance } from "fastify";
import { type Ask } from "../../graphql/ask";
import { buildItemPage, type ItemPageItem } from "../page/item-page";
import { type Site } from "../page/site";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a goal, a program or an indicator. */
export function addItemRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, {
    folder: "items",
    what: "項目",
    english: "goal, program or indicator",
    build: askForItemPage,
  });
}

async function askForItemPage(ask: Ask, id: string, site: Site): Promise<string | undefined> {
  const { node } = await ask<{ node: Partial<ItemPageItem> | null }>("item-page", { id });
  return isItem(node) ? buildItemPage(node, site) : undefined;
}

function isItem(node: Partial<ItemPageItem> | null): node is ItemPageItem {
  return node?.kind !== undefined;
}
