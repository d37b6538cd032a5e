import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Config, readConfig } from "../src/config";
import { type DatabaseConfig } from "../src/db/data-source";
import { DataFolderInUseError } from "../src/db/database-errors";
import { createHub, type Hub } from "../src/hub";
import { PlanProblemsError } from "../src/import/plan-problems-error";
import { createContext } from "../src/kit/context";
import { makeSeedFolder } from "./import/seed-folder";
import { createEmbeddedStore } from "./support/embedded-store";
import { useTemporaryFolder } from "./support/temporary-folder";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "./support/test-database";

const temporaryFolder = useTemporaryFolder();

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase(emptyDatabase);
});

afterEach(() => database.drop());

test("a hub opens its database, answers and closes; the next one finds what it wrote", async () => {
  const config = configOf(database.config, await makeSeeds("vocabulary"));
  const releases: unknown[] = [];
  for (let start = 0; start < 2; start++) {
    const hub = await createHub(config);
    const { data } = await ask(hub, "{ dataset { release plans counties } county(code: TAINAN) { name } }");
    expect(data).toEqual({
      dataset: { release: expect.stringMatching(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/) as unknown, plans: 0, counties: 0 },
      county: { name: "臺南市" },
    });
    releases.push(data);
    await hub.close();
    expect(hub.dataSource.isInitialized).toBe(false);
  }
  expect(releases[1]).toEqual(releases[0]);
});

test("seeds with problems are refused, all named, and the database is left closed for the next start", async () => {
  const seeds = await makeSeeds("problems");
  const [first, second] = [join(seeds, "plans", "first"), join(seeds, "plans", "second")];
  for (const folder of [first, second]) {
    await mkdir(folder);
    await writeFile(join(folder, "plan.yml"), "plan: [");
    await writeFile(join(folder, "document.txt"), "計畫\n");
  }
  const config = configOf(database.config, seeds);
  const refusal = await createHub(config).catch((error: unknown) => error);
  if (!(refusal instanceof PlanProblemsError)) throw refusal;
  expect([...new Set(refusal.problems.map(({ file }) => file))]).toEqual(
    [first, second].map((folder) => join(folder, "plan.yml")),
  );
  expect(refusal.message).toMatch(/^\d+ problems in the plans; nothing was written\.\n/);

  const hub = await createHub({ ...config, seedsDir: await makeSeeds("mended") });
  expect((await ask(hub, "{ dataset { plans } }")).data).toEqual({ dataset: { plans: 0 } });
  await hub.close();
});

test("a second hub on a data folder is refused while the first lives, and opens once it is closed", async () => {
  const embedded = await createEmbeddedStore(temporaryFolder()).create();
  const config = configOf(embedded, await makeSeeds("shared"));
  const hub = await createHub(config);
  const refusal = await createHub(config).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataFolderInUseError);
  expect(refusal).toMatchObject({ folder: embedded.dataDir, processId: process.pid });
  expect((await ask(hub, "{ county(code: TAINAN) { name } }")).data).toEqual({ county: { name: "臺南市" } });
  await hub.close();
  const next = await createHub(config);
  await next.close();
});

test("a failure is written for the operator under the request's id, unless the log is silent", async () => {
  const written = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const config = configOf(database.config, await makeSeeds("failures"));
  for (const [logLevel, said] of [
    ["silent", []],
    ["error", ["Request request-1 failed:"]],
  ] as const) {
    const hub = await createHub({ ...config, logLevel });
    await hub.dataSource.query("ALTER TABLE target RENAME TO lost");
    expect(await ask(hub, "{ dataset { plans } }")).toMatchObject({
      data: null,
      errors: [expect.objectContaining({ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "request-1" } })],
    });
    await hub.dataSource.query("ALTER TABLE lost RENAME TO target");
    await hub.close();
    expect(written.mock.calls.map(([first]) => first as unknown)).toEqual(said);
  }
  written.mockRestore();
});

/** The hub's vocabulary without a plan: a start with it takes no time. */
async function makeSeeds(name: string): Promise<string> {
  const { path } = await makeSeedFolder(temporaryFolder(), name, []);
  return path;
}

function configOf(where: DatabaseConfig, seedsDir: string): Config {
  return { ...readConfig({ HUB_LOG_LEVEL: "silent" }), ...where, seedsDir };
}

async function ask(hub: Hub, query: string): Promise<{ data?: unknown; errors?: readonly unknown[] }> {
  const contextValue = createContext(hub.dataSource, { requestId: "request-1", publicUrl: "https://example.org" });
  try {
    const { body } = await hub.apollo.executeOperation({ query }, { contextValue });
    if (body.kind !== "single") throw new Error("The answer came in pieces.");
    return JSON.parse(JSON.stringify(body.singleResult)) as { data?: unknown; errors?: readonly unknown[] };
  } finally {
    await contextValue.release();
  }
}
