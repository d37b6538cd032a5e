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
  /** A page for a test; one with options of its own is another visitor's, who has never been here. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Opened>;
  /** A page for all tests of the file. */
  readonly openForAll: () => Promise<Opened>;
}

/** What does not appear by then will not; a test may wait for several things. */
const TIMEOUT_MS = 30_000;

/** The address of a path of the hub. */
export function hubAddress(path: string): string {
  return new URL(path, getBrowserRun().hub).href;
}

/** A browser for the test file that calls this. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  let visitor: BrowserContext | undefined;
  const closers: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(getBrowserRun().browser);
    visitor = await newVisitor(browser);
  });
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  });
  afterAll(() => browser?.close());
  const openForAll = async (): Promise<Opened> => {
    if (!visitor) throw new Error("The browser is there from beforeAll on.");
    return openPage(visitor);
  };
  return {
    open: async (path, options) => {
      const opened = options && browser ? await openPage(await newVisitor(browser, options)) : await openForAll();
      closers.push(() => (options ? opened.context.close() : opened.page.close()));
      if (path !== undefined) await opened.page.goto(path);
      return opened;
    },
    openForAll,
  };
}

async function newVisitor(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: getBrowserRun().hub, locale: "en", ...options });
  context.setDefaultTimeout(TIMEOUT_MS);
  return context;
}

async function openPage(context: BrowserContext): Promise<Opened> {
  return { context, ...watch(await context.newPage()) };
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
    const reason = request.failure()?.errorText ?? "";
    // What a page gives up, as when it is left, has not failed.
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} (${reason})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())}: ${response.url()}`);
  });
  return { page, faults, asked };
}
