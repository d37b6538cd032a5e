import { buffer } from "node:stream/consumers";
import { type Page } from "playwright-core";
import { getBrowserRun } from "../support/browser-run";
import { useBrowser } from "../support/browser";
import { settle } from "./views";
import { LANGUAGES, type Language, say } from "./words";

const browser = useBrowser();

const EXACT = "/items/chiayi-city-108.kpi-2-8";
const AT_LEAST = "/items/tainan-114.learning-hours";
const AT_MOST = "/items/chiayi-city-108.kpi-3-4";

test("a target of at least, or at most, is drawn otherwise than an exact one, and the legend says how", async () => {
  const { page } = await browser.open();
  const drawn: string[] = [];
  for (const [path, mark] of [
    [EXACT, "mark.exact"],
    [AT_LEAST, "mark.least"],
    [AT_MOST, "mark.most"],
  ] as const) {
    await page.goto(`${path}?lang=en`);
    await settle(page);
    const figure = page.getByRole("figure");
    await figure.getByText(say("en", mark)).waitFor();
    const marks = await figure
      .locator('[aria-label="dot"]')
      .locator("circle, path")
      .evaluateAll((all) =>
        all.map(
          (element) =>
            `${element.tagName} ${element.getAttribute("fill") ?? ""} ${(element.getAttribute("transform") ?? "").replace(/translate\([^)]*\)/u, "")}`,
        ),
      );
    expect(marks.length).toBeGreaterThan(0);
    drawn.push([...new Set(marks)].join());
  }
  expect(new Set(drawn).size).toBe(3);
});

test("every target stands at its year, with its value as printed", async () => {
  const { page } = await browser.open(`${EXACT}?lang=en`);
  await settle(page);
  const printed = await page.getByRole("table").getByRole("row").locator("td:first-of-type").allInnerTexts();
  expect(printed.length).toBe(4);
  const texts = await page.getByRole("figure").locator("svg text").allTextContents();
  expect(texts).toEqual(expect.arrayContaining([...printed, "2019", "2020", "2021", "2022"]));
});

describe.each(LANGUAGES)("as a file (%s)", (language) => {
  test("SVG has the title, what the marks mean, and its source", async () => {
    const { page, faults } = await openChart(language);
    const svg = (await take(page, say(language, "chart.svg"), "svg")).toString("utf8");
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/u);
    const [, title] = /^\S+ (.+)$/u.exec(await page.getByRole("heading", { level: 1 }).innerText()) ?? [];
    expect(svg).toContain(title);
    expect(svg).toContain(say(language, "mark.exact"));
    const [beginning = ""] = say(language, "chart.source").split("{");
    expect(svg).toContain(beginning);
    expect(svg).toMatch(/\d{4}-\d\d-\d\d-[0-9a-f]{8}/u);
    expect(svg).toContain(`${getBrowserRun().hub}${EXACT}`);
    expect(svg).not.toMatch(/var\(--|light-dark\(/u);
    expect(faults).toEqual([]);
  });

  test("PNG is a picture", async () => {
    const { page, faults } = await openChart(language);
    const png = await take(page, say(language, "chart.png"), "png");
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.length).toBeGreaterThan(8 * 1024);
    expect(png.readUInt32BE(16)).toBeGreaterThan(400);
    expect(faults).toEqual([]);
  });
});

test("indicators are drawn together, each unit on an axis of its own", async () => {
  const ids = ["chiayi-city-108.kpi-2-8", "chiayi-city-108.kpi-3-3", "tainan-114.learning-hours"];
  const { page } = await browser.open(`/indicators?lang=en&drawn=${encodeURIComponent(JSON.stringify(ids))}`);
  await settle(page);
  const units = await page.getByRole("figure").locator("figcaption").allInnerTexts();
  expect(units.length).toBeGreaterThan(1);
  expect(new Set(units).size).toBe(units.length);
});

async function openChart(language: Language): ReturnType<typeof browser.open> {
  const opened = await browser.open(`${EXACT}?lang=${language}`);
  await settle(opened.page);
  return opened;
}

/** What a click on a button of the chart saves. */
async function take(page: Page, name: string, ending: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`, "u"));
  return buffer(await download.createReadStream());
}
