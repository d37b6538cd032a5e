import { createWarningLog } from "../../src/tracing/warning-log";

const MINUTE_MS = 60_000;

let lines: unknown[] = [];
beforeEach(() => {
  lines = [];
  jest.useFakeTimers();
  jest.spyOn(console, "error").mockImplementation((line: unknown) => void lines.push(line));
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test("a warning that comes again and again is told once a minute", () => {
  const log = createWarningLog();
  log.warn("away");
  jest.advanceTimersByTime(MINUTE_MS - 1);
  log.warn("away");
  log.error("something else");
  expect(lines).toEqual(["Tracing: away", "Tracing: something else"]);
  jest.advanceTimersByTime(1);
  log.warn("away");
  expect(lines).toHaveLength(3);
});

test("of an exception the message and the code are told, without its stack", () => {
  const log = createWarningLog();
  log.error(
    JSON.stringify({ stack: "Error: …\n  at …", message: "Not Found", name: "OTLPExporterError", code: "404" }),
  );
  log.error(JSON.stringify({ stack: "…", message: "connect ECONNREFUSED 127.0.0.1:4318", code: "ECONNREFUSED" }));
  log.error(JSON.stringify({ stack: "…", message: "", code: "ECONNREFUSED" }));
  expect(lines).toEqual([
    "Tracing: Not Found (404)",
    "Tracing: connect ECONNREFUSED 127.0.0.1:4318",
    "Tracing: ECONNREFUSED",
  ]);
});
