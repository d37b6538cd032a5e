import "reflect-metadata";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { findPort } from "../../src/http/find-port";
import { writeSyntheticFigures } from "../scale/synthetic-figures";
import { findTestServer } from "../support/postgres-programs";
import { type ServerOptions, startTestServer, stopTestServer } from "../support/test-server";
import { countSheetRows, MarkCounter } from "./downloads/count-rows";
import { type HubPlaces, type HubProcess, startHub } from "./downloads/hub-process";
import { download, type Measured, open, sampleWhile } from "./downloads/measured-download";

const ROWS = Number(process.argv[2] ?? 1_000_000);

/** So many more do not fit into a worksheet. */
const MORE_ROWS = 100_000;

const SLOW_BYTES_A_SECOND = 1_000_000;
const SLOW_SECONDS = 30;

/**
 * `npm run bench:downloads`: that a download takes no more memory for a million rows than for ten thousand, that it waits
 * for a slow reader and ends with one that goes away. With `DATABASE_URL` it uses a database of its own, which is filled;
 * without, a PostgreSQL server made for the run. `-- 100000` asks for fewer rows.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "county-plan-hub-downloads-"));
  try {
    const databaseUrl = process.env["DATABASE_URL"] ?? (await startTestServer(findServer()));
    // The file of the dataset names the hub's address; at another port it would be made anew.
    const port = await findPort("127.0.0.1", 0);
    const places: HubPlaces = { port, databaseUrl, releasesDir: join(folder, "releases") };
    await withHub(places, writeSeeds);
    const dataSource = await createDataSource({ databaseUrl, replicaUrls: [], dataDir: ":memory:" }).initialize();
    await writeSyntheticFigures(dataSource, ROWS);
    console.log(`Resident size in MiB: before the download, at so much of it, and the largest.\n${HEAD}`);
    await withHub(places, measureCsv);
    await withHub(places, (hub) => measureXlsx(hub, join(folder, "figures.xlsx")));
    for (const format of ["csv", "xlsx"]) await withHub(places, (hub) => measureSlowReader(hub, format));
    for (const format of ["csv", "xlsx"]) await withHub(places, (hub) => measureGoingAway(hub, dataSource, format));
    await writeSyntheticFigures(dataSource, MORE_ROWS, ROWS);
    await withHub(places, askForTooMany);
    await dataSource.destroy();
  } finally {
    await rm(folder, { recursive: true });
    await stopTestServer();
  }
}

/** The first start writes the seeds; it makes the dataset's file, too, which is not to be made of a million rows. */
async function writeSeeds(hub: HubProcess): Promise<void> {
  const response = await open(`${hub.address}/v1/dataset.zip`);
  await once(response.resume(), "end");
}

async function measureCsv(hub: HubProcess): Promise<void> {
  const ends = new MarkCounter("\r\n");
  const measured = await download(hub, "/v1/figures.csv", ends);
  report("csv", ends.count - 1, measured);
}

async function measureXlsx(hub: HubProcess, path: string): Promise<void> {
  const measured = await download(hub, "/v1/figures.xlsx", createWriteStream(path));
  const sheet = await countSheetRows(path);
  report("xlsx", sheet.rows, measured);
  console.log(`       its worksheet has ${mega(sheet.bytes)} MB uncompressed`);
}

const WIDTHS = [6, 11, 9, 9, 8, 10, 10, 10, 10, 10, 12, 10];
const HEAD = inColumns([
  ...["format", "rows", "MB", "seconds", "rows/s"],
  ...["before", "at 1%", "at 10%", "at 50%", "at 100%", "peak to 10%", "peak, all"],
]);

function inColumns([first = "", ...others]: readonly string[]): string {
  const [width = 0, ...widths] = WIDTHS;
  return first.padEnd(width) + others.map((cell, index) => cell.padStart(widths[index] ?? 0)).join("");
}

function report(format: string, rows: number, { bytes, seconds, before, samples }: Measured): void {
  const at = (part: number): number => samples.find((one) => one.bytes >= part * bytes)?.residentSize ?? Number.NaN;
  const peak = (part: number): number =>
    Math.max(...samples.filter((one) => one.bytes <= part * bytes).map((one) => one.residentSize));
  const sizes = [before, at(0.01), at(0.1), at(0.5), at(1), peak(0.1), peak(1)].map((size) => size.toFixed(0));
  const speed = (rows / seconds).toFixed(0);
  console.log(inColumns([format, rows.toLocaleString("en-US"), mega(bytes), seconds.toFixed(1), speed, ...sizes]));
}

/** Reads so many bytes a second: what the hub has written and no one has read stays within the system's buffers. */
async function measureSlowReader(hub: HubProcess, format: string): Promise<void> {
  const response = await open(`${hub.address}/v1/figures.${format}`);
  let bytes = 0;
  const end = performance.now() + SLOW_SECONDS * 1000;
  const read = async (): Promise<void> => {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      await sleep((chunk.length / SLOW_BYTES_A_SECOND) * 1000);
      if (performance.now() > end) return;
    }
  };
  const sizes = (await sampleWhile(hub, () => bytes, read())).map(({ residentSize }) => residentSize.toFixed(0));
  const tenth = Math.ceil(sizes.length / 10);
  console.log(
    `${format}, read at ${mega(SLOW_BYTES_A_SECOND)} MB/s for ${String(SLOW_SECONDS)} s: ${mega(bytes)} MB read, resident size ${sizes.filter((_, index) => index % tenth === 0).join(", ")} MiB`,
  );
}

/** Goes away after a second: then the hub asks the database for nothing any more, and no transaction is open. */
async function measureGoingAway(hub: HubProcess, dataSource: DataSource, format: string): Promise<void> {
  const response = await open(`${hub.address}/v1/figures.${format}`);
  response.resume().on("error", () => undefined);
  await sleep(1_000);
  const [moment] = await dataSource.query<{ now: string }[]>("SELECT clock_timestamp()::text AS now");
  response.destroy();
  await sleep(5_000);
  const [activity] = await dataSource.query<{ open: number; last: number }[]>(
    `SELECT count(*) FILTER (WHERE xact_start IS NOT NULL) AS open,
       (extract(epoch FROM max(query_start) - $1::timestamptz) * 1000)::double precision AS last
     FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'county-plan-hub' AND pid <> pg_backend_pid()`,
    [moment?.now],
  );
  console.log(
    `${format}, reader gone after 1 s: the last statement came ${activity?.last.toFixed(0) ?? ""} ms later, then ${String(activity?.open)} transactions were open`,
  );
}

async function askForTooMany(hub: HubProcess): Promise<void> {
  const response = await open(`${hub.address}/v1/figures.xlsx`);
  const rows = (ROWS + MORE_ROWS).toLocaleString("en-US");
  console.log(`xlsx, ${rows} rows and more: answers ${String(response.statusCode)}`);
  if (response.statusCode === 200) return void response.destroy();
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  console.log(Buffer.concat(chunks).toString());
}

async function withHub(places: HubPlaces, work: (hub: HubProcess) => Promise<void>): Promise<void> {
  const hub = await startHub(places);
  try {
    await work(hub);
  } finally {
    await hub.stop();
  }
}

function findServer(): ServerOptions {
  const server = findTestServer(process.env);
  if (server.missing !== undefined) throw new Error(server.missing);
  return server;
}

function mega(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

void main();
