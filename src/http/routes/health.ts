import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { askForRelease } from "../../export/about";
import { RETRY_SECONDS } from "../../kit/outage";
import { type ServedHub } from "../served-hub";

/** For balancers and watchers: whether the process lives, and whether it can answer from a release. */
export function addHealthRoute(server: FastifyInstance, hub: ServedHub): void {
  const uncounted = { config: { price: 0 } } as const;
  server.get("/healthz", uncounted, () => ({ status: "ok" }));
  const tellReadiness = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (server.isClosing) return reply.code(503).send({ status: "closing" });
    try {
      await askForRelease(hub, request.caller);
      return { status: "ok" };
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
