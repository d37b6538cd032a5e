import { type Page } from "playwright-core";
import { type Opened, useBrowser } from "../support/browser";
import { follow, settle } from "./views";
import { LANGUAGES, type Language, say } from "./words";

const browser = useBrowser();
let opened: Opened;
beforeAll(async () => {
  opened = await browser.openForAll();
});

/** From the overview to a view, click by click: links by the beginning of their address, in the main part. */
interface Way {
  readonly clicks: readonly ((page: Page, language: Language) => Promise<void>)[];
  readonly path: RegExp;
}

const WAYS: Readonly<Record<string, Way>> = {
  comparison: { clicks: [menu("nav.compare")], path: /^\/compare$/u },
  search: { clicks: [searchFor("托育")], path: /^\/search$/u },
  indicators: { clicks: [menu("nav.indicators")], path: /^\/indicators$/u },
  initiatives: { clicks: [menu("nav.initiatives")], path: /^\/initiatives$/u },
  references: { clicks: [menu("nav.references")], path: /^\/references$/u },
  data: { clicks: [menu("nav.data")], path: /^\/data$/u },
  "county of the matrix": { clicks: [aColumn], path: /^\/counties\/[A-Z_]+$/u },
  "county on the map": { clicks: [tainanOnTheMap], path: /^\/counties\/TAINAN$/u },
  theme: { clicks: [aTheme, link("/themes/")], path: /^\/themes\/./u },
  plan: { clicks: [menu("nav.data"), link("/plans/")], path: /^\/plans\/./u },
  item: { clicks: [aCell, link("/items/")], path: /^\/items\/./u },
  document: { clicks: [aCell, link("/documents/")], path: /^\/documents\/./u },
  initiative: { clicks: [menu("nav.initiatives"), link("/initiatives/")], path: /^\/initiatives\/./u },
  reference: { clicks: [menu("nav.references"), link("/references/")], path: /^\/references\/./u },
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(WAYS))("clicks lead from the overview to %s", async (_name, { clicks, path }) => {
    const { page, faults } = opened;
    faults.splice(0);
    await page.goto("/");
    if (language === "en") {
      await page.getByRole("link", { name: say("zh", "nav.language") }).click();
      await page.getByRole("heading", { name: say("en", "site.tagline") }).waitFor();
    }
    await settle(page);
    for (const click of clicks) await click(page, language);
    expect(new URL(page.url()).pathname).toMatch(path);
    expect(new URL(page.url()).searchParams.get("lang")).toBe(language === "en" ? "en" : null);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/\S/u);
    expect(await page.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-Hant-TW" : "en");
    expect(faults).toEqual([]);
  });
});

function menu(key: Parameters<typeof say>[1]): Way["clicks"][number] {
  return async (page, language) => {
    const views = page.getByRole("navigation", { name: say(language, "nav.views") });
    await follow(page, () => views.getByRole("link", { name: say(language, key) }).click(), /^\/\w/u);
  };
}

function link(beginning: string): Way["clicks"][number] {
  return async (page) => {
    const first = page.getByRole("main").locator(`a[href^="${beginning}"]:visible`).first();
    await follow(page, () => first.click(), new RegExp(`^${beginning}`, "u"));
  };
}

function searchFor(words: string): Way["clicks"][number] {
  return async (page, language) => {
    await page.getByRole("searchbox", { name: say(language, "search.label") }).fill(words);
    const submit = page.getByRole("button", { name: say(language, "search.submit") });
    await follow(page, () => submit.click(), /^\/search$/u);
  };
}

async function aColumn(page: Page): Promise<void> {
  await follow(page, () => page.getByRole("columnheader").getByRole("link").first().click(), /^\/counties\//u);
}

async function tainanOnTheMap(page: Page, language: Language): Promise<void> {
  const county = language === "zh" ? "臺南市" : "Tainan City";
  const link = page.getByRole("link", { name: say(language, "map.has", { county }) });
  await follow(page, () => link.click(), /^\/counties\//u);
}

/** Down to the sub-themes of the first theme. */
async function aTheme(page: Page, language: Language): Promise<void> {
  const matrix = page.getByRole("table");
  await matrix.getByRole("rowheader").getByRole("button").first().click();
  await matrix.getByRole("button", { name: say(language, "matrix.up") }).waitFor();
}

/** Opens the items behind the first count of the matrix. */
async function aCell(page: Page, language: Language): Promise<void> {
  await page.getByRole("table").getByRole("cell").getByRole("button").first().click();
  await page.getByRole("dialog").getByText(say(language, "one.PROGRAM"), { exact: true }).first().waitFor();
}
