import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { getBrowserRun } from "./browser-run";

/** A page of a browser, with what a test may forget between two visits. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong, in the order in which it did. */
  readonly faults: string[];
  /** The addresses of all that it asked for. */
  readonly asked: string[];
}

/** The browser of a test file. */
export interface TestBrowser {
  /** A page of a visitor who has never been here; closed when the test ends. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Opened>;
  /** The same, closed when all tests of the file have ended. */
  readonly openForAll: () => Promise<Opened>;
}

/** Under load a page may need longer than Playwright's and jest's own choices. */
const TIMEOUT_MS = 20_000;
const TEST_TIMEOUT_MS = 60_000;

/** The address of a path of the hub. */
export function hubAddress(path: string): string {
  return new URL(path, getBrowserRun().hub).href;
}

/** A browser for the test file that calls this. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  jest.setTimeout(TEST_TIMEOUT_MS);
  beforeAll(async () => {
    browser = await chromium.connect(getBrowserRun().browser);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());
  const openForAll = async (options?: BrowserContextOptions): Promise<Opened> => {
    if (!browser) throw new Error("The browser is there from beforeAll on.");
    const context = await browser.newContext({ baseURL: getBrowserRun().hub, locale: "en", ...options });
    context.setDefaultTimeout(TIMEOUT_MS);
    return { context, ...watch(await context.newPage()) };
  };
  return {
    open: async (path, options) => {
      const opened = await openForAll(options);
      contexts.push(opened.context);
      if (path !== undefined) await opened.page.goto(path);
      return opened;
    },
    openForAll: () => openForAll(),
  };
}

/** Writes down what a page's console and its requests complain of, and what it asks for. */
function watch(page: Page): Omit<Opened, "context"> {
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => {
    faults.push(`failed: ${request.url()} (${request.failure()?.errorText ?? ""})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())}: ${response.url()}`);
  });
  return { page, faults, asked };
}
