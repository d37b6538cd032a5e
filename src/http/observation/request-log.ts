import { type FastifyInstance } from "fastify";

/**
 * One line of JSON for each request, at the level info: what was asked, what came of it, and how long it took. Everything a
 * client sends stands in it as a JSON string, so that no request can write a line of its own.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook("onResponse", (request, reply, done) => {
    const { method, routeOptions, observed } = request;
    request.log.info(
      {
        method,
        route: routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        ...observed,
      },
      "answered",
    );
    done();
  });
}
