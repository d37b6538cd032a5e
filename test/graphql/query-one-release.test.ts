import { type Config, readConfig } from "../../src/config";
import { type Query, queryOneRelease, ReleaseChangedError } from "../../src/graphql/ask";
import { createHub, type Hub } from "../../src/hub";
import { PUBLIC_URL, seededDatabase } from "../modules/use-graph";
import { countStatements } from "../support/statements";
import { openTestDatabase, type TestDatabase } from "../support/test-database";

let database: TestDatabase;
let hub: Hub;
let query: Query;

beforeAll(async () => {
  database = await openTestDatabase(seededDatabase);
  const config: Config = { ...readConfig({ HUB_LOG_LEVEL: "silent" }), ...database.config };
  hub = await createHub(config);
}, 180_000);

beforeEach(() => {
  query = queryOneRelease({ ...hub, config: { publicUrl: PUBLIC_URL } }, { requestId: "test" });
});

afterAll(async () => {
  await hub.close();
  await database.drop();
});

const PLANS = "{ plans(first: 1) { totalCount } }";

test("a question costs a transaction and a look at the release beside its own statements", async () => {
  const { result, statements } = await countStatements(hub.dataSource, () => query(PLANS));
  expect(result).toEqual({ plans: { totalCount: 5 } });
  expect(statements.map((statement) => statement.split(" ")[0])).toEqual(["START", "SELECT", "SELECT", "COMMIT"]);
});

test("between two questions others have the connection, were it the only one", async () => {
  await query(PLANS);
  expect(await hub.dataSource.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(await query(PLANS)).toEqual({ plans: { totalCount: 5 } });
});

test("a question that the graph refuses gives its connection back", async () => {
  await expect(query("{ plans(first: 0) { totalCount } }")).rejects.toThrow("first: 0 is out of bounds.");
  expect(await hub.dataSource.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test.each([
  ["other data", "id"],
  ["rows that other code made", "fingerprint"],
])("a release with %s answers no question that another one has begun to answer", async (_, column) => {
  await query(PLANS);
  await hub.dataSource.query(`UPDATE release SET "${column}" = 'another'`);
  await expect(query(PLANS)).rejects.toThrow(ReleaseChangedError);
});
