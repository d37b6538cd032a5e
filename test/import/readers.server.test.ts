import { type FastifyInstance } from "fastify";
import { setImmediate as breathe } from "node:timers/promises";
import { type DataSource } from "typeorm";
import { type Config, readConfig } from "../../src/config";
import { createDataSource } from "../../src/db/data-source";
import { createServer } from "../../src/http/create-server";
import { createHub, type Hub } from "../../src/hub";
import { importFolders, takeOut } from "./import-folders";
import { planFixture } from "../fixtures/plans";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { useTemporaryFolder } from "../support/temporary-folder";
import { makeSmallSeeds, smallDatabase } from "./seeded-databases";

const temporaryFolder = useTemporaryFolder();

jest.setTimeout(180_000);

let database: TestDatabase;
let seeds: string;
let hub: Hub;
let server: FastifyInstance;
/** A pool of its own, as another process has. */
let importer: DataSource;

beforeAll(async () => {
  database = await openTestDatabase(smallDatabase);
  seeds = (await makeSmallSeeds(temporaryFolder())).path;
  const settings = readConfig({ HUB_LOG_LEVEL: "silent", RATE_LIMIT: "off", HUB_SEEDS_DIR: seeds });
  const config: Config = { ...settings, ...database.config };
  hub = await createHub(config);
  server = await createServer({ ...hub, config });
  importer = await createDataSource(database.config).initialize();
});

afterAll(async () => {
  await server.close();
  await hub.close();
  await importer.destroy();
  await database.drop();
});

const bring = () => importFolders(importer, seeds, [planFixture("sound")]);
const takeAway = () => takeOut(importer, seeds, "penghu-113");

/** Questions that read many tables in many statements, the release first and last. */
const QUERY = `{
  before: dataset { release plans programs indicators citations }
  plans(includeUndated: true) { totalCount nodes { id } }
  items(first: 100, filter: { includeUndated: true }) { totalCount nodes { id similar(first: 3) { item { id } } citations { quote } } }
  search(query: "社區", first: 20) { totalCount nodes { hit { ... on Node { id } } } }
  after: dataset { release plans programs indicators citations }
}`;

/** What a reader got: what it is an answer of, and the answer. */
interface Got {
  readonly release: string;
  readonly body: string;
}

async function askGraph(): Promise<Got> {
  const { payload } = await server.inject({ method: "POST", url: "/graphql", payload: { query: QUERY } });
  const { data } = JSON.parse(payload) as { data: { before: { release: string } } };
  return { release: data.before.release, body: payload };
}

/** A table that has been begun is cut off where another release comes, and is asked for again. */
async function readTable(): Promise<Got> {
  try {
    const { payload, headers } = await server.inject({ url: "/v1/citations.csv?includeUndated=true" });
    return { release: String(headers.etag), body: payload };
  } catch (error) {
    if (String(error).includes("response destroyed before completion")) return readTable();
    throw error;
  }
}

async function readPage(): Promise<Got> {
  const { statusCode, payload } = await server.inject({ url: "/data" });
  return { release: /\d{4}-\d\d-\d\d-[0-9a-f]{8}/u.exec(payload)?.[0] ?? String(statusCode), body: payload };
}

/** Several readers, so that one of them is in the middle of an answer whenever a release comes. */
const READERS = 5;

/** Reads on and on until `work` is done. */
async function readWhile(read: () => Promise<Got>, work: Promise<unknown>): Promise<readonly Got[]> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  const got: Got[] = [];
  const reader = async (): Promise<void> => {
    for (; !isDone; await breathe()) got.push(await read());
  };
  await Promise.all([done, ...Array.from({ length: READERS }, reader)]);
  return got;
}

test.each([
  ["every answer of the graph", askGraph],
  ["every table", readTable],
  ["every page", readPage],
])("while plans come and go %s is of one release, whole, and the last is of the last", async (_what, read) => {
  const without = await read();
  await bring();
  const withPlan = await read();
  expect(withPlan.release).not.toBe(without.release);
  const bodies = new Map([without, withPlan].map(({ release, body }) => [release, body]));
  const coming = async (): Promise<void> => {
    for (let round = 0; round < 2; round += 1) {
      await takeAway();
      await bring();
    }
  };
  const got = await readWhile(read, coming());
  expect(new Set(got.map(({ release }) => release))).toEqual(new Set(bodies.keys()));
  for (const { release, body } of got) expect(body).toBe(bodies.get(release));
  expect(await read()).toEqual(withPlan);
  await takeAway();
  expect(await read()).toEqual(without);
});
