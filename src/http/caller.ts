import { Socket } from "node:net";
import { type FastifyInstance, type FastifyRequest } from "fastify";
import { ERROR_CODES, HubError } from "../errors";
import { type Caller } from "../kit/caller";
import { CLIENT_CLOSED_REQUEST, type WhenEnded } from "./ended";

/** How long an answer may take to its first byte, and how long it may carry nothing after that, in milliseconds. */
const LIMITS = { first: 10_000, next: 10_000 };

/**
 * Gives every request a caller whose signal says when to stop: the client has gone, or the answer has not begun in time,
 * which is answered at once. Fastify's own `handlerTimeout` and `request.signal` take the end of a POST's body for the client's leaving.
 */
export function watchCallers(server: FastifyInstance, whenEnded: WhenEnded, limits = LIMITS): void {
  const waiting = new WeakMap<
    FastifyRequest,
    { readonly timer: NodeJS.Timeout; readonly controller: AbortController }
  >();
  server.decorateRequest("caller");
  server.addHook("onRequest", (request, reply, done) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      // What has begun may take its time, as long as it gets on.
      if (reply.raw.headersSent) return;
      const error = giveUp("ANSWER_TIMED_OUT");
      controller.abort(error);
      if (!reply.sent) void reply.send(error);
    }, limits.first).unref();
    waiting.set(request, { timer, controller });
    request.caller = { requestId: request.id, signal: controller.signal };
    done();
  });
  server.addHook("onSend", (_request, reply, _payload, done) => {
    // Node sets another for the time between two requests, and closes the connection where nothing moves for so long.
    const { socket } = reply.raw;
    // What is asked within the process has no connection.
    if (socket instanceof Socket) socket.setTimeout(limits.next);
    done();
  });
  whenEnded((request, { status }) => {
    const { timer, controller } = waiting.get(request) ?? {};
    clearTimeout(timer);
    if (status === CLIENT_CLOSED_REQUEST) controller?.abort(giveUp("CLIENT_CLOSED_REQUEST"));
  });
}

function giveUp(code: "ANSWER_TIMED_OUT" | "CLIENT_CLOSED_REQUEST"): HubError {
  return new HubError(code, ERROR_CODES[code]);
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
  }
}
