import { QueryFailedError } from "typeorm";
import {
  DatabaseLoginRefusedError,
  DatabaseMissingError,
  DatabasePermissionError,
  DatabaseUnreachableError,
  messageOf,
} from "./database-errors";

/** SQLSTATEs (PostgreSQL documentation, appendix A) and system error codes that have words of their own. */
const KNOWN_CODES = {
  login: ["28000", "28P01"],
  missing: ["3D000"],
  permission: ["42501"],
  unreachable: [
    ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EPIPE"],
    ...["ENOENT", "EACCES", "53300", "57P01", "57P02", "57P03"],
  ],
} as const;

/** What the `pg` package says, without a code, when a connection does not come about. */
const CONNECTION_LOST = /^(Connection terminated|timeout expired|timeout exceeded when trying to connect)/;

/** Puts what PostgreSQL or the network said at a start into plain words; any other error is returned as it is. */
export function explainDatabaseError(error: unknown, address: string): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = codeOf(cause);
  if (KNOWN_CODES.login.some((known) => known === code)) return new DatabaseLoginRefusedError(address, cause);
  if (KNOWN_CODES.missing.some((known) => known === code)) return new DatabaseMissingError(address, cause);
  if (KNOWN_CODES.permission.some((known) => known === code)) return new DatabasePermissionError(address, cause);
  if (CONNECTION_LOST.test(messageOf(cause)) || KNOWN_CODES.unreachable.some((known) => known === code)) {
    return new DatabaseUnreachableError(address, cause);
  }
  return error;
}

/** Where a database is, for messages: host and port, or the folder of its socket; never the user or the password. */
export function addressOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? (url.hostname || "localhost");
  return `${decodeURIComponent(host)}:${url.port || url.searchParams.get("port") || "5432"}`;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
