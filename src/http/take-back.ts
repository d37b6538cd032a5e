import { type FastifyReply } from "fastify";

const SAID = ["etag", "last-modified", "content-disposition", "link"];

/** Takes back what was said of an answer that was to come: an error is neither that version nor that file. */
export function takeBack(reply: FastifyReply): void {
  for (const header of SAID) reply.removeHeader(header);
}
