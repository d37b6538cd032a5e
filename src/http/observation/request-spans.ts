import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { type FastifyInstance, type FastifyRequest } from "fastify";
import { tracer } from "../../kit/trace";
import { type WhenEnded } from "../ended";

/** What watchers ask every few seconds, and what would be most of all traces. */
const UNTRACED: readonly (string | undefined)[] = ["/healthz", "/readyz", "/health", "/metrics"];

/**
 * A span for each request, below the one that the client names (`traceparent`, W3C Trace Context). It tells the route, not the
 * address: what stands in that is the reader's own business. Hooks that are added after it run inside the span.
 */
export function traceRequests(server: FastifyInstance, whenEnded: WhenEnded): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  server.addHook("onRequest", (request, _reply, done) => {
    if (UNTRACED.includes(request.routeOptions.url)) return done();
    const above = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = startSpan(request, above);
    spans.set(request, span);
    context.with(trace.setSpan(above, span), done);
  });
  whenEnded((request, { status }) => {
    const span = spans.get(request)?.setAttribute("http.response.status_code", status);
    if (status >= 500) span?.setAttribute("error.type", String(status)).setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}

function startSpan({ method, routeOptions: { url: route }, id }: FastifyRequest, above: Context): Span {
  const attributes = {
    "http.request.method": method,
    "hub.request.id": id,
    ...(route !== undefined && { "http.route": route }),
  };
  const name = route === undefined ? method : `${method} ${route}`;
  return tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, above);
}
