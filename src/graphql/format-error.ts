import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { findOutage } from "../kit/outage";
import { ERROR_CODES, type ErrorCode, HubError } from "../errors";

/** What is said of a failure that no one foresaw; its own message may tell of tables or paths. */
export const MASKED_MESSAGE = "Something failed inside the hub; it was logged under the request's id.";

/** An error as it is sent: its code is one of the table's, and nothing internal goes along. */
export function formatError(formatted: GraphQLFormattedError, error?: unknown): GraphQLFormattedError {
  const outage = error instanceof GraphQLError ? findOutage(error.originalError) : undefined;
  if (outage) return { message: ERROR_CODES[outage], path: formatted.path, extensions: { code: outage } };
  const code = codeOf(error instanceof GraphQLError ? error : formatted);
  if (code === "INTERNAL_SERVER_ERROR") {
    return { message: MASKED_MESSAGE, path: formatted.path, extensions: { code } };
  }
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions: { ...extensions, code } };
}

/** Whether an error is a failure of ours rather than of the question. */
export function isFailure(error: GraphQLError): boolean {
  return codeOf(error) === "INTERNAL_SERVER_ERROR" && findOutage(error.originalError) === undefined;
}

/** An error without a code of the table is a failure, whatever threw it. */
function codeOf(error: GraphQLError | GraphQLFormattedError): ErrorCode {
  const { originalError } = error instanceof GraphQLError ? error : { originalError: undefined };
  const code = (originalError instanceof HubError ? originalError : error).extensions?.["code"];
  if (code === undefined && error instanceof GraphQLError && !originalError && !error.path) return "BAD_REQUEST";
  return Object.keys(ERROR_CODES).find((known): known is ErrorCode => known === code) ?? "INTERNAL_SERVER_ERROR";
}
