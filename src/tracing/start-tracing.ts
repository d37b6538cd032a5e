import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { diag, DiagLogLevel } from "@opentelemetry/api";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import {
  defaultResource,
  detectResources,
  envDetector,
  type Resource,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { PROJECT_ROOT, type TracingProtocol } from "../config";
import { createWarningLog } from "./warning-log";

/** Traces that are sent to a collector. */
export interface Tracing {
  /** Sends what was not sent yet, within a second; says whether it was time enough. */
  readonly stop: () => Promise<boolean>;
}

/** A collector that does not answer is not waited for longer than this when the hub ends. */
const LAST_SPANS_MS = 1_000;

/**
 * Sends the spans of src/kit/trace.ts to the collector that OpenTelemetry's environment variables name; its SDK reads them itself,
 * with all others of the specification (OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS, …).
 */
export function startTracing(protocol: TracingProtocol): Tracing {
  diag.setLogger(createWarningLog(), DiagLogLevel.WARN);
  const exporter = protocol === "http/json" ? new JsonExporter() : new ProtobufExporter();
  const provider = new NodeTracerProvider({
    resource: describeService(),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  const isSent = async (): Promise<boolean> => {
    await provider.shutdown();
    return true;
  };
  return { stop: () => Promise.race([isSent(), sleep(LAST_SPANS_MS, false, { ref: false })]) };
}

/** The environment's word on name and attributes comes last. */
function describeService(): Resource {
  const { name, version } = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  return defaultResource()
    .merge(resourceFromAttributes({ "service.name": name, "service.version": version }))
    .merge(detectResources({ detectors: [envDetector] }));
}
