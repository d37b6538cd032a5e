import { useBrowser } from "../support/browser";
import { type Opened } from "../support/browser";
import { getBrowserRun } from "../support/browser-run";
import { findBarriers, findDarkBarriers, findOverflow, findUnmarkedChinese } from "./page-checks";
import { addressIn, EMBEDDED_VIEWS, FRAMED_VIEWS, settle } from "./views";
import { type Language, say } from "./words";

/** What holds of every view in a language. */
export function describeViews(language: Language): void {
  const browser = useBrowser();
  let opened: Opened;
  beforeAll(async () => {
    opened = await browser.openForAll();
  });

  describe.each([...FRAMED_VIEWS, ...EMBEDDED_VIEWS])("$name", ({ path }) => {
    beforeAll(async () => {
      opened.faults.splice(0);
      opened.asked.splice(0);
      await opened.page.goto(addressIn(language, path));
      await settle(opened.page);
    });

    test("is there, named, in its language", async () => {
      const { page } = opened;
      expect(await page.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-Hant-TW" : "en");
      expect(await page.title()).toMatch(new RegExp(`. · ${say(language, "site.name")}$`, "u"));
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.getByRole("alert").count()).toBe(0);
    });

    test("comes without an error, and nothing of it from elsewhere", () => {
      expect(opened.faults).toEqual([]);
      expect(opened.asked).toContain(`${getBrowserRun().hub}/graphql`);
      expect(opened.asked.filter((address) => new URL(address).origin !== getBrowserRun().hub)).toEqual([]);
    });

    test("has no barrier that axe knows, light or dark", async () => {
      expect(await findBarriers(opened.page)).toEqual([]);
      expect(await findDarkBarriers(opened.page)).toEqual([]);
    });

    test("is not scrolled sideways on a narrow screen", async () => {
      expect(await findOverflow(opened.page)).toEqual([]);
    });

    if (language === "en") {
      test("says of Chinese that it is Chinese", async () => {
        expect(await findUnmarkedChinese(opened.page)).toEqual([]);
      });
    }
  });
}
