import { HTTP_ERRORS, type HttpErrorCode } from "../../src/http/http-errors";
import { readAnswer, useConnections } from "./connections";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();
const exchange = useConnections(server);

const HOST = "Host: plans.example\r\nConnection: close\r\n";
const JSON_TYPE = "Content-Type: application/json\r\n";
const CHUNKED = `POST /graphql HTTP/1.1\r\n${HOST}${JSON_TYPE}Transfer-Encoding: chunked\r\n`;
const GREETING = "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001";

const UNREADABLE: readonly (readonly [what: string, code: HttpErrorCode, bytes: string])[] = [
  ["no HTTP at all", "MALFORMED_REQUEST", "hello\r\n\r\n"],
  ["the greeting of TLS", "MALFORMED_REQUEST", GREETING],
  ["another version of HTTP", "MALFORMED_REQUEST", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ["a method that there is not", "MALFORMED_REQUEST", `FOO /graphql HTTP/1.1\r\n${HOST}\r\n`],
  ["a header without a colon", "MALFORMED_REQUEST", `GET / HTTP/1.1\r\n${HOST}no colon\r\n\r\n`],
  ["a NUL in a header", "MALFORMED_REQUEST", `GET / HTTP/1.1\r\n${HOST}a: b\0c\r\n\r\n`],
  ["an address with a space", "MALFORMED_REQUEST", `GET /a b HTTP/1.1\r\n${HOST}\r\n`],
  ["no Host", "MALFORMED_REQUEST", "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["two Hosts", "MALFORMED_REQUEST", `GET /healthz HTTP/1.1\r\n${HOST}Host: other.example\r\n\r\n`],
  ["two lengths", "MALFORMED_REQUEST", `GET / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`],
  ["a length of a chunked body", "MALFORMED_REQUEST", `${CHUNKED}Content-Length: 5\r\n\r\n0\r\n\r\n`],
  ["a chunk whose length is no number", "MALFORMED_REQUEST", `${CHUNKED}\r\nZZ\r\nabc\r\n0\r\n\r\n`],
  ["a head of 20 kB", "HEAD_TOO_LARGE", `GET / HTTP/1.1\r\n${HOST}a: ${"a".repeat(20_000)}\r\n\r\n`],
  ["an address of 20 kB", "ADDRESS_TOO_LONG", `GET /${"a".repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`],
];

test.each(UNREADABLE)("%s is refused as %s", async (_what, code, bytes) => {
  const { status, head, body } = readAnswer(await exchange(bytes));
  const { status: expected, message } = HTTP_ERRORS[code];
  expect([status, JSON.parse(body)]).toEqual([expected, { error: { code, message } }]);
  expect(head).toContain("x-content-type-options: nosniff");
  expect(head).toContain("access-control-allow-origin: *");
});

test("a browser whose cookies are too large is shown a page that runs nothing", async () => {
  const bytes = `GET / HTTP/1.1\r\n${HOST}Accept: text/html\r\nCookie: a=${"a".repeat(20_000)}\r\n\r\n`;
  const { status, head, body } = readAnswer(await exchange(bytes));
  expect(status).toBe(431);
  expect(head).toContain("content-type: text/html; charset=utf-8");
  expect(head).toContain("content-security-policy: default-src 'none';base-uri 'none'");
  expect(body).toContain("head is larger than the hub reads (16 kB)");
  expect(body).not.toContain("<script");
});

test("what is no request ends a connection without a word in the answer that is under way", async () => {
  const table = "GET /v1/citations.csv HTTP/1.1\r\nHost: plans.example\r\n\r\n";
  const answer = await exchange(table, "nonsense\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/u);
  expect(answer).not.toContain("MALFORMED_REQUEST");
});

describe("a chunked body", () => {
  const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
  const ask = (query: string): string => `${CHUNKED}\r\n${chunk('{"query":"')}${chunk(query)}${chunk('"}')}0\r\n\r\n`;

  test("is read", async () => {
    const { status, body } = readAnswer(await exchange(ask("{ __typename }")));
    expect([status, body]).toEqual([200, expect.stringContaining('{"__typename":"Query"}')]);
  });

  test("of more than 256 kB is refused", async () => {
    const { status, body } = readAnswer(await exchange(ask(`{ __typename }${" ".repeat(256 * 1024)}`)));
    expect([status, body]).toEqual([413, expect.stringContaining("BODY_TOO_LARGE")]);
  });
});

test("who asks whether a body is welcome is told to go on, and is answered", async () => {
  const body = '{"query":"{ __typename }"}';
  const head = `POST /graphql HTTP/1.1\r\n${HOST}${JSON_TYPE}Expect: 100-continue\r\nContent-Length: ${String(body.length)}\r\n\r\n`;
  const answer = await exchange(head + body);
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/u);
});

test("two requests on one connection are answered in their order", async () => {
  const first = "GET /healthz HTTP/1.1\r\nHost: plans.example\r\n\r\n";
  const answers = await exchange(`${first}GET /robots.txt HTTP/1.1\r\n${HOST}\r\n`);
  expect(answers).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"status":"ok"\}HTTP\/1\.1 200 OK[^]*User-agent/u);
});

test("HTTP/1.0 needs no Host", async () => {
  expect(readAnswer(await exchange("GET /healthz HTTP/1.0\r\n\r\n")).status).toBe(200);
});
