import { useBrowser } from "../support/browser";
import { awaitAddress, settle } from "./views";
import { say } from "./words";

const browser = useBrowser();

test("a comparison's counties, theme, year and order stand in the address, which shows the same again", async () => {
  const { page } = await browser.open("/compare?lang=en");
  await settle(page);
  const main = page.getByRole("main");
  await page.getByText(say("en", "compare.counties", { count: 3 })).click();
  await page.getByLabel("Yunlin County").check();
  await awaitAddress(page, { counties: JSON.stringify(["TAICHUNG", "TAINAN", "CHIAYI_CITY", "YUNLIN"]) });
  await page.getByRole("button", { name: say("en", "compare.remove", { county: "Taichung City" }) }).click();
  await page.getByText(say("en", "compare.counties", { count: 3 })).waitFor();
  await page.getByRole("combobox", { name: say("en", "compare.theme") }).selectOption("children-youth");
  await awaitAddress(page, { theme: "children-youth" });
  await page.getByRole("combobox", { name: say("en", "matrix.year") }).selectOption("2022");
  await awaitAddress(page, { year: "2022" });
  await page.getByRole("combobox", { name: say("en", "compare.order") }).selectOption("DIFFERENCES_FIRST");
  await awaitAddress(page, { order: "DIFFERENCES_FIRST" });
  await settle(page);
  const heads = await page.getByRole("columnheader").allInnerTexts();
  const shown = await main.getByRole("table").innerText();

  await page.reload();
  await settle(page);
  expect(heads.length).toBe(4);
  expect(await page.getByRole("columnheader").allInnerTexts()).toEqual(heads);
  expect(await main.getByRole("table").innerText()).toBe(shown);
  expect(await page.getByRole("combobox", { name: say("en", "compare.theme") }).inputValue()).toBe("children-youth");
  expect(await page.getByRole("combobox", { name: say("en", "matrix.year") }).inputValue()).toBe("2022");
  expect(await page.getByRole("combobox", { name: say("en", "compare.order") }).inputValue()).toBe("DIFFERENCES_FIRST");
});

test("a search's words, kind and filters stand in the address, which shows the same again", async () => {
  const { page } = await browser.open("/search?lang=en");
  await settle(page);
  await page.getByRole("searchbox").fill("托育");
  await page.getByRole("button", { name: say("en", "search.submit") }).click();
  await awaitAddress(page, { q: "托育" });
  await settle(page);
  const results = page.getByRole("main").locator("ol.hits");
  const all = await results.innerText();
  await page
    .getByRole("navigation", { name: say("en", "search.kinds") })
    .getByRole("link")
    .nth(1)
    .click();
  await page.waitForURL(({ searchParams }) => searchParams.has("kind"));
  await page.getByRole("combobox", { name: say("en", "filter.county") }).selectOption("TAICHUNG");
  await awaitAddress(page, { county: "TAICHUNG" });
  await page.getByRole("combobox", { name: say("en", "matrix.year") }).selectOption("2022");
  await awaitAddress(page, { year: "2022" });
  await page.getByRole("combobox", { name: say("en", "compare.theme") }).selectOption("children-youth");
  await awaitAddress(page, { theme: "children-youth" });
  await settle(page);
  const shown = await page.getByRole("main").innerText();
  expect(await results.innerText()).not.toBe(all);

  await page.reload();
  await settle(page);
  expect(await page.getByRole("main").innerText()).toBe(shown);
  expect(await page.getByRole("searchbox").inputValue()).toBe("托育");
});

