import { type FastifyInstance } from "fastify";
import { sendText } from "../send-text";
import { type ServedHub } from "../served-hub";

/** /robots.txt: everything may be read, and where the sitemap is (RFC 9309). */
export function addRobotsRoute(server: FastifyInstance, { config }: ServedHub): void {
  const text = `User-agent: *\nDisallow:\n\nSitemap: ${config.publicUrl}/sitemap.xml\n`;
  server.get("/robots.txt", (_request, reply) => sendText(reply, "text/plain", text));
}
