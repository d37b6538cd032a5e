import { type FastifyInstance } from "fastify";
import { type Ask } from "../../graphql/ask";
import { type Site } from "../page/site";
import { buildThemePage, type ThemePageCounties, type ThemePageTheme } from "../page/theme-page";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a theme. */
export function addThemeRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, { folder: "themes", what: "主題", english: "theme", build: askForThemePage });
}

async function askForThemePage(ask: Ask, code: string, site: Site): Promise<string | undefined> {
  const { theme } = await ask<{ theme: ThemePageTheme | null }>("theme-page", { code });
  if (!theme) return undefined;
  const { coverage } = await ask<{ coverage: ThemePageCounties }>("theme-page-counties", { code });
  return buildThemePage(theme, coverage, site);
}
