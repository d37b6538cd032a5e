import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type Caller } from "../../kit/caller";
import { createContext } from "../../kit/context";
import { RETRY_SECONDS } from "../../kit/outage";
import { type ServedHub } from "../served-hub";

/** For balancers and watchers: whether the process lives, and whether it can answer from a release. */
export function addHealthRoute(server: FastifyInstance, hub: ServedHub): void {
  const uncounted = { config: { price: 0 } } as const;
  server.get("/healthz", uncounted, () => ({ status: "ok" }));
  const tellReadiness = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (server.isClosing) return reply.code(503).send({ status: "closing" });
    try {
      if (await hasRelease(hub, request.caller)) return { status: "ok" };
      throw new Error("The database holds no release.");
    } catch (error) {
      request.log.error(error);
      return reply
        .code(503)
        .header("retry-after", RETRY_SECONDS)
        .send({
          status: "unavailable",
          error: { code: "DATABASE_UNAVAILABLE", message: "The hub cannot read its database." },
        });
    }
  };
  for (const path of ["/readyz", "/health"]) server.get(path, uncounted, tellReadiness);
}

/** Asked every few seconds: the graph's own answer would count all that the hub holds. */
async function hasRelease({ dataSource, config }: ServedHub, caller: Caller): Promise<boolean> {
  const context = createContext(dataSource, { ...caller, publicUrl: config.publicUrl });
  try {
    const manager = await context.manager();
    return (await manager.query<unknown[]>("SELECT 1 FROM release LIMIT 1")).length > 0;
  } finally {
    await context.release();
  }
}
