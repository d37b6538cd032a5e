import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseConfig } from "../../src/db/data-source";
import { runProgram } from "../cli/run-program";
import { planFixture } from "../fixtures/plans";
import { CORRUPTIONS, writeCorrupted } from "../import/corrupt-folders";
import { environmentOf, KILL_POINTS, openEdited, tryKillPoint } from "../import/killed-imports";
import { makeSmallSeeds } from "../import/seeded-databases";
import { type Check, type Seen, withHub } from "./check";
import { startTrustedServer } from "./trusted-server";

async function withFolder(use: (folder: string) => Promise<Seen>): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), "county-plan-hub-trust-"));
  return use(folder).finally(() => rm(folder, { recursive: true }));
}

async function withServer(use: (databaseUrl: string) => Promise<Seen>): Promise<Seen> {
  const server = await startTrustedServer();
  return use(server.url).finally(server.stop);
}

/** Kills imports, one after the other on one database, and looks after each at what is left. */
async function killEverywhere(config: DatabaseConfig, below: string): Promise<Seen> {
  const edited = await openEdited(config, (await makeSmallSeeds(below)).path, below);
  const wrong: string[] = [];
  for (const point of KILL_POINTS) {
    const outcome = await tryKillPoint(edited, point);
    if (outcome !== undefined) wrong.push(`${point.what}: ${outcome}`);
  }
  const whole = `${String(KILL_POINTS.length - wrong.length)} of ${String(KILL_POINTS.length)} left one of the two`;
  return { seen: [whole, ...wrong].join("; "), isKept: wrong.length === 0 };
}

const killOnServer = (): Promise<Seen> =>
  withServer((databaseUrl) =>
    withFolder((below) => killEverywhere({ databaseUrl, dataDir: ":memory:", replicaUrls: [] }, below)),
  );

const killOnEmbedded = (): Promise<Seen> =>
  withFolder((below) => killEverywhere({ dataDir: join(below, "data"), replicaUrls: [] }, below));

const COMINGS = 6;
const READS = [
  "/graphql?query=" +
    encodeURIComponent(
      '{dataset{release plans programs indicators citations} items(first:100,filter:{includeUndated:true}){totalCount nodes{id citations{quote}}} search(query:"社區",first:20){totalCount}}',
    ),
  "/v1/citations.csv?includeUndated=true",
  "/data",
];

/** What readers of a hub are told while the command line brings a plan and takes it out, in processes of its own. */
function readMeanwhile(): Promise<Seen> {
  return withServer((databaseUrl) =>
    withFolder(async (below) => {
      const { path: seeds } = await makeSmallSeeds(below);
      const environment = environmentOf({ databaseUrl, dataDir: ":memory:", replicaUrls: [] }, seeds);
      return withHub(async ({ port }) => {
        let isOver = false;
        let [answers, cut] = [0, 0];
        const told = READS.map(() => new Set<string>());
        const readers = READS.flatMap((path, kind) =>
          [1, 2].map(async () => {
            while (!isOver) {
              const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
                headers: { "apollo-require-preflight": "true" },
              });
              const text = await response.text().catch(() => undefined);
              if (text === undefined) cut += 1;
              else told[kind]?.add(`${String(response.status)} ${text}`);
              answers += 1;
            }
          }),
        );
        let failed = 0;
        for (let coming = 0; coming < COMINGS; coming += 1) {
          for (const words of [
            ["import", planFixture("sound")],
            ["remove", "penghu-113"],
          ]) {
            const { status } = await runProgram(words, { environment });
            if (status !== 0) failed += 1;
          }
        }
        isOver = true;
        await Promise.all(readers);
        const kinds = told.map(({ size }) => size);
        const isGood = told.every((texts) => [...texts].every((text) => text.startsWith("200 ")));
        return {
          seen: `${String(answers)} answers, ${String(cut)} downloads cut off; different ones of graph, table and page: ${kinds.join(", ")}; ${String(failed)} imports failed`,
          isKept: isGood && failed === 0 && kinds.every((count) => count === 2),
        };
      }, environment);
    }),
  );
}

const MOST_SECONDS = 10;
const MOST_MIB = 512;

/** Imports every hostile folder by the command line: what it said, how long it took and how much memory it held. */
function importHostile(): Promise<Seen> {
  return withFolder(async (below) => {
    const environment = { HUB_DATA_DIR: join(below, "data") };
    const nodeOptions = ["-r", join(__dirname, "../support/tell-resident.js")];
    const seen: {
      readonly name: string;
      readonly seconds: number;
      readonly held: number;
      readonly isNamed: boolean;
    }[] = [];
    for (const corruption of CORRUPTIONS) {
      const folder = await writeCorrupted(below, corruption);
      const start = performance.now();
      const { status, errors } = await runProgram(["import", folder], { environment, nodeOptions });
      const { file, line } = corruption.problem;
      seen.push({
        name: corruption.name,
        seconds: (performance.now() - start) / 1_000,
        held: Number(/held at most (\d+) kB/u.exec(errors)?.[1]) / 1024,
        isNamed: status === 1 && errors.includes(`${corruption.name}/${file}:${String(line)}:`),
      });
    }
    const unnamed = seen.filter(({ isNamed }) => !isNamed).map(({ name }) => name);
    const [slowest] = seen.toSorted((a, b) => b.seconds - a.seconds);
    const [largest] = seen.toSorted((a, b) => b.held - a.held);
    return {
      seen: `${String(seen.length)} folders; the slowest ${String(slowest?.seconds.toFixed(1))} s (${String(slowest?.name)}), the largest ${String(largest?.held.toFixed(0))} MiB (${String(largest?.name)})${unnamed.length > 0 ? `; not refused by name: ${unnamed.join(", ")}` : ""}`,
      isKept: unnamed.length === 0 && Number(slowest?.seconds) <= MOST_SECONDS && Number(largest?.held) <= MOST_MIB,
    };
  });
}

/** What comes by the command line. */
export const IMPORT_CHECKS: readonly Check[] = [
  {
    what: `imports killed at ${String(KILL_POINTS.length)} points, on a server`,
    bound: "the old release or the new one, whole; can be done again",
    run: killOnServer,
  },
  {
    what: `imports killed at ${String(KILL_POINTS.length)} points, on the embedded database`,
    bound: "the old release or the new one, whole; can be done again",
    run: killOnEmbedded,
  },
  {
    what: `readers while a plan comes and goes ${String(COMINGS)} times`,
    bound: "each answer of one release",
    run: readMeanwhile,
  },
  {
    what: "hostile plan folders",
    bound: `refused by name and line within ${String(MOST_SECONDS)} s and ${String(MOST_MIB)} MiB`,
    run: importHostile,
  },
];
