import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";
import { type Running, startProgram } from "../cli/run-program";

/** What the tests in a browser share: the hub's address, and where the browser takes orders. */
export interface BrowserRun {
  readonly hub: string;
  readonly browser: string;
}

interface Started {
  readonly folder: string;
  readonly hub: Running;
  readonly browser: BrowserServer;
}

const VARIABLE = "HUB_TEST_RUN_BROWSER";
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let started: Started | undefined;

/** Starts a hub, as a user does, and a browser; workers inherit where both are. */
export async function startBrowserRun(program: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "county-plan-hub-browser-"));
  const environment = {
    PORT: "0",
    HUB_DATA_DIR: ":memory:",
    HUB_RELEASES_DIR: join(folder, "releases"),
    RATE_LIMIT: "off",
    HUB_REPORT_URL: "mailto:faults@example.org?subject={id}%20{release}&body={url}",
  };
  const hub = startProgram(["serve"], { environment });
  const address = /address {3}(\S+)\/graphql/.exec(await hub.wrote("Ctrl+C stops it."))?.[1] ?? "";
  const browser = await chromium.launchServer({ executablePath: program, args: ARGUMENTS }).catch((error: unknown) => {
    hub.kill("SIGTERM");
    throw error;
  });
  started = { folder, hub, browser };
  const run: BrowserRun = { hub: address, browser: browser.wsEndpoint() };
  process.env[VARIABLE] = JSON.stringify(run);
}

/** Ends what `startBrowserRun` started. */
export async function stopBrowserRun(): Promise<void> {
  if (!started) return;
  const { folder, hub, browser } = started;
  hub.kill("SIGTERM");
  await Promise.all([hub.ended, browser.close()]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What `startBrowserRun` started; throws where nothing did. */
export function getBrowserRun(): BrowserRun {
  const announced = process.env[VARIABLE];
  if (announced === undefined) throw new Error("No browser was started; run the tests with jest.");
  return JSON.parse(announced) as BrowserRun;
}
