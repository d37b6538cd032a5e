import { type Page } from "playwright-core";
import { type Language, LANGUAGES, say } from "./words";

/** A view, by an example of it. */
export interface View {
  readonly name: string;
  readonly path: string;
}

/** Every view with a frame around it. */
export const FRAMED_VIEWS: readonly View[] = [
  { name: "overview", path: "/" },
  { name: "comparison", path: "/compare" },
  { name: "search", path: "/search?q=childcare" },
  { name: "indicators", path: "/indicators?drawn=%5B%22chiayi-city-108.kpi-2-8%22%2C%22chiayi-city-108.kpi-3-3%22%5D" },
  { name: "initiatives", path: "/initiatives" },
  { name: "references", path: "/references" },
  { name: "indicator", path: "/items/chiayi-city-108.kpi-2-8" },
  { name: "goal", path: "/items/tainan-114.goal-13" },
  { name: "program", path: "/items/yunlin-community-111.program-1" },
  { name: "plan", path: "/plans/chiayi-city-108" },
  { name: "document", path: "/documents/chiayi-city-108.document" },
  { name: "theme", path: "/themes/childcare" },
  { name: "county", path: "/counties/TAINAN" },
  { name: "county without a plan", path: "/counties/TAIPEI" },
  { name: "initiative", path: "/initiatives/child-development-accounts" },
  { name: "reference", path: "/references/social-safety-net-program" },
  { name: "data", path: "/data" },
];

/** Every view for other sites. */
export const EMBEDDED_VIEWS: readonly View[] = [
  { name: "embedded matrix", path: "/embed/matrix" },
  { name: "embedded comparison", path: "/embed/compare" },
  { name: "embedded chart", path: "/embed/chart?drawn=%5B%22chiayi-city-108.kpi-2-8%22%5D" },
];

/** What stands where an address leads nowhere. */
export const MISSING_VIEWS: readonly View[] = [
  { name: "wrong address", path: "/nonsense" },
  { name: "unknown item", path: "/items/nonsense" },
];

/** The address of a view in a language. */
export function addressIn(language: Language, path: string): string {
  return language === "zh" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}

const WAITING = LANGUAGES.flatMap((language) => [
  say(language, "state.loading"),
  say(language, "document.reading").split("{")[0] ?? "",
]);

/** Waits until a view has all that it asks for. */
export async function settle(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.waitForFunction((waiting) => {
    const says = [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
    const isWaiting = says.some((text) => waiting.some((word) => text.includes(word)));
    const isStale = document.querySelector("[aria-busy=true]") !== null;
    const isUndrawn = [...document.querySelectorAll(".chart-holder")].some((holder) => !holder.querySelector("svg"));
    return !isWaiting && !isStale && !isUndrawn && /\d{4}-\d\d-\d\d-[0-9a-f]{8}/u.test(document.body.innerText);
  }, WAITING);
}

/** Does what leads to another view, and waits until that one is there in place of the one before. */
export async function follow(page: Page, act: () => Promise<void>, path: RegExp): Promise<void> {
  const before = await page.locator("h1").first().elementHandle();
  await act();
  await page.waitForURL(({ pathname }) => path.test(pathname));
  await page.waitForFunction((heading) => heading?.isConnected !== true, before);
  await settle(page);
}

/** Waits until the address says so; undefined stands for a parameter that is not there. */
export async function awaitAddress(page: Page, wanted: Readonly<Record<string, string | undefined>>): Promise<void> {
  await page.waitForURL(({ searchParams }) =>
    Object.entries(wanted).every(([name, value]) => (searchParams.get(name) ?? undefined) === value),
  );
}
