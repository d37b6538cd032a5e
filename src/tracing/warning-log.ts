import { type DiagLogger } from "@opentelemetry/api";

/** How long a warning is not repeated: a collector that is away fails every few seconds. */
const QUIET_MS = 60_000;

const MOST_KEPT = 100;

/** What OpenTelemetry complains of, in one line on standard error. */
export function createWarningLog(): DiagLogger {
  const told = new Map<string, number>();
  const warn = (...given: readonly unknown[]): void => {
    const text = given.map(describe).join(" ");
    const now = Date.now();
    if (now - (told.get(text) ?? -QUIET_MS) < QUIET_MS) return;
    if (told.size >= MOST_KEPT) told.clear();
    told.set(text, now);
    console.error(`Tracing: ${text}`);
  };
  const ignore = (): void => undefined;
  return { error: warn, warn, info: ignore, debug: ignore, verbose: ignore };
}

/** Exceptions come as JSON, with their stack. */
function describe(given: unknown): string {
  const text = String(given);
  if (!text.startsWith('{"')) return text;
  const { message = "", code = "" } = JSON.parse(text) as { readonly message?: string; readonly code?: string };
  if (message === "") return code;
  return message.includes(code) ? message : `${message} (${code})`;
}
