import { type FastifyInstance, type FastifyRequest } from "fastify";

/** How a request ended. */
export interface Ended {
  readonly status: number;
  readonly milliseconds: number;
}

/** Has every request told of once: when its answer has been sent, or its client has gone before. */
export type WhenEnded = (tell: (request: FastifyRequest, ended: Ended) => void) => void;

/** The usual number for a client that closed the connection before it was answered; no answer carries it. */
export const CLIENT_CLOSED_REQUEST = 499;

/** Watches how requests end; to be called before the routes are there. Fastify's own hooks do not see a client that leaves. */
export function watchEnds(server: FastifyInstance): WhenEnded {
  const listeners: Parameters<WhenEnded>[0][] = [];
  server.addHook("onRequest", (request, reply, done) => {
    const start = performance.now();
    const end = (status: number): void => {
      const ended = { status, milliseconds: performance.now() - start };
      for (const tell of listeners) tell(request, ended);
    };
    const gone = (): void => {
      end(CLIENT_CLOSED_REQUEST);
    };
    reply.raw.once("close", gone);
    reply.raw.once("finish", () => {
      reply.raw.off("close", gone);
      end(reply.statusCode);
    });
    done();
  });
  return (tell) => {
    listeners.push(tell);
  };
}
