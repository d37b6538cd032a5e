import { useBrowser } from "../support/browser";
import { findBarriers, findDarkBarriers, findOverflow } from "./page-checks";
import { settle } from "./views";
import { LANGUAGES, say } from "./words";

const browser = useBrowser();

describe.each(LANGUAGES)("in %s", (language) => {
  test("the panel of a cell has no barrier, and the focus", async () => {
    const { page } = await browser.open(`/?lang=${language}&kind=ANY&theme=childcare&county=CHIAYI_CITY`);
    await settle(page);
    const panel = page.getByRole("dialog");
    await panel.getByRole("list").first().waitFor();
    expect(await findBarriers(page, "dialog")).toEqual([]);
    expect(await findDarkBarriers(page, "dialog")).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test("the dialog of citations has no barrier, and gives the focus back", async () => {
    const { page } = await browser.open(`/items/chiayi-city-108.kpi-2-8?lang=${language}`);
    await settle(page);
    const cite = page.getByRole("button", { name: say(language, "action.cite"), exact: true });
    await cite.click();
    await page.getByRole("dialog").locator("blockquote").nth(1).waitFor();
    expect(await findBarriers(page, "dialog")).toEqual([]);
    expect(await findDarkBarriers(page, "dialog")).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.getByRole("button", { name: say(language, "cell.close") }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await cite.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("the picker of counties has no barrier", async () => {
    const { page } = await browser.open(`/compare?lang=${language}`);
    await settle(page);
    await page.getByText(say(language, "compare.counties", { count: 3 })).click();
    await page.getByRole("checkbox").nth(21).waitFor();
    expect(await findBarriers(page, "details.picker")).toEqual([]);
    expect(await findDarkBarriers(page, "details.picker")).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
  });
});
