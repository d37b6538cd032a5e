import { type Page } from "playwright-core";
import { useBrowser } from "../support/browser";
import { awaitAddress, settle } from "./views";
import { say } from "./words";

const browser = useBrowser();

test("year, kind, target group, undated plans and sub-themes stand in the address, which shows the same again", async () => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  const first = await matrixText(page);
  await page.getByRole("radio", { name: say("en", "kind.INDICATOR") }).click();
  await awaitAddress(page, { kind: "INDICATOR" });
  await page.getByRole("combobox", { name: say("en", "matrix.year") }).selectOption("2020");
  await awaitAddress(page, { year: "2020" });
  await page.getByLabel(say("en", "matrix.undated")).check();
  await awaitAddress(page, { undated: "true" });
  await page.getByRole("combobox", { name: say("en", "matrix.group") }).selectOption({ index: 1 });
  await page.waitForURL(({ searchParams }) => searchParams.has("group"));
  await page.getByRole("radio", { name: say("en", "kind.ANY") }).click();
  await page.getByRole("rowheader").getByRole("button").first().click();
  await page.waitForURL(({ searchParams }) => searchParams.has("parent"));
  await page.getByRole("button", { name: say("en", "matrix.up") }).waitFor();
  await settle(page);
  const shown = await matrixText(page);
  expect(shown).not.toBe(first);

  await page.reload();
  await settle(page);
  expect(await matrixText(page)).toBe(shown);
  expect(await page.getByRole("radio", { name: say("en", "kind.ANY") }).isChecked()).toBe(true);
  expect(await page.getByRole("combobox", { name: say("en", "matrix.year") }).inputValue()).toBe("2020");
  expect(await page.getByLabel(say("en", "matrix.undated")).isChecked()).toBe(true);
  expect(await page.getByRole("combobox", { name: say("en", "matrix.group") }).inputValue()).not.toBe("");
});

test("an open cell stands in the address; back closes it, forward opens it", async () => {
  const { page } = await browser.open("/?lang=en&kind=ANY");
  await settle(page);
  const cell = page.getByRole("cell").getByRole("button").first();
  const count = (await cell.innerText()).trim();
  await cell.click();
  const panel = page.getByRole("dialog");
  await panel.getByText(say("en", "cell.count", { count, kind: say("en", "kind.ANY") })).waitFor();
  const items = await panel.innerText();

  await page.reload();
  await panel.getByText(say("en", "cell.count", { count, kind: say("en", "kind.ANY") })).waitFor();
  await settle(page);
  expect(await panel.innerText()).toBe(items);

  await page.goBack();
  await panel.waitFor({ state: "detached" });
  await page.goForward();
  await panel.waitFor();

  await panel.getByRole("button", { name: say("en", "cell.close") }).click();
  await panel.waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.has("county")).toBe(false);
});

test("back and forward go through sub-themes", async () => {
  const { page } = await browser.open("/?lang=en");
  await settle(page);
  const rows = page.getByRole("rowheader");
  const above = await rows.allInnerTexts();
  await rows.getByRole("button").first().click();
  await page.getByRole("button", { name: say("en", "matrix.up") }).waitFor();
  await settle(page);
  const below = await rows.allInnerTexts();
  await page.goBack();
  await rows.getByText(above[0] ?? "", { exact: true }).waitFor();
  await settle(page);
  expect(await rows.allInnerTexts()).toEqual(above);
  await page.goForward();
  await rows.getByText(below[0] ?? "", { exact: true }).waitFor();
  await settle(page);
  expect(await rows.allInnerTexts()).toEqual(below);
});

async function matrixText(page: Page): Promise<string> {
  return page.getByRole("table").innerText();
}
