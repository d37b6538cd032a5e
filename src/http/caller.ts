import { type FastifyInstance, type FastifyRequest } from "fastify";
import { ERROR_CODES, HubError } from "../errors";
import { type Caller } from "../kit/caller";
import { CLIENT_CLOSED_REQUEST, type WhenEnded } from "./ended";

/** How long a request may take to its answer's first byte. */
const REQUEST_LIMIT_MS = 10_000;

/**
 * Gives every request a caller whose signal says when to stop: the client has gone, or the answer has not begun in time,
 * which is answered at once. Fastify's own `handlerTimeout` and `request.signal` take the end of a POST's body for the client's leaving.
 */
export function watchCallers(server: FastifyInstance, whenEnded: WhenEnded, limit = REQUEST_LIMIT_MS): void {
  const waiting = new WeakMap<
    FastifyRequest,
    { readonly timer: NodeJS.Timeout; readonly controller: AbortController }
  >();
  server.decorateRequest("caller");
  server.addHook("onRequest", (request, reply, done) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      // What has begun may take its time, as long as it gets on: the connection's own timeout sees to that.
      if (reply.raw.headersSent) return;
      const error = giveUp("REQUEST_TIMED_OUT");
      controller.abort(error);
      if (!reply.sent) void reply.send(error);
    }, limit);
    waiting.set(request, { timer, controller });
    request.caller = { requestId: request.id, signal: controller.signal };
    done();
  });
  whenEnded((request, { status }) => {
    const { timer, controller } = waiting.get(request) ?? {};
    clearTimeout(timer);
    if (status === CLIENT_CLOSED_REQUEST) controller?.abort(giveUp("CLIENT_CLOSED_REQUEST"));
  });
}

function giveUp(code: "REQUEST_TIMED_OUT" | "CLIENT_CLOSED_REQUEST"): HubError {
  return new HubError(code, ERROR_CODES[code]);
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
  }
}
