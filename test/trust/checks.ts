import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { writeDoubling } from "../graphql/limits/measured";
import { startTrustedHub, type TrustedHub } from "./trusted-hub";

/** Something that an operator relies on, with what is promised and how it is seen. */
export interface Check {
  readonly what: string;
  readonly bound: string;
  readonly run: () => Promise<Seen>;
}

export interface Seen {
  readonly seen: string;
  readonly isKept: boolean;
}

async function withHub(use: (hub: TrustedHub) => Promise<Seen>): Promise<Seen> {
  const hub = await startTrustedHub();
  try {
    return await use(hub);
  } finally {
    await hub.stop();
  }
}

interface Answer {
  readonly status: number | undefined;
  readonly isLast: boolean;
}

/** Asks the graph; rejects where the connection breaks, with the system's code. */
function ask(port: number, query: string, agent?: Agent): Promise<Answer> {
  const body = JSON.stringify({ query });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request({ port, path: "/graphql", method: "POST", headers, ...(agent && { agent }) }, (response) => {
      response.resume();
      response.once("end", () => {
        resolve({ status: response.statusCode, isLast: response.headers.connection === "close" });
      });
      response.once("error", reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

const DISTINCT = 100_000;
const AT_ONCE = 16;

/** The resident size after a fifth of the questions, and after all, each with a document of its own. */
function askDistinct(): Promise<Seen> {
  return withHub(async ({ port, resident }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    let next = 0;
    const askUpTo = async (end: number): Promise<void> => {
      const worker = async (): Promise<void> => {
        while (next < end) {
          next += 1;
          await ask(port, `{ a${String(next)}: dataset { release plans } }`, agent);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    };
    await askUpTo(DISTINCT / 5);
    const early = await resident();
    await askUpTo(DISTINCT);
    const late = await resident();
    agent.destroy();
    const ratio = late / early;
    return {
      seen: `${early.toFixed(0)} MiB at 20 %, ${late.toFixed(0)} MiB at the end: ${ratio.toFixed(2)} times`,
      isKept: ratio <= 1.25,
    };
  });
}

const SLOW_CLIENTS = 50;

/** Clients that send a byte of their head each second: when the last of them is cut off. */
function sendSlowly(): Promise<Seen> {
  return withHub(async ({ port }) => {
    const start = performance.now();
    const head = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ${"x".repeat(1_000)}`;
    const client = (): Promise<number> =>
      new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1");
        let sent = 0;
        const timer = setInterval(() => socket.write(head[sent++] ?? "x"), 1_000);
        socket.on("error", () => undefined);
        socket.resume();
        socket.once("close", () => {
          clearInterval(timer);
          resolve((performance.now() - start) / 1_000);
        });
        setTimeout(() => socket.destroy(), 70_000).unref();
      });
    const ends = await Promise.all(Array.from({ length: SLOW_CLIENTS }, client));
    const last = Math.max(...ends);
    return { seen: `the last of ${String(SLOW_CLIENTS)} after ${last.toFixed(1)} s`, isKept: last <= 20 };
  });
}

/** A small query of fragments that double: how long it takes to be refused, beside one that is answered. */
function askDoubling(): Promise<Seen> {
  return withHub(async ({ port }) => {
    await ask(port, "{ dataset { release } }");
    const start = performance.now();
    const { status } = await ask(port, writeDoubling(30));
    const milliseconds = performance.now() - start;
    return {
      seen: `${String(status)} after ${milliseconds.toFixed(0)} ms`,
      isKept: status === 400 && milliseconds < 1_000,
    };
  });
}

const CLIENTS = 50;
const ROUNDS = 10;

/** SIGTERM under load: requests that were sent and not answered, and exit statuses. */
async function stopUnderLoad(): Promise<Seen> {
  let [answered, lost, badExits] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const hub = await startTrustedHub();
    let isGone = false;
    const client = async (): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isGone) {
        try {
          const { status } = await ask(hub.port, "{ items(first: 20) { nodes { title } } }", agent);
          if (status === 200) answered += 1;
          else lost += 1;
        } catch (error) {
          // No connection came about: nothing had arrived.
          if ((error as { code?: string }).code === "ECONNREFUSED") break;
          lost += 1;
        }
      }
      agent.destroy();
    };
    const clients = Array.from({ length: CLIENTS }, client);
    await sleep(1_000);
    hub.process.kill("SIGTERM");
    if ((await hub.stop()) !== 0) badExits += 1;
    isGone = true;
    await Promise.all(clients);
  }
  return {
    seen: `${String(answered)} answered, ${String(lost)} lost, ${String(badExits)} of ${String(ROUNDS)} exits not 0`,
    isKept: lost === 0 && badExits === 0,
  };
}

export const CHECKS: readonly Check[] = [
  { what: "a query of doubling fragments", bound: "refused within 1 s", run: askDoubling },
  { what: `${String(SLOW_CLIENTS)} clients that send a byte a second`, bound: "cut within 20 s", run: sendSlowly },
  {
    what: `SIGTERM under ${String(CLIENTS)} clients, ${String(ROUNDS)} times`,
    bound: "nothing that had arrived is lost, exit 0",
    run: stopUnderLoad,
  },
  {
    what: `${DISTINCT.toLocaleString("en")} questions, each document different`,
    bound: "resident size at most 1.25 times that at 20 %",
    run: askDistinct,
  },
];
