import { setTimeout as sleep } from "node:timers/promises";
import { request } from "node:http";
import { useListeningHub } from "./listening-hub";

const listening = useListeningHub();

const BODY = JSON.stringify({ query: "{ items(first: 1) { nodes { title } } }" });

/** Asks by this way; what is returned closes the connection. */
function ask(path: string, method: "GET" | "POST"): () => void {
  const { port } = listening();
  const headers = { "content-type": "application/json" };
  const asked = request({ port, path, method, headers, agent: false }).on("error", () => undefined);
  asked.end(method === "POST" ? BODY : undefined);
  return () => asked.destroy();
}

/** How many statements wait for the lock. */
async function waiting(): Promise<number> {
  const [row] = await listening().dataSource.query<{ count: number }[]>(
    "SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return row?.count ?? Number.NaN;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

test.each([
  ["a question", "/graphql", "POST"],
  ["a page", "/items/tainan-114.goal-13", "GET"],
  ["a table", "/v1/goals.csv", "GET"],
] as const)(
  "a client that goes away ends the statement of %s at once, not at its timeout",
  async (_what, path, method) => {
    const runner = listening().dataSource.createQueryRunner();
    await runner.query("BEGIN");
    await runner.query("LOCK TABLE plan_item IN ACCESS EXCLUSIVE MODE");
    // Asked first, this one would be the first to run into the timeout.
    const patient = listening().server.inject({ method: "POST", url: "/graphql", payload: JSON.parse(BODY) as object });
    await until(async () => (await waiting()) === 1);
    const goAway = ask(path, method);
    await until(async () => (await waiting()) === 2);
    goAway();
    await until(async () => (await waiting()) < 2);
    await runner.query("COMMIT");
    await runner.release();
    expect((await patient).json()).not.toHaveProperty("errors");
  },
);

test("connections of questions that were given up are there for others, in no transaction", async () => {
  for (let round = 0; round < 30; round++) {
    const runner = listening().dataSource.createQueryRunner();
    await runner.query("BEGIN");
    await runner.query("LOCK TABLE plan_item IN ACCESS EXCLUSIVE MODE");
    const goAway = ask("/graphql", "POST");
    await until(async () => (await waiting()) === 1);
    goAway();
    await until(async () => (await waiting()) === 0);
    await runner.query("COMMIT");
    await runner.release();
  }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      listening().server.inject({ method: "POST", url: "/graphql", payload: JSON.parse(BODY) as object }),
    ),
  );
  for (const answer of answers) expect(answer.json()).not.toHaveProperty("errors");
});
