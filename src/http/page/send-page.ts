import { type FastifyReply } from "fastify";

/** Sends a page; it may be kept for a minute, for it changes only with a release. */
export function sendPage(reply: FastifyReply, status: 200 | 404, page: string): FastifyReply {
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", status === 200 ? "public, max-age=60" : "no-store")
    .send(page);
}
