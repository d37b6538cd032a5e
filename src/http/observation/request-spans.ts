import { type Context, context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { tracer } from "../../kit/trace";

/** What watchers ask every few seconds, and what would be most of all traces. */
const UNTRACED: readonly (string | undefined)[] = ["/healthz", "/readyz", "/health", "/metrics"];

/**
 * A span for each request, below the one that the client names (`traceparent`, W3C Trace Context). It tells the route, not the
 * address: what stands in that is the reader's own business. To be called before other hooks, which then run inside the span.
 */
export function traceRequests(server: FastifyInstance): void {
  server.addHook("onRequest", (request, reply, done) => {
    if (UNTRACED.includes(request.routeOptions.url)) done();
    else context.with(startSpan(request, reply), done);
  });
}

function startSpan(
  { method, routeOptions: { url: route }, headers, id }: FastifyRequest,
  { raw }: FastifyReply,
): Context {
  const above = propagation.extract(ROOT_CONTEXT, headers);
  const attributes = {
    "http.request.method": method,
    "hub.request.id": id,
    ...(route !== undefined && { "http.route": route }),
  };
  const name = route === undefined ? method : `${method} ${route}`;
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, above);
  raw.once("close", () => {
    const { statusCode, headersSent, writableFinished } = raw;
    if (headersSent) span.setAttribute("http.response.status_code", statusCode);
    if (!writableFinished) span.setAttribute("error.type", "aborted");
    else if (statusCode >= 500) span.setAttribute("error.type", String(statusCode));
    if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  return trace.setSpan(above, span);
}
