import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "./ask";
import { type Check, type Seen, withHub } from "./check";
import { startTrustedServer } from "./trusted-server";

const CLIENTS = 20;
const ROUNDS = 3;
const DOWN_MS = 3_000;

/** An answer, or what became of it, and when it was there. */
interface Told {
  readonly status: number | string | undefined;
  readonly at: number;
  readonly milliseconds: number;
}

/** PostgreSQL is killed under load and started again: what the hub's clients are told, and when all is well again. */
async function crashDatabase(): Promise<Seen> {
  const server = await startTrustedServer();
  try {
    return await withHub(
      async ({ port }) => {
        let isOver = false;
        const told: Told[] = [];
        const clients = Array.from({ length: CLIENTS }, async () => {
          const agent = new Agent({ keepAlive: true, maxSockets: 1 });
          while (!isOver) {
            const start = performance.now();
            const status = await ask(port, "{ items(first: 20) { nodes { title } } }", agent).then(
              (answer) => answer.status,
              (error: unknown) => (error as { code?: string }).code,
            );
            told.push({ status, at: performance.now(), milliseconds: performance.now() - start });
            await sleep(20);
          }
          agent.destroy();
        });
        const recoveries: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          await sleep(1_000);
          await server.crash();
          await sleep(DOWN_MS);
          await server.start();
          const back = performance.now();
          await sleep(5_000);
          const late = told.filter(({ status, at }) => at > back && status !== 200);
          recoveries.push(Math.max(0, ...late.map(({ at }) => at - back)));
        }
        isOver = true;
        await Promise.all(clients);
        const counts = new Map<string, number>();
        for (const { status } of told) counts.set(String(status), (counts.get(String(status)) ?? 0) + 1);
        const slowest = Math.max(...told.map(({ milliseconds }) => milliseconds));
        const words = [...counts].map(([status, count]) => `${String(count)} × ${status}`).join(", ");
        const isKept = [...counts.keys()].every((status) => ["200", "503"].includes(status)) && counts.has("503");
        return {
          seen: `${words}; the slowest answer ${slowest.toFixed(0)} ms; well again after ${recoveries.map((each) => `${each.toFixed(0)} ms`).join(", ")}`,
          isKept: isKept && slowest <= 10_000 && Math.max(...recoveries) < 5_000,
        };
      },
      { DATABASE_URL: server.url },
    );
  } finally {
    await server.stop();
  }
}

/** What breaks. */
export const FAULT_CHECKS: readonly Check[] = [
  {
    what: `PostgreSQL killed and started again under ${String(CLIENTS)} clients, ${String(ROUNDS)} times`,
    bound: "200 or 503, none over 10 s, well again within 5 s",
    run: crashDatabase,
  },
];
