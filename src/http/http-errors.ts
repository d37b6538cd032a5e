import { type GraphQLError } from "graphql";
import { ERROR_CODES, HubError } from "../errors";
import { AnswerError } from "../graphql/ask";
import { findOutage, RETRY_SECONDS } from "../kit/outage";
import { type FastifyError, type FastifyReply, type FastifyRequest } from "fastify";

/** What the HTTP server itself refuses, beside what the graph answers. */
export const HTTP_ERRORS = {
  BAD_REQUEST: {
    status: 400,
    message: 'The request\'s body is no JSON. Send {"query": "…"} with content-type application/json.',
  },
  NOT_FOUND: { status: 404, message: "Nothing stands at this address. The graph answers at /graphql." },
  METHOD_NOT_ALLOWED: { status: 405, message: "The hub is read only: ask with GET or POST." },
  BODY_TOO_LARGE: {
    status: 413,
    message: "The request's body is larger than the hub reads (256 kB). Ask for less at a time.",
  },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "The hub reads JSON: send content-type application/json." },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: ERROR_CODES.TOO_MANY_REQUESTS,
  },
  REQUEST_TIMED_OUT: {
    status: 503,
    message: ERROR_CODES.REQUEST_TIMED_OUT,
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    message: "The hub cannot reach its database now. Ask again after some seconds.",
  },
  INTERNAL_SERVER_ERROR: { status: 500, message: "Something failed inside the hub." },
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** Answers with an error that says what to do: GraphQL's shape at /graphql, {error: {code, message}} elsewhere. */
export function sendError(request: FastifyRequest, reply: FastifyReply, code: HttpErrorCode): FastifyReply {
  const { status, message } = HTTP_ERRORS[code];
  const details = code === "INTERNAL_SERVER_ERROR" ? { code, requestId: request.id } : { code };
  const body = isForGraph(request)
    ? { errors: [{ message, extensions: details }] }
    : { error: { ...details, message } };
  return reply.code(status).type("application/json; charset=utf-8").send(body);
}

/** For what was thrown on the way; what no one foresaw is logged under the request's id and told to no one. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = findDelay(error) ?? toldCode(error) ?? codeOf(error.statusCode ?? 500);
  if (HTTP_ERRORS[code].status === 503) reply.header("retry-after", RETRY_SECONDS);
  if (code === "INTERNAL_SERVER_ERROR") request.log.error(error);
  return sendError(request, reply, code);
}

/** What may be well when it is asked again: the database could not be asked, or took too long, as we or the graph were told. */
function findDelay(error: Error): HttpErrorCode | undefined {
  const told = error instanceof AnswerError ? error.errors : [error as GraphQLError];
  const codes = [findOutage(error), ...told.map(({ extensions }) => extensions?.["code"])];
  if (codes.includes("DATABASE_UNAVAILABLE")) return "DATABASE_UNAVAILABLE";
  return codes.some((code) => LATE.includes(code)) ? "REQUEST_TIMED_OUT" : undefined;
}

/** Codes of an answer that was given up; where the client is gone, no one reads which. */
const LATE: readonly unknown[] = ["QUERY_TIMED_OUT", "REQUEST_TIMED_OUT", "CLIENT_CLOSED_REQUEST"];

/** The code of an error of our own, where it is one of HTTP. */
function toldCode(error: Error): HttpErrorCode | undefined {
  const told = error instanceof HubError ? error.extensions["code"] : undefined;
  return (Object.keys(HTTP_ERRORS) as HttpErrorCode[]).find((code) => code === told);
}

function codeOf(status: number): HttpErrorCode {
  const codes = Object.keys(HTTP_ERRORS) as HttpErrorCode[];
  return (
    codes.find((code) => HTTP_ERRORS[code].status === status) ??
    (status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR")
  );
}

function isForGraph(request: FastifyRequest): boolean {
  return /^\/graphql(?:$|[/?])/.test(request.url);
}
