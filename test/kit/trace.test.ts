import { context, ROOT_CONTEXT, trace } from "@opentelemetry/api";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { findPlace, NOWHERE, traceStatement, tracer } from "../../src/kit/trace";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
afterEach(() => {
  exporter.reset();
});
afterAll(() => provider.shutdown());

const request = trace.setSpan(ROOT_CONTEXT, tracer.startSpan("request"));

test("a statement is a span below the one in which its request was begun", async () => {
  const place = context.with(request, findPlace);
  expect(await traceStatement("select 1", place, () => Promise.resolve("answer"))).toBe("answer");
  const [span] = exporter.getFinishedSpans();
  expect(span?.name).toBe("SELECT");
  expect(span?.parentSpanContext?.spanId).toBe(trace.getSpanContext(request)?.spanId);
  expect(span?.attributes).toEqual({
    "db.system.name": "postgresql",
    "db.operation.name": "SELECT",
    "db.query.text": "select 1",
  });
});

test("of a statement that fails its code is told and not its message, which may repeat values", async () => {
  const failure = Object.assign(new Error("invalid input: a value"), { code: "22P02" });
  await expect(traceStatement("SELECT $1", { within: request }, () => Promise.reject(failure))).rejects.toBe(failure);
  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes["error.type"]).toBe("22P02");
  expect([span?.status, span?.events]).toEqual([{ code: 2 }, []]);
});

test("what the hub asks for itself has no span", async () => {
  await traceStatement("SELECT 1", NOWHERE, () => Promise.resolve());
  expect(exporter.getFinishedSpans()).toEqual([]);
});
