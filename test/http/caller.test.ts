import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import { Readable } from "node:stream";
import Fastify, { type FastifyInstance } from "fastify";
import { watchCallers } from "../../src/http/caller";
import { watchEnds } from "../../src/http/ended";
import { handleError } from "../../src/http/http-errors";

/** What a test waits for, in milliseconds, and what none of them comes to. */
const SHORT = 200;
const LONG = 60_000;

let server: FastifyInstance;
/** What the signals of requests to /waiting gave as their reasons. */
let reasons: string[];

async function startServer(limits: { readonly first: number; readonly next: number }): Promise<void> {
  reasons = [];
  server = Fastify();
  server.setErrorHandler(handleError);
  watchCallers(server, watchEnds(server), limits);
  server.all("/waiting", async ({ caller: { signal } }) => {
    if (signal?.aborted === false) await once(signal, "abort");
    reasons.push(String((signal?.reason as { extensions?: { code?: unknown } }).extensions?.code));
    return "too late";
  });
  server.get("/endless", (_request, reply) => reply.send(Readable.from(repeat(), { objectMode: false })));
  server.post("/quick", ({ caller }) => ({ stopped: caller.signal?.aborted }));
  await server.listen({ port: 0 });
}

afterEach(() => server.close());

const JSON_BODY = { payload: "{}", headers: { "content-type": "application/json" } };

test.each(["GET", "POST"] as const)(
  "a %s that is not answered in time is a 503 that says when to ask again",
  async (method) => {
    await startServer({ first: SHORT, next: LONG });
    const answer = await server.inject({ method, url: "/waiting", ...(method === "POST" && JSON_BODY) });
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"]);
    expect(answer.json()).toMatchObject({ error: { code: "ANSWER_TIMED_OUT" } });
    await stopped();
    expect(reasons).toEqual(["ANSWER_TIMED_OUT"]);
  },
);

test.each(["GET", "POST"])("the work for a client that goes away is told to stop (%s)", async (method) => {
  await startServer({ first: LONG, next: LONG });
  const { port } = server.server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  const asked = once(server.server, "request");
  socket.write(
    `${method} /waiting HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  );
  await asked;
  expect(reasons).toEqual([]);
  socket.destroy();
  await stopped();
  expect(reasons).toEqual(["CLIENT_CLOSED_REQUEST"]);
});

test("the end of a body is not taken for the client's leaving, nor the end of an answer", async () => {
  await startServer({ first: LONG, next: LONG });
  expect((await server.inject({ method: "POST", url: "/quick", ...JSON_BODY })).json()).toEqual({ stopped: false });
});

test("a reader of a download who stops to read is cut off, one who reads slowly is not", async () => {
  await startServer({ first: LONG, next: 5 * SHORT });
  const { port } = server.server.address() as AddressInfo;
  const ask = (): Socket =>
    connect(port, "127.0.0.1").once("connect", function (this: Socket) {
      this.write("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
    });
  const slow = ask();
  const slowly = setInterval(() => slow.read(), SHORT / 10);
  const [accepted] = (await once(server.server, "connection")) as [Socket];
  const asked = once(server.server, "connection");
  ask().pause();
  const [stalled] = (await asked) as [Socket];
  await once(stalled, "close");
  expect(accepted.destroyed).toBe(false);
  clearInterval(slowly);
  slow.destroy();
});

async function* repeat(): AsyncGenerator<string> {
  for (;;) {
    yield "x".repeat(65_536);
    await new Promise(setImmediate);
  }
}

async function stopped(): Promise<void> {
  while (reasons.length === 0 && server.server.listening) await new Promise(setImmediate);
}
