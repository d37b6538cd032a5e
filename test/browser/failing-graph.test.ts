import { type Page, type Route } from "playwright-core";
import { type Opened, useBrowser } from "../support/browser";
import { EMBEDDED_VIEWS, FRAMED_VIEWS, settle } from "./views";
import { type Language, say } from "./words";

const browser = useBrowser();

/** What becomes of a question in place of the hub's answer. */
type Answer = (route: Route) => Promise<void>;

const FAILURES = {
  "an error of the graph": (route) =>
    route.fulfill({
      json: { data: null, errors: [{ message: "It broke.", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    }),
  "status 500": (route) => route.fulfill({ status: 500, contentType: "text/plain", body: "It broke." }),
  "a page in place of an answer": (route) =>
    route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }),
  "no connection": (route) => route.abort("connectionrefused"),
} satisfies Readonly<Record<string, Answer>>;

const VIEWS = [...FRAMED_VIEWS, ...EMBEDDED_VIEWS];

let opened: Opened;
beforeAll(async () => {
  opened = await browser.openForAll();
});
afterEach(() => opened.page.unrouteAll());

test.each(VIEWS)(
  "$name says that it is loading, then that it failed, and is there when it is tried again",
  async ({ path }) => {
    const { page } = opened;
    const release = await hold(page, isOfView, FAILURES["status 500"]);
    await page.goto(path);
    const status = page.getByRole("status").filter({ hasText: say("zh", "state.loading") });
    await status.first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    release();
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("alert").first().innerText()).toContain(say("zh", "state.unreachable"));
    await tryAgain(page, "zh");
  },
);

test.each(["/", "/plans/chiayi-city-108", "/embed/compare"])("%s is there when the hub was slow", async (path) => {
  const { page, faults } = opened;
  faults.splice(0);
  const release = await hold(page, () => true);
  await page.goto(path);
  const status = page.getByRole("status").filter({ hasText: say("zh", "state.loading") });
  await status.first().waitFor();
  release();
  await settle(page);
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(faults).toEqual([]);
});

test.each(Object.entries(FAILURES))("%s is told, and the view is there when it is tried again", async (name, fail) => {
  const { page } = opened;
  await page.route("**/graphql", (route) => (isOfView(route) ? fail(route) : route.continue()));
  await page.goto("/themes/childcare?lang=en");
  const expected = name === "an error of the graph" ? "It broke." : say("en", "state.unreachable");
  await page.getByRole("alert").getByText(expected).waitFor();
  await tryAgain(page, "en");
});

test.each(["/", "/counties/TAINAN", "/search?q=childcare", "/embed/matrix"])(
  "%s is whole, its frame too, when it is tried again after the hub was away",
  async (path) => {
    const { page } = opened;
    await page.route("**/graphql", (route) => route.abort("connectionrefused"));
    await page.goto(path);
    await page.getByRole("alert").first().waitFor();
    await tryAgain(page, "zh");
  },
);

test.each([
  ["/search?lang=en&q=%E6%89%98%E8%82%B2", "ol.hits > li"],
  ["/initiatives?lang=en&least=1", "main .rows > li"],
])("the second page of %s fails, and is there when it is tried again", async (path, row) => {
  const { page } = opened;
  await page.route("**/graphql", (route) => (hasCursor(route) ? FAILURES["no connection"](route) : route.continue()));
  await page.goto(path);
  await page.locator(row).first().waitFor();
  const before = await page.locator(row).count();
  await page.locator(row).last().scrollIntoViewIfNeeded();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await page.locator(row).count()).toBe(before);
  await page.unrouteAll();
  await alert.getByRole("button", { name: say("en", "state.retry") }).click();
  await alert.waitFor({ state: "detached" });
  await page.locator(row).nth(before).waitFor();
});

test("the second page of a list is said to be loading while the hub is slow", async () => {
  const { page } = opened;
  const release = await hold(page, hasCursor);
  await page.goto("/initiatives?lang=en&least=1");
  const rows = page.locator("main .rows > li");
  await rows.first().waitFor();
  const before = await rows.count();
  await rows.last().scrollIntoViewIfNeeded();
  const status = page.getByRole("status").filter({ hasText: say("en", "state.loading") });
  await status.waitFor();
  release();
  await rows.nth(before).waitFor();
});

/** Lets the hub answer again, and presses every button that asks it to. */
async function tryAgain(page: Page, language: Language): Promise<void> {
  const alerts = page.getByRole("alert");
  await page.unrouteAll();
  for (let count = await alerts.count(); count > 0; count--) {
    await alerts
      .first()
      .getByRole("button", { name: say(language, "state.retry") })
      .click();
    await page.waitForFunction((before) => document.querySelectorAll("[role=alert]").length < before, count);
  }
  await settle(page);
  expect(await alerts.count()).toBe(0);
}

/** Holds questions back until what it returns is called; then they are answered, by the hub unless told otherwise. */
async function hold(
  page: Page,
  isHeld: (route: Route) => boolean,
  answer: Answer = (route) => route.continue(),
): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/graphql", async (route) => {
    if (!isHeld(route)) return route.continue();
    await held;
    return answer(route);
  });
  return release;
}

/** Whether a question is the view's own, not the frame's. */
function isOfView(route: Route): boolean {
  return !(route.request().postData() ?? "").includes("query ExplorerFrame");
}

function hasCursor(route: Route): boolean {
  const { variables } = JSON.parse(route.request().postData() ?? "{}") as { variables?: { after?: string } };
  return variables?.after !== undefined;
}
