import { type DataSource, QueryFailedError } from "typeorm";
import { codeOf, CONNECTION_LOST, UNREACHABLE_CODES } from "../kit/outage";
import { dataFolderOf, serverUrlOf } from "./data-source";
import {
  DatabaseFullError,
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

/** disk_full, from the server and from the embedded database alike. */
const DISK_FULL = "53100";

/** Puts what PostgreSQL or the network said at a start or an import into plain words; any other error is returned as it is. */
export function explainDatabaseError(error: unknown, dataSource: DataSource): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const url = serverUrlOf(dataSource);
  if (codeOf(cause) === DISK_FULL) return new DatabaseFullError(placeOf(dataSource), cause);
  return url === undefined ? error : explainServerError(error, cause, addressOf(url));
}

function explainServerError(error: unknown, cause: unknown, address: string): unknown {
  const code = codeOf(cause);
  if (KNOWN_CODES.login.some((known) => known === code)) return new DatabaseLoginRefusedError(address, cause);
  if (KNOWN_CODES.missing.some((known) => known === code)) return new DatabaseMissingError(address, cause);
  if (KNOWN_CODES.permission.some((known) => known === code)) return new DatabasePermissionError(address, cause);
  if (CONNECTION_LOST.test(messageOf(cause)) || (code !== undefined && UNREACHABLE_CODES.includes(code))) {
    return new DatabaseUnreachableError(address, cause);
  }
  return error;
}

function placeOf(dataSource: DataSource): string {
  const url = serverUrlOf(dataSource);
  return url === undefined
    ? `The embedded database in ${dataFolderOf(dataSource) ?? ""}`
    : `The database at ${addressOf(url)}`;
}

/** Where a database is, for messages: host and port, or the folder of its socket; never the user or the password. */
function addressOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? (url.hostname || "localhost");
  return `${decodeURIComponent(host)}:${url.port || url.searchParams.get("port") || "5432"}`;
}