test("indicators' filters, order and what is drawn stand in the address, which shows the same again", async () => {
  const { page } = await browser.open("/indicators?lang=en");
  await settle(page);
  const table = page.getByRole("main").locator("table.indicators");
  const first = await table.innerText();
  await page.getByRole("combobox", { name: say("en", "filter.county") }).selectOption("CHIAYI_CITY");
  await awaitAddress(page, { county: "CHIAYI_CITY" });
  await page.getByRole("combobox", { name: say("en", "indicators.trend") }).selectOption("RISING");
  await awaitAddress(page, { trend: "RISING" });
  await page.getByRole("combobox", { name: say("en", "indicator.unit") }).selectOption("PERCENT");
  await awaitAddress(page, { unit: "PERCENT" });
  await page.getByLabel(say("en", "filter.text")).fill("服務");
  await awaitAddress(page, { q: "服務" });
  const change = page.getByRole("columnheader", { name: say("en", "indicators.change") });
  await change.getByRole("button").click();
  await awaitAddress(page, { sort: "CHANGE", down: undefined });
  await change.getByRole("button").click();
  await awaitAddress(page, { sort: "CHANGE", down: "true" });
  await settle(page);
  const boxes = table.getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("figure").getByRole("listitem").nth(1).waitFor();
  await settle(page);
  const shown = await page.getByRole("main").innerText();
  expect(await table.innerText()).not.toBe(first);

  await page.reload();
  await settle(page);
  expect(await page.getByRole("main").innerText()).toBe(shown);
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(2);
  expect(await change.getAttribute("aria-sort")).toBe("descending");
  expect(await page.getByLabel(say("en", "filter.text")).inputValue()).toBe("服務");
  await page.getByRole("button", { name: say("en", "indicators.clear") }).click();
  await awaitAddress(page, { drawn: undefined, county: "CHIAYI_CITY" });
});

test.each(["/initiatives", "/references"])(
  "the filters of %s stand in the address, which shows the same again",
  async (path) => {
    const theme = "children-youth";
    const { page } = await browser.open(`${path}?lang=en`);
    await settle(page);
    const table = page.getByRole("main").locator("table, ul").first();
    const first = await table.innerText();
    await page.getByRole("combobox", { name: say("en", "filter.least") }).selectOption("3");
    await awaitAddress(page, { least: "3" });
    await page.getByRole("combobox", { name: say("en", "compare.theme") }).selectOption(theme);
    await awaitAddress(page, { theme });
    await settle(page);
    const shown = await page.getByRole("main").innerText();
    expect(shown).not.toBe(first);
    await page.reload();
    await settle(page);
    expect(await page.getByRole("main").innerText()).toBe(shown);
    expect(await page.getByRole("combobox", { name: say("en", "filter.least") }).inputValue()).toBe("3");
  },
);

test.each([
  ["/indicators?county=CHIAYI_CITY&sort=TITLE", ""],
  ["/documents/chiayi-city-108.document", "#L96"],
  ["/compare?theme=children-youth&order=DIFFERENCES_FIRST", ""],
  ["/?kind=ANY&year=2020", ""],
])("language and calendar of %s are changed without leaving the place", async (path, hash) => {
  const { page } = await browser.open(`${path}${hash}`);
  await settle(page);
  const before = new URL(page.url());
  await page.getByRole("link", { name: say("zh", "nav.language") }).click();
  await awaitAddress(page, { lang: "en" });
  await settle(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(placeOf(page.url())).toEqual(placeOf(before.href));
  await page.getByRole("link", { name: say("en", "nav.calendar.roc") }).click();
  await awaitAddress(page, { lang: "en", cal: "roc" });
  await page.getByRole("link", { name: say("en", "nav.calendar.ce") }).waitFor();
  expect(placeOf(page.url())).toEqual(placeOf(before.href));
  await page.getByRole("link", { name: say("en", "nav.language") }).click();
  await awaitAddress(page, { lang: undefined });
  expect(placeOf(page.url())).toEqual(placeOf(before.href));
  await page.goBack();
  await awaitAddress(page, { lang: "en", cal: "roc" });
});

test("years are written in the calendar of the address", async () => {
  const { page } = await browser.open("/plans/chiayi-city-108");
  await settle(page);
  const facts = page.getByRole("main").locator("dl").first();
  expect(await facts.innerText()).toContain(say("zh", "period.roc", { years: "108–111" }));
  await page.getByRole("link", { name: say("zh", "nav.calendar.ce") }).click();
  await facts.getByText(say("zh", "period.ce", { years: "2019–2022" })).waitFor();
});

/** What of an address is neither language nor calendar. */
function placeOf(address: string): readonly string[] {
  const { pathname, searchParams, hash } = new URL(address);
  searchParams.delete("lang");
  searchParams.delete("cal");
  return [pathname, searchParams.toString(), hash];
}
