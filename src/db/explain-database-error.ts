import { QueryFailedError } from "typeorm";
import { codeOf, CONNECTION_LOST, UNREACHABLE_CODES } from "../kit/outage";
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
} as const;

/** Puts what PostgreSQL or the network said at a start into plain words; any other error is returned as it is. */
export function explainDatabaseError(error: unknown, address: string): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = codeOf(cause);
  if (KNOWN_CODES.login.some((known) => known === code)) return new DatabaseLoginRefusedError(address, cause);
  if (KNOWN_CODES.missing.some((known) => known === code)) return new DatabaseMissingError(address, cause);
  if (KNOWN_CODES.permission.some((known) => known === code)) return new DatabasePermissionError(address, cause);
  if (CONNECTION_LOST.test(messageOf(cause)) || (code !== undefined && UNREACHABLE_CODES.includes(code))) {
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
