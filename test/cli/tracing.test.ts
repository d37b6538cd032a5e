import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeSeedFolder } from "../import/seed-folder";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type Collector, type ReceivedSpan, startCollector } from "./collector";
import { type Running, startProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

let collector: Collector | undefined;
afterEach(() => collector?.close());

async function startTraced(name: string, { address }: Collector): Promise<{ hub: Running; address: string }> {
  const seeds = await makeSeedFolder(temporaryFolder(), name, ["miaoli"]);
  const hub = startProgram(["serve"], {
    environment: {
      PORT: "0",
      HUB_SEEDS_DIR: seeds.path,
      HUB_DATA_DIR: ":memory:",
      HUB_RELEASES_DIR: join(temporaryFolder(), name, "releases"),
      OTEL_EXPORTER_OTLP_ENDPOINT: address,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    },
  });
  const said = await hub.wrote("Ctrl+C stops it.");
  return { hub, address: /address {3}(\S+)\/graphql/u.exec(said)?.[1] ?? "" };
}

/** Sends a question whose body comes after its head; resolves with the answer's status. */
async function post(
  address: string,
  question: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  const body = JSON.stringify(question);
  const type = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
  const asked = request(`${address}/graphql`, { method: "POST", headers: { ...type, ...headers } });
  asked.flushHeaders();
  await sleep(50);
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  answer.resume();
  await once(answer, "end");
  return answer.statusCode;
}

test("a request's trace tells route, operation and statements, and nothing of what the reader wrote", async () => {
  const collected = (collector = await startCollector());
  const { hub, address } = await startTraced("traced", collected);
  const [traceId, caller] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
  await post(
    address,
    {
      query: 'query Named($words: String!) { search(query: $words) { totalCount } plan(id: "written-in-it") { id } }',
      variables: { words: "given-beside" },
    },
    { traceparent: `00-${traceId}-${caller}-01` },
  );
  await fetch(`${address}/items/asked-for-in-the-address?what=too`);
  await fetch(`${address}/healthz`);
  hub.kill("SIGTERM");
  expect((await hub.ended).status).toBe(0);

  const spans = collected.spans();
  const childrenOf = ({ spanId }: ReceivedSpan): readonly ReceivedSpan[] =>
    spans.filter(({ parentSpanId }) => parentSpanId === spanId);
  const find = (name: string, among = spans): ReceivedSpan => {
    const found = among.find((span) => span.name === name);
    if (!found) throw new Error(`No span "${name}" among ${among.map((span) => span.name).join(", ")}.`);
    return found;
  };
  expect(collected.service()).toBe("county-plan-hub");
  expect(spans.filter(({ attributes }) => "http.request.method" in attributes).map(({ name }) => name)).toEqual([
    "POST /graphql",
    "GET /items/:id",
  ]);
  const answered = find("POST /graphql");
  expect([answered.traceId, answered.parentSpanId]).toEqual([traceId, caller]);
  expect(answered.attributes).toMatchObject({ "http.route": "/graphql", "http.response.status_code": 200 });
  const operation = find("query", childrenOf(answered));
  expect(operation.attributes).toMatchObject({ "graphql.operation.name": "Named", "graphql.operation.type": "query" });
  expect(childrenOf(operation).map(({ name }) => name)).toEqual([
    "graphql.parse",
    "graphql.validate",
    "graphql.execute",
  ]);
  const statements = childrenOf(find("graphql.execute", childrenOf(operation)));
  expect(statements[0]?.attributes["db.query.text"]).toMatch(/^START TRANSACTION /u);
  expect(statements.map(({ attributes }) => attributes["db.query.text"]).join()).toContain("FROM search_entry");
  const written = ["totalCount", "written-in-it", "given-beside", "$words", "asked-for", "what=too"];
  expect(written.filter((text) => collected.text().includes(text))).toEqual([]);
});

test("a collector that never answers delays neither answers nor the end", async () => {
  const silent = (collector = await startCollector({ isSilent: true }));
  const { hub, address } = await startTraced("silent", silent);
  expect(await post(address, { query: "{ dataset { plans } }" })).toBe(200);
  const start = performance.now();
  hub.kill("SIGTERM");
  const { status, errors } = await hub.ended;
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  expect(silent.text()).toContain("POST /graphql");
  expect(performance.now() - start).toBeLessThan(6_000);
});
