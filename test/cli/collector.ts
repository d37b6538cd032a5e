import { createServer } from "node:http";
import { type AddressInfo } from "node:net";

/** A span as OTLP's JSON has it, its attributes as they are looked up. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** An OTLP collector: what the hub sends its traces to. */
export interface Collector {
  readonly address: string;
  /** All that was received, as it came. */
  readonly text: () => string;
  readonly spans: () => readonly ReceivedSpan[];
  readonly service: () => unknown;
  readonly close: () => void;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, "attributes"> & { readonly attributes: readonly Attribute[] })[];
    }[];
  }[];
}

/** Listens on a free port; one that is silent takes what it is sent and never answers. */
export async function startCollector({ isSilent = false } = {}): Promise<Collector> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () => {
      received.push(Buffer.concat(parts).toString("utf8"));
      if (!isSilent) response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const exported = (): Export["resourceSpans"] =>
    received.flatMap((text) => (JSON.parse(text) as Export).resourceSpans);
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    text: () => received.join("\n"),
    spans: () =>
      exported()
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans)
        .map((span) => ({ ...span, attributes: lookUp(span.attributes) })),
    service: () => exported().map(({ resource }) => lookUp(resource.attributes)["service.name"])[0],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function lookUp(attributes: readonly Attribute[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
