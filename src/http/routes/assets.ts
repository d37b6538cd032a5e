import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { type FastifyInstance } from "fastify";

/** The style sheet and the small script of our pages. */
export async function addAssetRoutes(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(__dirname, "..", "assets"),
    prefix: "/assets/",
    maxAge: "1h",
    decorateReply: false,
  });
}
