import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, get } from "./ask";
import { type Check, type Seen, withHub } from "./check";
import { startTrustedServer } from "./trusted-server";

/** Thirty long pages, as many as one question may have. */
const QUESTION = `{ ${Array.from({ length: 30 }, (_, index) => `a${String(index)}: items(first: 100) { nodes { title county { name } themes { code } targetGroups { code } citations { quote url } } }`).join(" ")} }`;

const AT_ONCE = 16;
const WATCHED_MS = 20_000;

/** Asks for something again and again, until it is told that it is over; gives the statuses. */
type AskOn = (port: number, agent: Agent) => Promise<number | undefined>;

const askQuestion: AskOn = async (port, agent) => (await ask(port, QUESTION, agent)).status;

const TABLES = ["items.xlsx", "citations.json", "targets.csv", "citations.xlsx"];

let nextTable = 0;

const askForTable: AskOn = async (port, agent) => {
  nextTable += 1;
  return (await get(port, `/v1/${TABLES[nextTable % TABLES.length] ?? ""}`, agent)).status;
};

/** One address asks for all it can get, over many connections: how long small questions of another wait meanwhile. */
async function askHeavily(askOn: AskOn): Promise<Seen> {
  const server = await startTrustedServer();
  try {
    return await withHub(({ port }) => watchSmallQuestions(port, askOn), {
      DATABASE_URL: server.url,
      RATE_LIMIT: "3000000",
    });
  } finally {
    await server.stop();
  }
}

async function watchSmallQuestions(port: number, askOn: AskOn): Promise<Seen> {
  let isOver = false;
  const statuses = new Map<number | undefined, number>();
  const heavy = Array.from({ length: AT_ONCE }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: "127.0.0.2" });
    while (!isOver) {
      const status = await askOn(port, agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    agent.destroy();
  });
  const waits: number[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const end = performance.now() + WATCHED_MS; performance.now() < end;) {
    const start = performance.now();
    await ask(port, "{ items(first: 5) { nodes { title } } }", agent);
    waits.push(performance.now() - start);
    await sleep(20);
  }
  isOver = true;
  await Promise.all(heavy);
  agent.destroy();
  const sorted = waits.toSorted((a, b) => a - b);
  const [middle, longest] = [sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
  const told = [...statuses].map(([status, count]) => `${String(count)} × ${String(status)}`).join(", ");
  return {
    seen: `${String(waits.length)} small ones, median ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms (the other: ${told})`,
    isKept: longest <= 1_000,
  };
}

/** Who waits for whom. */
export const FAIRNESS_CHECKS: readonly Check[] = [
  {
    what: `one heavy client, ${String(AT_ONCE)} large questions at a time, PostgreSQL`,
    bound: "another waits at most 1 s",
    run: () => askHeavily(askQuestion),
  },
  {
    what: `one heavy client, ${String(AT_ONCE)} downloads at a time, PostgreSQL`,
    bound: "another waits at most 1 s",
    run: () => askHeavily(askForTable),
  },
];
