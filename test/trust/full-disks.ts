import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { runProgram } from "../cli/run-program";
import { planFixture } from "../fixtures/plans";
import { replaceOnce } from "../import/alter-text";
import { readDatabase } from "../import/database-state";
import { environmentOf } from "../import/killed-imports";
import { copyPlan } from "../import/seed-folder";
import { seedFolder } from "../import/seed-plan-texts";
import { makeSmallSeeds } from "../import/seeded-databases";
import { type Check, type Seen, withHub } from "./check";
import { withSmallDisk } from "./small-disk";
import { startTrustedServer } from "./trusted-server";

/** A folder of plans that need more room than is left; with seeds beside it. */
async function withLargeImport(use: (seeds: string, plans: string, below: string) => Promise<Seen>): Promise<Seen> {
  const below = await mkdtemp(join(tmpdir(), "county-plan-hub-trust-"));
  try {
    const plans = join(below, "plans");
    for (let copy = 1; copy <= 40; copy += 1) {
      const rename = replaceOnce("\n  id: taichung-108\n", `\n  id: taichung-copy-${String(copy)}\n`);
      await copyPlan(seedFolder("taichung"), join(plans, String(copy)), rename);
    }
    return await use((await makeSmallSeeds(below)).path, plans, below);
  } finally {
    await rm(below, { recursive: true });
  }
}

/** MiB that are left: the database does not open, a table cannot grow, the log cannot grow. */
const LEFT = [0.5, 6, 12, 25, 40];
const SAID = /has no room left on its disk|does not open, for its disk is full/u;

/** An import into the embedded database of a full disk, then one with room: what was said, and what is held. */
function fillEmbedded(): Promise<Seen> {
  return withLargeImport(async (seeds, plans, below) => {
    const made = environmentOf({ dataDir: join(below, "made"), replicaUrls: [] }, seeds);
    await runProgram(["import", planFixture("sound")], { environment: made });
    const old = await readDatabase({ dataDir: join(below, "made"), replicaUrls: [] });
    return withSmallDisk(220, async ({ folder, fill, makeRoom }) => {
      const seen: string[] = [];
      for (const left of LEFT) {
        const config = { dataDir: join(folder, "data"), replicaUrls: [] };
        await cp(join(below, "made"), config.dataDir, { recursive: true });
        await fill(left);
        const environment = environmentOf(config, seeds);
        const { status, errors } = await runProgram(["import", plans], { environment });
        await makeRoom();
        const isSaid = status === 1 && SAID.test(errors);
        const isHeld = isDeepStrictEqual(await readDatabase(config), old);
        const again = await runProgram(["import", planFixture("sound")], { environment });
        const isWell = isSaid && isHeld && again.status === 0;
        seen.push(
          `${String(left)} MiB left: ${isWell ? "said, old release kept" : `status ${String(status)}, ${errors}`}`,
        );
        await rm(config.dataDir, { recursive: true });
      }
      return { seen: seen.join("; "), isKept: seen.every((each) => each.endsWith("kept")) };
    });
  });
}

const QUERY = "{ dataset { release plans items: programs } plans(includeUndated: true) { nodes { id } } }";

async function askHub(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY }),
  });
  return `${String(response.status)} ${await response.text()}`;
}

/** The same with a server, all of whose files are on the full disk, while a hub serves from it. */
function fillServer(): Promise<Seen> {
  return withLargeImport((seeds, plans) =>
    withSmallDisk(400, async ({ folder, fill, makeRoom }) => {
      const server = await startTrustedServer({ TMPDIR: folder });
      const environment = { DATABASE_URL: server.url, HUB_SEEDS_DIR: seeds };
      try {
        return await withHub(async ({ port }) => {
          const before = await askHub(port);
          await fill(1);
          const { status, errors } = await runProgram(["import", plans], { environment });
          const meanwhile = await askHub(port);
          await makeRoom();
          const again = await runProgram(["import", planFixture("sound")], { environment });
          const after = await askHub(port);
          const isSaid = status === 1 && SAID.test(errors);
          const isServed = before.startsWith("200 ") && meanwhile === before && after !== before;
          return {
            seen: `${isSaid ? "said" : errors}; ${isServed ? "the old release served meanwhile" : meanwhile}; with room ${String(again.status)}`,
            isKept: isSaid && isServed && again.status === 0,
          };
        }, environment);
      } finally {
        await server.stop();
      }
    }),
  );
}

/** A disk that is full. */
export const FULL_DISK_CHECKS: readonly Check[] = [
  {
    what: "an import into the embedded database of a full disk",
    bound: "said with what to do; with room again the old release is there",
    run: fillEmbedded,
  },
  {
    what: "an import into a server whose disk is full",
    bound: "said with what to do; the old release serves meanwhile",
    run: fillServer,
  },
];
