import { type IncomingMessage, STATUS_CODES } from "node:http";
import { type Socket } from "node:net";
import {
  type ConnectionError,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { handleError, HTTP_ERRORS, type HttpErrorCode, sendError } from "./http-errors";
import { buildErrorPage } from "./page/error-page";
import { wantsPage } from "./page/send-page";
import { type Site } from "./page/site";
import { BARE_PROTECTION } from "./protection";

/** Refuses, before a route sees it, what cannot be meant: a method that only reads are asked with, bytes that are no text. */
export function refuseMalformed(server: FastifyInstance): void {
  server.addHook("onRequest", (request, reply, done) => {
    const fault = findFault(request);
    if (fault) sendError(request, reply, fault);
    else done();
  });
}

function findFault({ raw, is404, method, url }: FastifyRequest): HttpErrorCode | undefined {
  if (raw.httpVersion === "1.1" && countHosts(raw) !== 1) return "MALFORMED_REQUEST";
  if (is404 && method !== "GET" && method !== "HEAD") return "METHOD_NOT_ALLOWED";
  if (NUL_IN_PATH.test(url) || (READS_PARAMETERS.test(url) && !isPercentEncoded(url))) return "BAD_ADDRESS";
  return undefined;
}

/** More than one is a fault (RFC 9112, 3.2). */
function countHosts({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
}

const NUL_IN_PATH = /^[^?]*%00/u;

/** The explorer reads the parameters of its views itself. */
const READS_PARAMETERS = /^\/(?:v1\/|graphql\?)/u;

function isPercentEncoded(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** For an address that Fastify does not bring to a route; no hook has seen it. */
export function handleUnrouted(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(BARE_PROTECTION);
  handleError(error, request, reply);
}

/** For what Node cannot read as HTTP: there is no request, and the answer is written to the connection. */
export function answerUnreadable(site: Site): (error: ConnectionError, socket: Socket) => void {
  return (error, socket) => {
    if (error.code !== "ECONNRESET" && socket.writable && !isAnswered(socket)) {
      socket.write(writeAnswer(error, site));
    }
    socket.destroySoon();
  };
}

/** Whether an answer has begun, into which another must not be written; Node itself looks at the same. */
function isAnswered(socket: Socket & { readonly _httpMessage?: { readonly headersSent: boolean } | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}

function writeAnswer(error: ConnectionError, site: Site): string {
  const code = codeOf(error);
  const { status, chinese, message } = HTTP_ERRORS[code];
  const isBrowser = wantsPage({ headers: { accept: ACCEPT.exec(textOf(error))?.[1] } });
  const body = isBrowser ? buildErrorPage({ chinese, message }, site) : JSON.stringify({ error: { code, message } });
  const headers = {
    ...BARE_PROTECTION,
    "content-type": `${isBrowser ? "text/html" : "application/json"}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\n${head.join("")}\r\n${body}`;
}

const ACCEPT = /^accept:([^\r\n]*)/imu;
const ADDRESS_LINE = /^[A-Z]+ [^\r\n]*/u;

/** Half of what Node reads of a head. */
const LONG_ADDRESS = 8_192;

function codeOf(error: ConnectionError): HttpErrorCode {
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") return "REQUEST_TIMEOUT";
  if (error.code !== "HPE_HEADER_OVERFLOW") return "MALFORMED_REQUEST";
  const line = ADDRESS_LINE.exec(textOf(error))?.[0] ?? "";
  return line.length > LONG_ADDRESS ? "ADDRESS_TOO_LONG" : "HEAD_TOO_LARGE";
}

/** What had arrived, as far as Node tells. */
function textOf({ rawPacket }: { readonly rawPacket?: unknown }): string {
  return Buffer.isBuffer(rawPacket) ? rawPacket.toString("latin1") : "";
}
