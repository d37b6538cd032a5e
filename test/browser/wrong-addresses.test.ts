import { useBrowser } from "../support/browser";
import { findBarriers, findDarkBarriers, findOverflow } from "./page-checks";
import { addressIn, settle } from "./views";
import { LANGUAGES, say } from "./words";

const browser = useBrowser();

const PATHS = [
  "/nonsense",
  "/items/nonsense",
  "/plans/nonsense",
  "/documents/nonsense",
  "/counties/nonsense",
  "/themes/nonsense",
  "/initiatives/nonsense",
  "/references/nonsense",
];

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(PATHS)("%s has status 404 and a page that leads on", async (path) => {
    const { page, faults } = await browser.open();
    const response = await page.goto(addressIn(language, path));
    expect(response?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: say(language, "missing.title") }).waitFor();
    await settle(page);
    expect(await page.title()).toContain(say(language, "missing.title"));
    expect(faults.filter((fault) => !/\b404\b/u.test(fault))).toEqual([]);
    await page
      .getByRole("main")
      .getByRole("link", { name: say(language, "nav.data") })
      .click();
    await page.getByRole("heading", { level: 1, name: say(language, "data.title") }).waitFor();
  });

  test("the page has no barrier, light or dark, and fits a narrow screen", async () => {
    const { page } = await browser.open(addressIn(language, "/nonsense"));
    await page.getByRole("heading", { level: 1, name: say(language, "missing.title") }).waitFor();
    await settle(page);
    expect(await findBarriers(page)).toEqual([]);
    expect(await findDarkBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
  });
});

test.each([
  "/?kind=NONSENSE",
  "/?year=nonsense",
  "/?theme=nonsense&county=NONSENSE",
  '/compare?counties=["TAINAN","NONSENSE"]',
  "/search?q=childcare&kind=NONSENSE",
  "/indicators?trend=NONSENSE",
])("of %s, what cannot be meant is left out", async (path) => {
  const { page } = await browser.open(path);
  await settle(page);
  expect(await page.getByRole("alert").allInnerTexts()).toEqual([]);
});
