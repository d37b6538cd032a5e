import { GraphQLError, type ASTNode } from "graphql";

/** The one table of error codes: what each means to the person who asks. */
export const ERROR_CODES = {
  BAD_USER_INPUT: "An argument has a value that cannot be meant; the message says what is accepted.",
  GRAPHQL_PARSE_FAILED: "The text is no GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The query asks for something that the schema does not have.",
  QUERY_TOO_LARGE:
    "The query is deeper or wider than the hub allows; the message says what is too much, and what to ask instead.",
  QUERY_TOO_COSTLY:
    "The query may be answered with more objects than the hub allows in one answer; ask for less at a time.",
  OPERATION_RESOLUTION_FAILURE: "The request does not say which of its operations to run.",
  BAD_REQUEST: "The request is not one that GraphQL over HTTP knows.",
  PERSISTED_QUERY_NOT_SUPPORTED: "The hub keeps no queries: send the text with the hash.",
  TOO_MANY_REQUESTS:
    "This address has asked for more within a minute than the hub gives it; ask again when Retry-After says, for less at a time.",
  QUERY_TIMED_OUT: "The database took too long for a part of the query, and was stopped; ask for less at a time.",
  REQUEST_TIMED_OUT: "The answer took longer than 10 seconds and was given up; ask for less at a time, or again later.",
  CLIENT_CLOSED_REQUEST:
    "The client closed the connection before it was answered; told in the log and the metrics alone.",
  DATABASE_UNAVAILABLE: "The hub cannot reach its database now; ask again after some seconds.",
  INTERNAL_SERVER_ERROR: "Something failed inside the hub; it was logged under the request's id.",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What an error may tell beside its message: the argument it is about and what to write instead. */
export interface ErrorDetails {
  readonly argument?: string;
  readonly suggestions?: readonly string[];
  readonly accepted?: string;
  readonly limit?: number;
  /** How much was asked for where `limit` is allowed. */
  readonly found?: number;
  /** With which status Apollo Server answers, where it would take another; it is not told. */
  readonly http?: { readonly status: number };
}

/** An error of our own with its code; shown to the person who asks as it is. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, node?: ASTNode) {
    super(message, { nodes: node, extensions: { code, ...details } });
  }
}

/** An argument that cannot be meant; `node` is where it stands, for an argument written in the query itself. */
export function badUserInput(message: string, details: ErrorDetails = {}, node?: ASTNode): HubError {
  return new HubError("BAD_USER_INPUT", message, details, node);
}

/** An unknown code, with the nearest codes that exist. */
export function unknownCode(argument: string, code: string, suggestions: readonly string[]): HubError {
  return badUserInput(`${argument}: there is no "${shorten(code)}".${didYouMean(suggestions)}`, {
    argument,
    suggestions,
  });
}

/** ` Did you mean "a" or "b"?`, to go behind a sentence; nothing where nothing is near. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length > 0 ? ` Did you mean ${suggestions.map((one) => `"${one}"`).join(" or ")}?` : "";
}

/** How much of what was written is repeated in a message. */
const LONGEST_REPEATED = 60;

/** What was written, cut where it is too long to be read back. */
export function shorten(written: string): string {
  return written.length > LONGEST_REPEATED ? `${written.slice(0, LONGEST_REPEATED)}…` : written;
}
