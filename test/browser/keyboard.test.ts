import { type Locator, type Page } from "playwright-core";
import { useBrowser } from "../support/browser";
import { follow, settle } from "./views";
import { say } from "./words";

const browser = useBrowser();

/** No view has as many places where the keyboard can be. */
const MOST_STEPS = 600;

test("the first step of the keyboard leads past the menu", async () => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  await page.keyboard.press("Tab");
  expect(await hasFocus(page.getByRole("link", { name: say("en", "nav.skip") }))).toBe(true);
  await page.keyboard.press("Enter");
  expect(await hasFocus(page.getByRole("main"))).toBe(true);
  await page.keyboard.press("Tab");
  expect(await hasFocus(page.getByRole("searchbox"))).toBe(true);
});

test("a search is made, and its first result opened, by keyboard alone", async () => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  await stepTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("托育");
  await follow(page, () => page.keyboard.press("Enter"), /^\/search$/u);
  const first = page.getByRole("main").locator("ol").getByRole("link").first();
  const name = await first.innerText();
  await enter(page, first, /\/(items|documents|initiatives|references|themes)\//u);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(name);
});

test("from a cell of the matrix to its item, its plan and the plan's document by keyboard alone", async () => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  const cell = page.getByRole("table").getByRole("cell").getByRole("button").first();
  await stepTo(page, cell);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await panel.locator("ul").waitFor();
  expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(await hasFocus(cell)).toBe(true);
  await page.keyboard.press("Enter");
  await enter(page, panel.locator('a[href^="/items/"]').first(), /\/items\//u);
  await enter(page, main(page, "/plans/"), /\/plans\//u);
  await enter(page, main(page, "/documents/"), /\/documents\//u);
});

test.each([
  ["nav.compare", "/counties/"],
  ["nav.indicators", "/items/"],
  ["nav.initiatives", "/initiatives/"],
  ["nav.references", "/references/"],
  ["nav.data", "/plans/"],
] as const)("%s of the menu, and from there %s, by keyboard alone", async (key, beginning) => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  const name = say("en", key);
  await enter(page, page.getByRole("navigation", { name: say("en", "nav.views") }).getByRole("link", { name }), /./u);
  expect(await hasFocus(page.getByRole("main"))).toBe(true);
  await enter(page, main(page, beginning), new RegExp(beginning, "u"));
});

test("from the matrix down to a theme, and to a law that is named there, by keyboard alone", async () => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  await stepTo(page, page.getByRole("rowheader").getByRole("button").first());
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: say("en", "matrix.up") }).waitFor();
  await settle(page);
  await enter(page, main(page, "/themes/"), /\/themes\//u);
  await enter(page, main(page, "/references/"), /\/references\//u);
});

function main(page: Page, beginning: string): Locator {
  return page.getByRole("main").locator(`a[href^="${beginning}"]:visible`).first();
}

/** Goes to a link step by step, and where it leads. */
async function enter(page: Page, link: Locator, path: RegExp): Promise<void> {
  await link.waitFor();
  await stepTo(page, link);
  await follow(page, () => page.keyboard.press("Enter"), path);
}

/** Presses Tab until an element has the focus, and can be seen to have it. */
async function stepTo(page: Page, element: Locator): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press("Tab");
    const outline = await element.evaluate((wanted) =>
      wanted === document.activeElement ? getComputedStyle(wanted).outlineStyle : undefined,
    );
    if (outline === undefined) continue;
    expect(outline).not.toBe("none");
    return;
  }
  throw new Error(`The keyboard does not reach ${element.toString()}.`);
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((wanted) => wanted === document.activeElement);
}
