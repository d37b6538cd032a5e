import { rm } from "node:fs/promises";
import { getTestRun } from "./database-kind";

/** Jest's globalTeardown of the project that runs on the embedded database. */
export = async (): Promise<void> => {
  await rm(getTestRun("embedded").folder, { recursive: true, force: true, maxRetries: 5 });
};
