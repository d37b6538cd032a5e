import { type Opened, hubAddress, useBrowser } from "../support/browser";
import { FRAMED_VIEWS, settle } from "./views";
import { say } from "./words";

const browser = useBrowser();
let opened: Opened;
beforeAll(async () => {
  opened = await browser.openForAll();
});

/** Views of one thing that no table has as rows. */
const WITHOUT_TABLE = ["indicator", "goal", "program", "document"];

describe.each(FRAMED_VIEWS)("$name", ({ name, path }) => {
  beforeAll(async () => {
    await opened.page.goto(path);
    await settle(opened.page);
  });

  test("says what it asked, and the graph answers it again", async () => {
    const link = opened.page.getByRole("link", { name: say("zh", "action.query") });
    const { pathname, searchParams } = new URL((await link.getAttribute("href")) ?? "", hubAddress("/"));
    expect(pathname).toBe("/graphiql");
    const body = {
      query: searchParams.get("query"),
      variables: JSON.parse(searchParams.get("variables") ?? "{}") as unknown,
    };
    const response = await fetch(hubAddress("/graphql"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    const answer = (await response.json()) as { data?: Readonly<Record<string, unknown>>; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data ?? {}).filter((value) => value === null)).toEqual([]);
    expect(Object.keys(answer.data ?? {}).length).toBeGreaterThan(0);
  });

  test("is there as a table, where it has one", async () => {
    const links = opened.page.getByRole("link", { name: say("zh", "action.csv") });
    expect(await links.count()).toBe(WITHOUT_TABLE.includes(name) ? 0 : 1);
    if (WITHOUT_TABLE.includes(name)) return;
    const response = await fetch(hubAddress((await links.getAttribute("href")) ?? ""));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/csv\b/u);
    const [head = "", ...rows] = (await response.text()).trim().split("\n");
    expect(head).toContain(",");
    expect(rows.length > 0 || name === "county without a plan").toBe(true);
  });
});

test("GraphiQL opens with the query and its variables filled in, and runs it", async () => {
  const { page } = await browser.open("/items/chiayi-city-108.kpi-2-8?lang=en");
  await settle(page);
  await page.getByRole("link", { name: say("en", "action.query") }).click();
  await page.waitForURL(/\/graphiql\?/u);
  const editors = page.locator(".graphiql-editor .CodeMirror, .graphiql-editor-tool .CodeMirror");
  await editors.getByText("ExplorerItem").first().waitFor();
  await editors.getByText('"chiayi-city-108.kpi-2-8"').waitFor();
  await page.getByRole("button", { name: /Execute query/u }).click();
  await page.locator(".result-window").getByText('"data"').waitFor();
});
