import { type FastifyInstance } from "fastify";
import { type Config, readConfig } from "../../src/config";
import { createServer } from "../../src/http/create-server";
import { createHub, type Hub } from "../../src/hub";
import { Release } from "../../src/modules/dataset/release.entity";
import { seededDatabase } from "../modules/use-graph";
import { type DatabaseLine, openDatabaseLine } from "../support/database-line";
import { openTestDatabase, type TestDatabase } from "../support/test-database";

let database: TestDatabase;
let line: DatabaseLine;
let hub: Hub;
let server: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase(seededDatabase);
  line = await openDatabaseLine(database.config.databaseUrl ?? "");
  const settings = readConfig({ HUB_LOG_LEVEL: "silent", RATE_LIMIT: "off" });
  const config: Config = { ...settings, ...database.config, databaseUrl: line.url };
  hub = await createHub(config);
  server = await createServer({ ...hub, config });
  await server.ready();
}, 180_000);

afterAll(async () => {
  await server.close();
  await hub.close();
  await line.cut();
  await database.drop();
});

const QUERY = "{ items(first: 1) { nodes { title } } }";

interface Answer {
  readonly status: number;
  readonly codes: readonly string[];
  readonly retryAfter: string | undefined;
}

async function ask(): Promise<Answer> {
  const response = await server.inject({ method: "POST", url: "/graphql", payload: { query: QUERY } });
  const { errors = [] } = response.json<{ errors?: { extensions: { code: string } }[] }>();
  const retryAfter = response.headers["retry-after"];
  return {
    status: response.statusCode,
    codes: errors.map(({ extensions }) => extensions.code),
    retryAfter: retryAfter === undefined ? undefined : String(retryAfter),
  };
}

const GOOD: Answer = { status: 200, codes: [], retryAfter: undefined };

test("who asks for what is locked is told that it took too long, and is answered once it is free", async () => {
  const runner = hub.dataSource.createQueryRunner();
  await runner.query("BEGIN");
  await runner.query("LOCK TABLE plan_item IN ACCESS EXCLUSIVE MODE");
  expect(await ask()).toEqual({ status: 200, codes: ["QUERY_TIMED_OUT"], retryAfter: undefined });
  await runner.query("COMMIT");
  await runner.release();
  expect(await ask()).toEqual(GOOD);
});

test("more questions than connections, all of them held up, are all answered, and so is what comes after", async () => {
  const runner = hub.dataSource.createQueryRunner();
  await runner.query("BEGIN");
  await runner.query("LOCK TABLE plan_item IN ACCESS EXCLUSIVE MODE");
  const answers = await Promise.all(Array.from({ length: 25 }, ask));
  expect(answers.map(({ codes }) => codes[0])).toEqual(
    answers.map(() => expect.stringMatching(/^(QUERY_TIMED_OUT|DATABASE_UNAVAILABLE)$/u) as unknown),
  );
  await runner.query("COMMIT");
  await runner.release();
  expect(await ask()).toEqual(GOOD);
});

test("connections that are cut under load: every answer is good or a 503 that says when to ask again", async () => {
  const asking = Array.from({ length: 40 }, ask);
  await hub.dataSource.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  for (const answer of await Promise.all(asking)) {
    if (answer.status === 200) expect(answer).toEqual(GOOD);
    else expect(answer).toEqual({ status: 503, codes: ["DATABASE_UNAVAILABLE"], retryAfter: "5" });
  }
  expect(await ask()).toEqual(GOOD);
});

test("a database that holds no release is not ready, and pages and tables are 503 until it does", async () => {
  const paths = ["/readyz", "/plans/tainan-114", "/v1/plans.csv"];
  const statuses = async (): Promise<readonly number[]> =>
    Promise.all(paths.map(async (url) => (await server.inject({ url })).statusCode));
  const releases = await hub.dataSource.manager.find(Release);
  await hub.dataSource.query("DELETE FROM release");
  expect(await statuses()).toEqual([503, 503, 503]);
  await hub.dataSource.manager.insert(Release, releases);
  expect(await statuses()).toEqual([200, 200, 200]);
});

test("a server that is gone: pages, tables and questions are 503 until it is back, and the process lives", async () => {
  await line.cut();
  const [page, table, ready] = [
    await server.inject({ url: "/plans/tainan-114" }),
    await server.inject({ url: "/v1/plans.csv" }),
    await server.inject({ url: "/readyz" }),
  ];
  expect([page.statusCode, page.headers["retry-after"]]).toEqual([503, "5"]);
  expect(page.body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/u);
  expect([table.statusCode, ready.statusCode]).toEqual([503, 503]);
  expect(await ask()).toEqual({ status: 503, codes: ["DATABASE_UNAVAILABLE"], retryAfter: "5" });
  expect((await server.inject({ url: "/healthz" })).statusCode).toBe(200);
  await line.mend();
  expect((await server.inject({ url: "/readyz" })).statusCode).toBe(200);
  expect((await server.inject({ url: "/plans/tainan-114" })).statusCode).toBe(200);
  expect(await ask()).toEqual(GOOD);
});
