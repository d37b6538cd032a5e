import { rm } from "node:fs/promises";
import { getTestRun } from "./database-kind";
import { dropDatabases } from "./server-store";
import { stopTestServer } from "./test-server";

/** Jest's globalTeardown of the project that runs on a PostgreSQL server. */
export = async (): Promise<void> => {
  const { folder, server } = getTestRun("server");
  try {
    if (server !== undefined) await dropDatabases(server.url, server.prefix);
  } finally {
    await stopTestServer();
    await rm(folder, { recursive: true, force: true });
  }
};
