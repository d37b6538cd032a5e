import { once } from "node:events";
import { type AddressInfo } from "node:net";
import { type FastifyInstance } from "fastify";
import { type Config, readConfig } from "../../src/config";
import { createServer } from "../../src/http/create-server";
import { createHub, type Hub } from "../../src/hub";
import { seededDatabase } from "../modules/use-graph";
import { openTestDatabase } from "../support/test-database";

export interface ListeningHub extends Hub {
  readonly server: FastifyInstance;
  readonly port: number;
}

/** A hub over the seeds that listens: for what is seen of connections. */
export function useListeningHub(): () => ListeningHub {
  let listening: ListeningHub | undefined;
  let close = (): Promise<unknown> => Promise.resolve();
  beforeAll(async () => {
    const database = await openTestDatabase(seededDatabase);
    const config: Config = {
      ...readConfig({ HUB_LOG_LEVEL: "silent", RATE_LIMIT: "off" }),
      ...database.config,
    };
    const hub = await createHub(config);
    const server = await createServer({ ...hub, config });
    close = () => server.close().then(hub.close).then(database.drop);
    await server.ready();
    await once(server.server.listen(0, "127.0.0.1"), "listening");
    listening = { ...hub, server, port: (server.server.address() as AddressInfo).port };
  }, 180_000);
  afterAll(() => close());
  return () => {
    if (!listening) throw new Error("The hub is there inside tests alone.");
    return listening;
  };
}
