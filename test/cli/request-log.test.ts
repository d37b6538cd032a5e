import { join } from "node:path";
import { makeSeedFolder } from "../import/seed-folder";
import { useTemporaryFolder } from "../support/temporary-folder";
import { startProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

interface Line {
  readonly level: number;
  readonly reqId: string;
  readonly msg: string;
  readonly route: string | null;
  readonly status: number;
  readonly milliseconds: number;
  readonly operation?: string;
  readonly cost?: number;
  readonly statements?: number;
  readonly errors?: readonly string[];
}

test("each request is one line of JSON, in which nothing that a client sends begins another", async () => {
  const seeds = await makeSeedFolder(temporaryFolder(), "logged", ["miaoli"]);
  const environment = {
    PORT: "0",
    HUB_LOG_LEVEL: "info",
    HUB_SEEDS_DIR: seeds.path,
    HUB_DATA_DIR: ":memory:",
    HUB_RELEASES_DIR: join(temporaryFolder(), "releases"),
  };
  const hub = startProgram(["serve"], { environment });
  const said = await hub.wrote("Ctrl+C stops it.");
  const address = /address {3}(\S+)\/graphql/u.exec(said)?.[1] ?? "";
  const post = (body: object): Promise<Response> =>
    fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": 'a\\n{"level":60}' },
      body: JSON.stringify(body),
    });
  await post({ query: "query Named { plans(includeUndated: true) { totalCount } }" });
  await post({ query: "{ plans(first: 0) { totalCount } }" });
  await fetch(`${address}/nothing-%0A%7B%22level%22%3A60%7D`);
  await hub.wrote('"status":404');
  hub.kill("SIGTERM");
  const { output } = await hub.ended;
  const lines = output
    .slice(output.indexOf("Ctrl+C stops it."))
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ msg }) => msg === "answered");
  expect(lines.map(({ route, status }) => [route, status])).toEqual([
    ["/graphql", 200],
    ["/graphql", 200],
    [null, 404],
  ]);
  expect(lines[0]).toMatchObject({ level: 30, operation: "Named", cost: 1, errors: [] });
  expect(lines[0]?.statements).toBeGreaterThan(1);
  expect(lines[0]?.milliseconds).toBeGreaterThan(0);
  expect(lines[1]?.errors).toEqual(["BAD_USER_INPUT"]);
  expect(new Set(lines.map(({ reqId }) => reqId)).size).toBe(3);
});
