import { type FastifyInstance } from "fastify";
import { type Config, readConfig } from "../../src/config";
import { prepareDatabase } from "../../src/db/prepare-database";
import { createServer } from "../../src/http/create-server";
import { createHub } from "../../src/hub";
import { seedDatabase } from "../../src/import/seed";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type DatabaseTemplate, openTestDatabase } from "../support/test-database";

/** The plans of seeds/, as a first start writes them. */
const seededDatabase: DatabaseTemplate = {
  name: "seeds_for_http",
  build: async (dataSource) => {
    await prepareDatabase(dataSource, (opened) => seedDatabase(opened, readConfig({}).seedsDir));
  },
};

/** A first start writes all plans. */
const TIMEOUT_MS = 180_000;

/** The server over the seeds, not listening: ask it with `inject`. */
export function useServedSeeds(settings: Partial<Config> = {}): () => FastifyInstance {
  let server: FastifyInstance | undefined;
  let close = (): Promise<unknown> => Promise.resolve();
  const releasesDir = useTemporaryFolder();
  beforeAll(async () => {
    const database = await openTestDatabase(seededDatabase);
    const defaults: Config = { ...readConfig({ HUB_LOG_LEVEL: "silent", RATE_LIMIT: "off" }), ...database.config };
    const config: Config = { ...defaults, releasesDir: releasesDir(), ...settings };
    const hub = await createHub(config);
    const created = await createServer({ ...hub, config });
    server = created;
    close = () => created.close().then(hub.close).then(database.drop);
  }, TIMEOUT_MS);
  afterAll(() => close());
  return () => {
    if (!server) throw new Error("The server is there inside tests alone.");
    return server;
  };
}
