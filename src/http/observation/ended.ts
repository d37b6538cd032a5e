import { type FastifyInstance, type FastifyRequest } from "fastify";

/** How a request ended. */
export interface Ended {
  readonly status: number;
  readonly milliseconds: number;
}

/** The usual number for a client that closed the connection before it was answered; no answer carries it. */
const CLIENT_CLOSED_REQUEST = 499;

/** Tells of every request once: when its answer has been sent, or its client has gone before. */
export function whenEnded(server: FastifyInstance, tell: (request: FastifyRequest, ended: Ended) => void): void {
  server.addHook("onRequest", (request, reply, done) => {
    const start = performance.now();
    const end = (status: number): void => {
      tell(request, { status, milliseconds: performance.now() - start });
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
}
