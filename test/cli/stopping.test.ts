import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeSeedFolder } from "../import/seed-folder";
import { useTemporaryFolder } from "../support/temporary-folder";
import { startProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

const BODY = JSON.stringify({ query: "{ items(first: 100) { nodes { title } } }" });

interface Answer {
  readonly status: number | undefined;
  readonly isLast: boolean;
}

/** Asks on a connection that is kept; rejects where the connection breaks. */
function ask(port: number, path: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(BODY) };
    const asked = request({ port, path, method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        resolve({ status: response.statusCode, isLast: response.headers.connection === "close" });
      });
      response.once("error", reject);
    });
    asked.once("error", reject);
    asked.end(BODY);
  });
}

test("SIGTERM under 20 clients: who is connected is answered, told that it is the last time, and the process ends well", async () => {
  const seeds = await makeSeedFolder(temporaryFolder(), "stopped", ["miaoli"]);
  const environment = {
    PORT: "0",
    RATE_LIMIT: "off",
    HUB_SEEDS_DIR: seeds.path,
    HUB_DATA_DIR: ":memory:",
    HUB_RELEASES_DIR: join(temporaryFolder(), "releases"),
  };
  const hub = startProgram(["serve"], { environment });
  const said = await hub.wrote("Ctrl+C stops it.");
  const port = Number(/address {3}http:\/\/127\.0\.0\.1:(\d+)\//u.exec(said)?.[1]);
  let answered = 0;
  const askUntilTheLast = async (): Promise<readonly Answer[]> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const answers: Answer[] = [];
    do {
      answers.push(await ask(port, "/graphql", agent));
      answered += 1;
    } while (answers.at(-1)?.isLast === false);
    agent.destroy();
    return answers;
  };
  const clients = Array.from({ length: 20 }, askUntilTheLast);
  while (answered < 2 * clients.length) await sleep(10);
  hub.kill("SIGTERM");
  for (const answers of await Promise.all(clients)) {
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  }
  expect((await fetch(`http://127.0.0.1:${String(port)}/readyz`)).status).toBe(503);
  expect((await hub.ended).status).toBe(0);
});
