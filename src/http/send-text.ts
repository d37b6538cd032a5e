import { type FastifyReply } from "fastify";

/** Sends text that programs ask for; it may be kept for five minutes, for it changes only with a release. */
export function sendText(
  reply: FastifyReply,
  mediaType: "application/json" | "application/xml" | "text/plain",
  text: string,
): FastifyReply {
  return reply.type(`${mediaType}; charset=utf-8`).header("cache-control", "public, max-age=300").send(text);
}
