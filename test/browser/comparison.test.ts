import { useBrowser } from "../support/browser";
import { settle } from "./views";
import { LANGUAGES, say } from "./words";

const browser = useBrowser();

test.each(LANGUAGES)("all 22 counties stand side by side, and each can be taken away (%s)", async (language) => {
  const { page, faults } = await browser.open(`/compare?lang=${language}`);
  await settle(page);
  await page.getByText(say(language, "compare.counties", { count: 3 })).click();
  await page.getByRole("button", { name: say(language, "compare.allCounties") }).click();
  await page.getByText(say(language, "compare.counties", { count: 22 })).waitFor();
  await settle(page);
  const heads = page.getByRole("columnheader");
  expect(await heads.count()).toBe(23);
  const rows = await page
    .getByRole("row")
    .evaluateAll((all) => all.map((row) => row.querySelectorAll("th, td").length));
  expect(rows.length).toBeGreaterThan(10);
  expect([...new Set(rows)]).toEqual([23]);

  const [last] = await heads
    .getByRole("link")
    .allInnerTexts()
    .then((names) => names.slice(-1));
  await page.getByRole("button", { name: say(language, "compare.remove", { county: last ?? "" }) }).click();
  await page.getByText(say(language, "compare.counties", { count: 21 })).waitFor();
  await settle(page);
  expect(await heads.count()).toBe(22);
  expect(faults).toEqual([]);
});

test("the counties with a plan, and none, are chosen at once", async () => {
  const { page } = await browser.open("/compare?lang=en");
  await settle(page);
  await page.getByText(say("en", "compare.counties", { count: 3 })).click();
  await page.getByRole("button", { name: say("en", "compare.none") }).click();
  await page.getByText(say("en", "compare.start")).waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
  await page.getByRole("button", { name: say("en", "compare.withPlans") }).click();
  await page.getByRole("table").waitFor();
  await settle(page);
  const boxes = page.getByRole("main").getByRole("checkbox", { checked: true });
  expect(await page.getByRole("columnheader").getByRole("link").count()).toBe(await boxes.count());
  expect(await boxes.count()).toBeLessThan(22);
});

test("a county without a plan says so in every cell", async () => {
  const { page } = await browser.open('/compare?lang=en&counties=["TAINAN","TAIPEI"]');
  await settle(page);
  const cells = await page.getByRole("row").locator("td:nth-of-type(2)").allInnerTexts();
  expect(cells.length).toBeGreaterThan(1);
  expect(cells.slice(0, -1).filter((text) => !text.includes(say("en", "presence.NO_PLAN")))).toEqual([]);
});
