import { type FastifyInstance } from "fastify";
import { type ServedHub } from "../served-hub";

/** For balancers and watchers: whether the hub can read its database. */
export function addHealthRoute(server: FastifyInstance, { dataSource }: ServedHub): void {
  server.get("/health", { config: { rateLimit: false } }, async (request, reply) => {
    try {
      await dataSource.query("SELECT 1");
      return { status: "ok" };
    } catch (error) {
      request.log.error(error);
      return reply.code(503).send({
        status: "unavailable",
        error: { code: "DATABASE_UNAVAILABLE", message: "The hub cannot read its database." },
      });
    }
  });
}
