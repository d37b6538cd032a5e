import { Agent } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "./ask";
import { type Check, type Seen, withHub } from "./check";
import { startTrustedHub } from "./trusted-hub";

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

/** Who asks. */
export const CLIENT_CHECKS: readonly Check[] = [
  { what: `${String(SLOW_CLIENTS)} clients that send a byte a second`, bound: "cut within 20 s", run: sendSlowly },
  {
    what: `SIGTERM under ${String(CLIENTS)} clients, ${String(ROUNDS)} times`,
    bound: "nothing that had arrived is lost, exit 0",
    run: stopUnderLoad,
  },
];
