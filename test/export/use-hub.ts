import { type Config, readConfig } from "../../src/config";
import { createHub, type Hub } from "../../src/hub";
import { PUBLIC_URL, seededDatabase } from "../modules/use-graph";
import { openTestDatabase } from "../support/test-database";

/** A hub over the seeds with its configuration. */
export interface ConfiguredHub extends Hub {
  readonly config: Config;
}

/** A template may have to be built first. */
const TIMEOUT_MS = 180_000;

/** Opens a hub over the seeds; call it at the top of a file. */
export function useHub(): () => ConfiguredHub {
  let hub: ConfiguredHub | undefined;
  let close = (): Promise<unknown> => Promise.resolve();
  beforeAll(async () => {
    const database = await openTestDatabase(seededDatabase);
    const config: Config = { ...readConfig({ HUB_LOG_LEVEL: "silent" }), ...database.config, publicUrl: PUBLIC_URL };
    const created = await createHub(config);
    hub = { ...created, config };
    close = () => created.close().then(database.drop);
  }, TIMEOUT_MS);
  afterAll(() => close());
  return () => {
    if (!hub) throw new Error("The hub is there inside tests alone.");
    return hub;
  };
}
