import { stopBrowserRun } from "./browser-run";

/** Jest's globalTeardown of the project that runs in a browser. */
export = stopBrowserRun;
