import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { type Page } from "playwright-core";
import { getBrowserRun } from "../support/browser-run";
import { useBrowser } from "../support/browser";
import { settle } from "./views";
import { LANGUAGES, say } from "./words";

/* What is copied: all of it in one file, for all pages of the browser share the clipboard. */

const browser = useBrowser();
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const RELEASE = /\d{4}-\d\d-\d\d-[0-9a-f]{8}/u;

test.each([
  "/?lang=en&year=2020&kind=ANY",
  "/?kind=ANY&theme=childcare&county=CHIAYI_CITY",
  '/compare?lang=en&counties=["TAINAN","YUNLIN"]&theme=older-persons',
  "/search?lang=en&q=childcare&kind=PROGRAM",
  "/indicators?county=TAINAN&sort=TITLE",
  "/documents/chiayi-city-108.document?lang=en#L96",
])("the copied link of %s shows the same to another visitor", async (path) => {
  const language = path.includes("lang=en") ? "en" : "zh";
  const { page } = await browser.open(path, CLIPBOARD);
  await settle(page);
  const shown = await textOf(page);
  const link = page.getByRole("button", { name: say(language, "action.copyLink"), includeHidden: true });
  // An open cell's panel stands before the button.
  await link.evaluate((button: HTMLElement) => {
    button.click();
  });
  await page.getByText(say(language, "action.copied")).waitFor();
  const copied = await readClipboard(page);
  expect(copied).toBe(page.url());
  const other = await browser.open(copied, { locale: "fr" });
  await settle(other.page);
  expect(await textOf(other.page)).toBe(shown);
});

describe.each(LANGUAGES)("cited in %s", (language) => {
  test.each([
    "/items/chiayi-city-108.kpi-2-8",
    "/plans/chiayi-city-108",
    "/documents/chiayi-city-108.document",
    "/themes/childcare",
  ])("%s has a Chinese and an English form with the release in it", async (path) => {
    const { page } = await browser.open(`${path}?lang=${language}`, CLIPBOARD);
    await settle(page);
    await page.getByRole("button", { name: say(language, "action.cite"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: say(language, "cite.title") });
    for (const [key, lang] of [
      ["cite.zh", "zh-Hant-TW"],
      ["cite.apa", "en"],
    ] as const) {
      const form = dialog.locator("section").filter({ has: page.getByRole("heading", { name: say(language, key) }) });
      const quoted = form.locator("blockquote");
      expect(await quoted.getAttribute("lang")).toBe(lang);
      expect(await quoted.innerText()).toMatch(RELEASE);
      await form.getByRole("button", { name: say(language, "action.copy") }).click();
      await form.getByRole("button", { name: say(language, "action.copied") }).waitFor();
      expect(await readClipboard(page)).toBe(await quoted.innerText());
    }
    const files = await dialog
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBe(3);
    for (const file of files) {
      const response = await fetch(file);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(RELEASE);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });
});

test("a browser that refuses to copy is said to", async () => {
  const { page } = await browser.open("/data?lang=en");
  await settle(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("refused")) } });
  });
  await page.getByRole("button", { name: say("en", "action.copyLink") }).click();
  await page.getByRole("button", { name: say("en", "action.refused") }).waitFor();
});

describe("embedded in another site's page", () => {
  test.each([
    ["/?lang=en&year=2020", "en", "matrix.title"],
    ["/?kind=GOAL", "zh", "matrix.title"],
    ['/compare?lang=en&counties=["TAINAN","YUNLIN"]', "en", "compare.title"],
    ['/indicators?drawn=["chiayi-city-108.kpi-2-8","chiayi-city-108.kpi-3-3"]&lang=en', "en", "indicators.together"],
  ] as const)("%s works", async (path, language, title) => {
    const { page } = await browser.open(path, CLIPBOARD);
    await settle(page);
    await page.getByRole("button", { name: say(language, "action.embed") }).click();
    await page.getByRole("button", { name: say(language, "action.copied") }).waitFor();
    const code = await readClipboard(page);
    expect(code).toMatch(/^<iframe [^>]*><\/iframe>$/u);

    await usingSite(code, async (site) => {
      const other = await browser.open(site);
      const frame = other.page.frameLocator("iframe");
      await frame.getByRole("heading", { level: 1, name: say(language, title) }).waitFor();
      await frame.getByText(RELEASE).waitFor();
      await frame.locator("table, svg").first().waitFor();
      expect(other.page.frames()[1]?.url().startsWith(getBrowserRun().hub)).toBe(true);
      expect(await frame.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-Hant-TW" : "en");
      expect(await other.page.locator("iframe").getAttribute("title")).toMatch(/\S/u);
      const [opened] = await Promise.all([
        other.context.waitForEvent("page"),
        frame.getByRole("heading", { level: 1 }).getByRole("link").click(),
      ]);
      await settle(opened);
      expect(placeOf(opened.url())).toEqual(placeOf(page.url()));
      expect(other.faults).toEqual([]);
    });
  });

  test("no other page of the hub does", async () => {
    const code = `<iframe src="${getBrowserRun().hub}/plans/chiayi-city-108"></iframe>`;
    await usingSite(code, async (site) => {
      const { page, faults } = await browser.open(site);
      await page.waitForLoadState("networkidle");
      expect(await page.frameLocator("iframe").locator("#app").count()).toBe(0);
      expect(faults.join("\n")).toContain("frame-ancestors");
    });
  });
});

/** A page of another origin for as long as a test needs it. */
async function usingSite(body: string, visit: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 204, { "content-type": "text/html; charset=utf-8" });
    response.end(isPage ? `<!doctype html><html lang="en"><title>Another site</title>${body}` : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await visit(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** All that a view says; what is drawn stands between its words like a space. */
async function textOf(page: Page): Promise<string> {
  return (await page.locator("#app").innerText()).replace(/\s+/gu, " ");
}

function placeOf(address: string): readonly unknown[] {
  const { pathname, searchParams } = new URL(address);
  return [pathname, Object.fromEntries(searchParams)];
}
