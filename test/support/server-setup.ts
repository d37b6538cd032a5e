import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { announceTestRun } from "./database-kind";
import { type ServerOptions, startTestServer } from "./test-server";

interface ProjectConfig {
  readonly testEnvironmentOptions: { readonly server?: ServerOptions };
}

/** Jest's globalSetup of the project that runs on a PostgreSQL server. */
export = async (_global: unknown, project: ProjectConfig): Promise<void> => {
  const { server } = project.testEnvironmentOptions;
  if (server === undefined) throw new Error("jest.config.js names no PostgreSQL server for this project.");
  announceTestRun("server", {
    folder: await mkdtemp(join(tmpdir(), "county-plan-hub-server-")),
    server: { url: await startTestServer(server), prefix: `hub_test_${randomBytes(4).toString("hex")}_` },
  });
};
