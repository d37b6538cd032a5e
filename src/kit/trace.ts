import { type Context, context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";
import { codeOf } from "./outage";

/** Spans of the hub, as OpenTelemetry has them; nothing comes of them where no tracing was started (src/tracing/). */
export const tracer: Tracer = trace.getTracer("county-plan-hub");

/** Below which span the work of a request stands; changes as the work goes on. */
export interface TracePlace {
  within: Context;
}

/** Where the work that begins now stands. */
export function findPlace(): TracePlace {
  return { within: context.active() };
}

/** Outside of all spans. */
export const NOWHERE: TracePlace = { within: ROOT_CONTEXT };

/**
 * A span for one SQL statement: its text, never its values, and of an error its code alone, since a server's messages repeat
 * values. None where the statement is asked outside of all spans.
 */
export async function traceStatement<Result>(
  text: string,
  { within }: TracePlace,
  run: () => Promise<Result>,
): Promise<Result> {
  if (trace.getSpan(within) === undefined) return run();
  const operation = /^\s*(\w+)/u.exec(text)?.[1]?.toUpperCase() ?? "SQL";
  const attributes = { "db.system.name": "postgresql", "db.operation.name": operation, "db.query.text": text };
  const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes }, within);
  try {
    return await run();
  } catch (error) {
    span.setAttribute("error.type", nameOf(error)).setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

function nameOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.name : "unknown");
}
