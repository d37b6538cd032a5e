import { useBrowser } from "../support/browser";
import { findOverflow } from "./page-checks";
import { LANGUAGES } from "./words";

const browser = useBrowser();

describe.each(LANGUAGES)("without a script, in %s", (language) => {
  test.each([
    ["/items/chiayi-city-108.kpi-2-8", "發展長期照顧服務使用率"],
    ["/plans/chiayi-city-108", "發展長期照顧服務使用率"],
    ["/documents/chiayi-city-108.document", "長期照顧"],
  ])("%s is readable", async (path, words) => {
    const { page, faults, asked } = await browser.open(`${path}?lang=${language}`, { javaScriptEnabled: false });
    const heading = page.getByRole("heading", { level: 1 });
    await heading.waitFor();
    expect(await heading.count()).toBe(1);
    expect(await heading.innerText()).toMatch(/\S/u);
    expect(await page.locator("body").innerText()).toContain(words);
    expect(asked.filter((address) => address.endsWith(".css")).map((address) => new URL(address).pathname)).toContain(
      "/assets/pages.css",
    );
    const sheets = await page.evaluate(() =>
      [...document.styleSheets].map(({ href, media }) => [
        new URL(href ?? "").pathname,
        matchMedia(media.mediaText || "all").matches,
      ]),
    );
    expect(sheets.filter(([, applies]) => applies)).toEqual([["/assets/pages.css", true]]);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).fontFamily)).not.toMatch(/^"?Times/u);
    expect(await page.getByRole("link").count()).toBeGreaterThan(3);
    // The browser itself refuses the explorer's scripts.
    expect(faults.filter((fault) => !fault.includes("/explorer/"))).toEqual([]);
  });

  test("an item leads to the line of its document", async () => {
    const { page } = await browser.open(`/items/chiayi-city-108.kpi-2-8?lang=${language}`, {
      javaScriptEnabled: false,
    });
    await page.locator('a[href*="/documents/"][href*="#L"]').first().click();
    await page.waitForURL(/\/documents\/.*#L\d+/u);
    const line = page.locator(`[id="${new URL(page.url()).hash.slice(1).split("-")[0] ?? ""}"]`);
    const box = await line.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(-1);
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  });
});

test("a plain page fits a narrow screen", async () => {
  const { page } = await browser.open("/plans/chiayi-city-108", { javaScriptEnabled: false });
  expect(await findOverflow(page)).toEqual([]);
});
