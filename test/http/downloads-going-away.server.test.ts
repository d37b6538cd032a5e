import { once } from "node:events";
import { type IncomingMessage, request as send } from "node:http";
import { type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { useListeningHub } from "./listening-hub";
import { writeSyntheticFigures } from "../scale/synthetic-figures";
import { countStatements } from "../support/statements";

/** So many that a download is still going on when its first bytes have arrived. */
const ROWS = 20_000;

/** More than the hub has connections. */
const MANY_READERS = 12;

const listening = useListeningHub();

beforeAll(() => writeSyntheticFigures(listening().dataSource, ROWS));

const FORMATS = [
  ["csv", "identity"],
  ["csv", "gzip"],
  ["json", "identity"],
  ["ndjson", "gzip"],
  ["xlsx", "identity"],
] as const;

test.each(FORMATS)("a reader of %s (%s) who goes away ends the reading", async (format, encoding) => {
  const reader = await askForFigures(format, encoding);
  await once(await reader.response, "data");
  const unlock = await lockFigures();
  await until(async () => (await waitingForLock()).length === 1);
  await reader.goAway();
  expect(await countFurtherPages(unlock)).toBeLessThanOrEqual(format === "xlsx" ? 2 : 0);
  expect(await openTransactions()).toBe(0);
});

test.each(FORMATS)("a reader of %s (%s) who goes away before the first byte ends it, too", async (format, encoding) => {
  const unlock = await lockFigures();
  const reader = await askForFigures(format, encoding);
  await until(async () => (await waitingForLock()).length === 1);
  await reader.goAway();
  expect(await countFurtherPages(unlock)).toBe(0);
  expect(await openTransactions()).toBe(0);
});

test("readers who ask and do not read keep no one from being answered", async () => {
  const readers: Reader[] = [];
  for (let reader = 0; reader < MANY_READERS; reader += 1) readers.push(await askForFigures("csv", "identity"));
  await Promise.all(readers.map(({ response }) => response));
  const health = await listening().server.inject({ url: "/health" });
  expect(health.json()).toEqual({ status: "ok" });
  for (const reader of readers) await reader.goAway();
});

test.each(["csv", "xlsx"])("%s is cut off where the database is lost, and the hub goes on", async (format) => {
  const response = await (await askForFigures(format, "identity")).response;
  await once(response, "data");
  const unlock = await lockFigures();
  await until(async () => (await waitingForLock()).length === 1);
  await listening().dataSource.query("SELECT pg_terminate_backend(unnest($1::integer[]))", [await waitingForLock()]);
  await expect(readToEnd(response)).rejects.toThrow("aborted");
  await unlock();
  expect((await listening().server.inject({ url: "/v1/counties.csv" })).statusCode).toBe(200);
  expect(await openTransactions()).toBe(0);
});

test.each(["csv", "xlsx"])("%s is cut off where another release is published meanwhile", async (format) => {
  const response = await (await askForFigures(format, "identity")).response;
  await once(response, "data");
  const unlock = await lockFigures();
  await until(async () => (await waitingForLock()).length === 1);
  await listening().dataSource.query("UPDATE release SET id = 'next.' || id");
  await unlock();
  await expect(readToEnd(response)).rejects.toThrow("aborted");
});

test("where another release is published before the first byte, the table is that of the other one", async () => {
  const unlock = await lockFigures();
  const reader = await askForFigures("ndjson", "identity");
  await until(async () => (await waitingForLock()).length === 1);
  await listening().dataSource.query("UPDATE release SET id = 'next.' || id");
  await unlock();
  const response = await reader.response;
  const now = await listening().server.inject({ method: "HEAD", url: "/v1/figures.ndjson" });
  expect([response.statusCode, response.headers.etag]).toEqual([200, now.headers.etag]);
  await reader.goAway();
});

test("who asks for the headers alone gets those of the file, and no second page is read", async () => {
  const { result, statements } = await countStatements(listening().dataSource, () =>
    listening().server.inject({ method: "HEAD", url: "/v1/figures.csv" }),
  );
  expect(result.statusCode).toBe(200);
  expect(result.headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(result.headers["content-length"]).toBeUndefined();
  expect(result.body).toBe("");
  expect(pagesOf(statements)).toBe(1);
});

interface Reader {
  /** The head of the answer; the body comes as it is read. */
  readonly response: Promise<IncomingMessage>;
  /** Breaks the connection off and waits until the hub knows. */
  readonly goAway: () => Promise<void>;
}

/** Asks for all figures on a connection of its own. */
async function askForFigures(format: string, encoding: string): Promise<Reader> {
  const { port, server } = listening();
  const headers = { "accept-encoding": encoding };
  const connected = once(server.server, "connection");
  const request = send({ port, path: `/v1/figures.${format}`, headers, agent: false }).end();
  const response = new Promise<IncomingMessage>((resolve) => request.once("response", resolve));
  // What breaks off is an error of both; the tests look at how the body ends.
  request.on("error", () => undefined);
  void response.then((answer) => answer.on("error", () => undefined));
  const [socket] = (await connected) as [Socket];
  return {
    response,
    goAway: async () => {
      const closed = new Promise((resolve) => socket.once("close", resolve));
      request.destroy();
      await closed;
    },
  };
}

async function readToEnd(response: IncomingMessage): Promise<void> {
  response.resume();
  await once(response, "end");
}

/** Lets no one read figures until what is returned is called. */
async function lockFigures(): Promise<() => Promise<void>> {
  const runner = listening().dataSource.createQueryRunner();
  await runner.query("BEGIN");
  await runner.query("LOCK TABLE figure IN ACCESS EXCLUSIVE MODE");
  return async () => {
    await runner.query("COMMIT");
    await runner.release();
  };
}

/** The processes of the server that wait for a lock. */
async function waitingForLock(): Promise<readonly number[]> {
  const rows = await listening().dataSource.query<{ pid: number }[]>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'county-plan-hub' AND wait_event_type = 'Lock'",
  );
  return rows.map(({ pid }) => pid);
}

async function openTransactions(): Promise<number> {
  const [row] = await listening().dataSource.query<{ count: number }[]>(
    `SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database()
     AND application_name = 'county-plan-hub' AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
  );
  return row?.count ?? Number.NaN;
}

/** How many pages of figures are asked for once they may be read; whoever reads on does so while others are answered. */
async function countFurtherPages(unlock: () => Promise<void>): Promise<number> {
  const { statements } = await countStatements(listening().dataSource, async () => {
    await unlock();
    for (let asked = 0; asked < 20; asked += 1) await listening().server.inject({ url: "/v1/counties.csv" });
  });
  return pagesOf(statements);
}

function pagesOf(statements: readonly string[]): number {
  return statements.filter((statement) => statement.includes("FROM figure") && statement.includes("LIMIT")).length;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}
