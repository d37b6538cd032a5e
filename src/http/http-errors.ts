import { type GraphQLError } from "graphql";
import { ERROR_CODES, HubError } from "../errors";
import { AnswerError } from "../graphql/ask";
import { findOutage, RETRY_SECONDS } from "../kit/outage";
import { type FastifyError, type FastifyReply, type FastifyRequest } from "fastify";
import { takeBack } from "./take-back";
import { sendErrorPage, wantsPage } from "./page/send-page";

/** What the HTTP server itself refuses, beside what the graph answers: a program is told the message, a browser both. */
export const HTTP_ERRORS = {
  BAD_REQUEST: {
    status: 400,
    chinese: "這個請求無法讀取",
    message: 'The request\'s body is no JSON in UTF-8. Send {"query": "…"} with content-type application/json.',
  },
  BAD_ADDRESS: {
    status: 400,
    chinese: "網址有誤",
    message:
      "The address is no text: it holds a % without two digits behind it, bytes that are no UTF-8, or a NUL. Write % as %25, 托 as %E6%89%98.",
  },
  MALFORMED_REQUEST: {
    status: 400,
    chinese: "這個請求無法讀取",
    message: "This is no HTTP request that the hub can read. Look at its head: one Host, one length of the body.",
  },
  NOT_FOUND: {
    status: 404,
    chinese: "查無此頁",
    message: "Nothing stands at this address. The graph answers at /graphql.",
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    chinese: "這個網址只能讀取",
    message: "The hub is read only: ask with GET, or with POST at /graphql.",
  },
  REQUEST_TIMEOUT: {
    status: 408,
    chinese: "請求太慢",
    message: "The request took too long to arrive: its head may take 10 seconds, the whole of it 15.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    chinese: "請求太大",
    message: "The request's body is larger than the hub reads (256 kB, unpacked). Ask for less at a time.",
  },
  ADDRESS_TOO_LONG: {
    status: 414,
    chinese: "網址太長",
    message: "The address is longer than the hub reads. Send long queries to /graphql by POST.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    chinese: "這個請求無法讀取",
    message: "The hub reads JSON in UTF-8: send content-type application/json.",
  },
  UNSUPPORTED_ENCODING: {
    status: 415,
    chinese: "這個請求無法讀取",
    message: "The hub unpacks bodies in gzip, deflate and br: send one of these as content-encoding, or none.",
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    chinese: "請求太頻繁，請稍候再試",
    message: ERROR_CODES.TOO_MANY_REQUESTS,
  },
  ANSWER_TIMED_OUT: {
    status: 503,
    chinese: "回應時間過長，請稍候再試",
    message: ERROR_CODES.ANSWER_TIMED_OUT,
  },
  HEAD_TOO_LARGE: {
    status: 431,
    chinese: "請求太大",
    message: "The request's head is larger than the hub reads (16 kB). Send fewer or shorter headers and cookies.",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    chinese: "本站發生錯誤",
    message: "Something failed inside the hub.",
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    chinese: "本站暫時無法讀取資料庫，請稍候再試",
    message: "The hub cannot reach its database now. Ask again after some seconds.",
  },
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** A request that is refused before a route sees it. */
export class RefusedRequest extends Error {
  readonly statusCode: number;

  constructor(readonly refusal: HttpErrorCode) {
    super(HTTP_ERRORS[refusal].message);
    this.name = "RefusedRequest";
    this.statusCode = HTTP_ERRORS[refusal].status;
  }
}

/** Which methods an address takes, for those who try another (RFC 9110, 10.2.1). */
const ALLOWED = { graph: "GET, HEAD, POST, OPTIONS", others: "GET, HEAD, OPTIONS" };

/**
 * Answers with an error that says what to do: a page for browsers; for programs GraphQL's shape at /graphql,
 * {error: {code, message}} elsewhere.
 */
export function sendError(request: FastifyRequest, reply: FastifyReply, code: HttpErrorCode): FastifyReply {
  const { status, message, chinese } = HTTP_ERRORS[code];
  if (status === 405) reply.header("allow", isForGraph(request) ? ALLOWED.graph : ALLOWED.others);
  takeBack(reply);
  if (wantsPage(request)) return sendErrorPage(reply, status, { chinese, message });
  const details = code === "INTERNAL_SERVER_ERROR" ? { code, requestId: request.id } : { code };
  const body = isForGraph(request)
    ? { errors: [{ message, extensions: details }] }
    : { error: { ...details, message } };
  return reply.code(status).type("application/json; charset=utf-8").header("cache-control", "no-store").send(body);
}

/** For what was thrown on the way; what no one foresaw is logged under the request's id and told to no one. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error);
  if (HTTP_ERRORS[code].status === 503) reply.header("retry-after", RETRY_SECONDS);
  if (code === "INTERNAL_SERVER_ERROR") request.log.error(error);
  return sendError(request, reply, code);
}

/** What may be well when it is asked again: the database could not be asked, or took too long, as we or the graph were told. */
function findDelay(error: Error): HttpErrorCode | undefined {
  const told = error instanceof AnswerError ? error.errors : [error as GraphQLError];
  const codes = [findOutage(error), ...told.map(({ extensions }) => extensions?.["code"])];
  if (codes.includes("DATABASE_UNAVAILABLE")) return "DATABASE_UNAVAILABLE";
  return codes.some((code) => LATE.includes(code)) ? "ANSWER_TIMED_OUT" : undefined;
}

/** Codes of an answer that was given up; where the client is gone, no one reads which. */
const LATE: readonly unknown[] = ["QUERY_TIMED_OUT", "ANSWER_TIMED_OUT", "CLIENT_CLOSED_REQUEST"];

/** The code of an error of our own, where it is one of HTTP. */
function toldCode(error: Error): HttpErrorCode | undefined {
  const told = error instanceof HubError ? error.extensions["code"] : undefined;
  return (Object.keys(HTTP_ERRORS) as HttpErrorCode[]).find((code) => code === told);
}

function codeOf(error: FastifyError): HttpErrorCode {
  const told = findDelay(error) ?? toldCode(error);
  if (told) return told;
  if (error instanceof RefusedRequest) return error.refusal;
  if (error.code === "FST_ERR_BAD_URL") return "BAD_ADDRESS";
  const { statusCode: status = 500 } = error;
  const codes = Object.keys(HTTP_ERRORS) as HttpErrorCode[];
  return (
    codes.find((code) => HTTP_ERRORS[code].status === status) ??
    (status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR")
  );
}

function isForGraph(request: FastifyRequest): boolean {
  return /^\/graphql(?:$|[/?])/.test(request.url);
}
