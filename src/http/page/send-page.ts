import { type FastifyReply, type FastifyRequest } from "fastify";
import { buildErrorPage, type PageError } from "./error-page";
import { type Site } from "./site";

/** Sends a page; it may be kept for a minute, for it changes only with a release. */
export function sendPage(reply: FastifyReply, status: 200 | 404, page: string): FastifyReply {
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", status === 200 ? "public, max-age=60" : "no-store")
    .send(page);
}

/** Sends a page that says what went wrong, which nothing may keep. */
export function sendErrorPage(reply: FastifyReply, status: number, error: PageError): FastifyReply {
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(buildErrorPage(error, reply.server.site));
}

/** Whether a browser asks for something to show; a program does not say that it reads HTML. */
export function wantsPage({ headers }: Pick<FastifyRequest, "headers">): boolean {
  return headers.accept?.includes("text/html") ?? false;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Where its pages stand. */
    site: Site;
  }
}
