import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { announceTestRun } from "./database-kind";

/** Jest's globalSetup of the project that runs on the embedded database. */
export = async (): Promise<void> => {
  announceTestRun("embedded", { folder: await mkdtemp(join(tmpdir(), "county-plan-hub-embedded-")) });
};
