import net from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { type FastifyInstance } from "fastify";
import { type WhenEnded } from "./ended";
import { makeHoldable } from "./hold-answers";

/** How long answers carry `Connection: close` while the listener stays: clients that ask often have seen it by then. */
const ANNOUNCING_MS = 1_000;

/** How long answers are kept back at most while the listener goes, and how long nothing must have come before it does. */
const HOLDING_MS = 2_000;
const STILL_MS = 50;

/** How long no request may have come before connections that are still open count as unused. */
const QUIET_MS = 500;

/** What comes later than this is not waited for: the process has its own end. */
const LONGEST_MS = 8_000;

/**
 * Lets the server close and finish what it has begun. Once it is told to close, Fastify answers with `Connection: close`;
 * here the listener stays for a while, then goes, and connections are waited for until they are quiet. A connection that the
 * system has taken when the listener goes, and this process has not, would be lost; so answers are kept back for that
 * moment: who waits for one does not connect anew. To be called before the routes are there; what it returns is the last
 * thing to do before closing.
 */
export function watchRequests(server: FastifyInstance, whenEnded: WhenEnded): () => Promise<void> {
  let underWay = 0;
  let lastAt = 0;
  server.addHook("onRequest", (_request, _reply, done) => {
    underWay += 1;
    lastAt = Date.now();
    done();
  });
  whenEnded(() => {
    underWay -= 1;
    lastAt = Date.now();
  });
  const holdAnswers = makeHoldable(server);
  server.decorate("isClosing", false);
  server.addHook("preClose", async () => {
    server.isClosing = true;
  });
  return async () => {
    if (!server.server.listening) return;
    const end = Date.now() + LONGEST_MS;
    await setTimeout(ANNOUNCING_MS);
    const release = holdAnswers();
    const holdingEnd = Date.now() + HOLDING_MS;
    do {
      await setTimeout(STILL_MS);
      await readWhatArrived(holdingEnd);
    } while (Date.now() < holdingEnd && Date.now() - lastAt < STILL_MS);
    // The HTTP server's own close() would cut idle connections at once, with what they were sent and it has not read.
    net.Server.prototype.close.call(server.server);
    release();
    do {
      await setTimeout(QUIET_MS);
      await readWhatArrived(end);
    } while (Date.now() < end && (underWay > 0 || Date.now() - lastAt < QUIET_MS));
  };
}

declare module "fastify" {
  interface FastifyInstance {
    /** From the moment that it is told to close: what stands before it should send no one here any more. */
    isClosing: boolean;
  }
}

/** How short a round of the event loop is in which nothing waited to be read. */
const EMPTY_ROUND_MS = 0.1;

/**
 * Timers come before sockets are read, and connections are taken before requests are worked at: once a whole round was
 * short, nothing that had arrived is left unread. Gives up at a time.
 */
async function readWhatArrived(end: number): Promise<void> {
  await setImmediate();
  while (Date.now() < end) {
    const start = performance.now();
    await setImmediate();
    if (performance.now() - start < EMPTY_ROUND_MS) return;
  }
}
