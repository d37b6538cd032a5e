/** SQLSTATEs (PostgreSQL documentation, appendix A) and system error codes that say there is no connection. */
export const UNREACHABLE_CODES: readonly string[] = [
  ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EPIPE"],
  ...["ENOENT", "EACCES", "53300", "57P01", "57P02", "57P03"],
];

/** What the `pg` package says, without a code, when a connection does not come about or is lost. */
export const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded when trying to connect)/;

/** What TypeORM throws for a runner that it gave back itself, because its connection broke. */
const RELEASED: readonly string[] = ["QueryRunnerAlreadyReleasedError", "QueryRunnerProviderAlreadyReleasedError"];

/** query_canceled: the statement took longer than `statement_timeout`. */
const STATEMENT_TIMED_OUT = "57014";

/** How soon to ask again, in seconds: a database that was started anew is there by then. */
export const RETRY_SECONDS = 5;

/** Why a statement of a running hub failed, where that is no fault of the question or of ours. */
export type Outage = "DATABASE_UNAVAILABLE" | "QUERY_TIMED_OUT";

/** What an error says of the database's state; undefined where it says nothing of it. */
export function findOutage(error: unknown): Outage | undefined {
  if (!isError(error)) return undefined;
  const { driverError, thrownValue } = error as { driverError?: unknown; thrownValue?: unknown };
  // TypeORM wraps what the driver threw, graphql-js what it does not take for an error.
  if (thrownValue !== undefined) return findOutage(thrownValue);
  const code = codeOf(driverError ?? error);
  if (code === STATEMENT_TIMED_OUT) return "QUERY_TIMED_OUT";
  const isLost =
    RELEASED.includes(error.name) ||
    CONNECTION_LOST.test(error.message) ||
    (code !== undefined && UNREACHABLE_CODES.includes(code));
  return isLost ? "DATABASE_UNAVAILABLE" : undefined;
}

/** By its shape: an error of Node's own may be of another realm. */
function isError(error: unknown): error is Error {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}

/** The SQLSTATE of what PostgreSQL said, or the system's code. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
