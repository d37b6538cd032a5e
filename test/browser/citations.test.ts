import { type Page } from "playwright-core";
import { useBrowser } from "../support/browser";
import { follow, settle } from "./views";
import { LANGUAGES, pattern } from "./words";

const browser = useBrowser();

test.each(LANGUAGES)(
  "the line of an item opens the document with that line marked and in sight (%s)",
  async (language) => {
    const { page } = await browser.open(`/items/chiayi-city-108.kpi-2-8?lang=${language}`);
    await settle(page);
    const citation = page
      .getByRole("table")
      .getByRole("link", { name: pattern(language, "place.line") })
      .first();
    const [line] = /\d+/u.exec(await citation.innerText()) ?? [];
    await follow(page, () => citation.click(), /^\/documents\//u);
    expect(new URL(page.url()).hash).toBe(`#L${line ?? ""}`);
    await expectInSight(page, [`L${line ?? ""}`]);
  },
);

test("several lines are marked together, also where the address is opened anew", async () => {
  const { page } = await browser.open("/documents/chiayi-city-108.document#L210-L213");
  await settle(page);
  await expectInSight(page, ["L210", "L211", "L212", "L213"]);
});

test("the outline leads to a heading's line, and back to where it stood", async () => {
  const { page } = await browser.open("/plans/chiayi-city-108");
  await settle(page);
  const heading = page.getByRole("main").locator('a[href*="/documents/"][href*="#L"]').last();
  await follow(page, () => heading.click(), /^\/documents\//u);
  const { hash } = new URL(page.url());
  await expectInSight(page, [hash.slice(1)]);
  await page.goBack();
  await page.waitForURL(/\/plans\//u);
});

/** The lines that the address names, all of them and no others, the first within the window. */
async function expectInSight(page: Page, lines: readonly string[]): Promise<void> {
  const named = page.locator("li.named");
  await page.waitForFunction(() => {
    const box = document.querySelector("li.named")?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
  expect(await named.evaluateAll((all) => all.map(({ id }) => id))).toEqual(lines);
}
