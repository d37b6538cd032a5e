import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type DatabaseConfig } from "../../src/db/data-source";
import { type Ended, runProgram, startProgram } from "../cli/run-program";
import { planFixture } from "../fixtures/plans";
import { inItem, replaceOnce } from "./alter-text";
import { type DatabaseState, readDatabase } from "./database-state";
import { copyPlan } from "./seed-folder";

/** A moment of a publication: before a statement is sent, so many milliseconds into its work, or after its answer. */
export interface Moment {
  readonly statement: string;
  readonly moment: "before" | "during" | "after";
  readonly milliseconds?: number;
}

/** A moment at which an import is killed, and which release answers then. */
export interface KillPoint extends Moment {
  readonly what: string;
  readonly release: "old" | "new" | "either";
}

/** From before the first row of an import to after its end. */
export const KILL_POINTS: readonly KillPoint[] = [
  { what: "nothing is written yet", statement: 'INSERT INTO "county"', moment: "before", release: "old" },
  { what: "the vocabulary is being written", statement: 'INSERT INTO "theme"', moment: "during", release: "old" },
  { what: "the old plan is deleted", statement: 'DELETE FROM "plan"', moment: "after", release: "old" },
  { what: "the new document is not there yet", statement: 'INSERT INTO "document"', moment: "before", release: "old" },
  { what: "its text is being written", statement: 'INSERT INTO "text_run"', moment: "during", release: "old" },
  { what: "some items are written", statement: 'INSERT INTO "plan_item"', moment: "after", release: "old" },
  { what: "citations are being written", statement: 'INSERT INTO "citation"', moment: "during", release: "old" },
  { what: "the initiatives are deleted", statement: 'DELETE FROM "initiative"', moment: "after", release: "old" },
  {
    what: "ranks are being written",
    statement: "UPDATE plan_item SET rank_document",
    moment: "during",
    release: "old",
  },
  { what: "no item is like another", statement: 'DELETE FROM "item_similarity"', moment: "after", release: "old" },
  { what: "search finds nothing", statement: 'DELETE FROM "search_entry"', moment: "after", release: "old" },
  { what: "there is no release", statement: 'DELETE FROM "release"', moment: "after", release: "old" },
  { what: "all is written and not committed", statement: "COMMIT", moment: "before", release: "old" },
  { what: "it is being committed", statement: "COMMIT", moment: "during", release: "either" },
  { what: "it is being committed, 2 ms on", statement: "COMMIT", moment: "during", milliseconds: 2, release: "either" },
  { what: "it is committed and not yet told", statement: "COMMIT", moment: "after", release: "new" },
];

/** A database with the first of two editions of a plan of Penghu, and what it holds with the one and with the other. */
export interface EditedDatabase {
  readonly environment: Readonly<Record<string, string>>;
  readonly read: () => Promise<DatabaseState>;
  readonly editions: readonly [Edition, Edition];
}

interface Edition {
  readonly folder: string;
  readonly state: DatabaseState;
}

/** Imports both editions, one after the other, by the command line: another program would leave other fingerprints. */
export async function openEdited(config: DatabaseConfig, seeds: string, below: string): Promise<EditedDatabase> {
  const environment = environmentOf(config, seeds);
  const read = (): Promise<DatabaseState> => readDatabase(config);
  const open = async (folder: string): Promise<Edition> => {
    await importAgain(folder, environment);
    return { folder, state: await read() };
  };
  const change = inItem("goal-2", replaceOnce("Childcare without worry", "Childcare for all"));
  const second = await open(await copyPlan(planFixture("sound"), join(below, "second-edition"), change));
  return { environment, read, editions: [await open(planFixture("sound")), second] };
}

/** Kills an import of the edition that is not there at a point, looks, and imports it again; says what was not as it should be. */
export async function tryKillPoint(
  { environment, read, editions }: EditedDatabase,
  point: KillPoint,
): Promise<string | undefined> {
  const isFirst = isDeepStrictEqual(await read(), editions[0].state);
  const [held, coming] = isFirst ? editions : [editions[1], editions[0]];
  await killImport(coming.folder, environment, point);
  const left = await read();
  const isOld = isDeepStrictEqual(left, held.state);
  if (!isOld && !isDeepStrictEqual(left, coming.state)) return "neither release";
  if (point.release !== "either" && isOld !== (point.release === "old")) return `the ${isOld ? "old" : "new"} release`;
  await importAgain(coming.folder, environment);
  return isDeepStrictEqual(await read(), coming.state) ? undefined : "another release after a second import";
}

async function importAgain(folder: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const { status, errors } = await runProgram(["import", folder], { environment });
  if (status !== 0) throw new Error(`The import ended with status ${String(status)}:\n${errors}`);
}

/** Where the command line finds a database. */
export function environmentOf({ databaseUrl, dataDir }: DatabaseConfig, seeds: string): Record<string, string> {
  return {
    HUB_SEEDS_DIR: seeds,
    ...(databaseUrl === undefined ? { HUB_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl }),
  };
}

/** Starts the command line so that it gets a signal at one moment of its publication. */
export function startStopped(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  signal: "SIGKILL" | "SIGSTOP",
  { statement, moment, milliseconds }: Moment,
) {
  return startProgram(words, {
    environment: { ...environment, STOP_AT: JSON.stringify({ signal, statement, moment, milliseconds }) },
    nodeOptions: ["-r", join(__dirname, "..", "support", "stop-at-statement.js")],
  });
}

/** Runs an import that is killed at a point; throws where it ended in another way, before it or by itself. */
async function killImport(
  folder: string,
  environment: Readonly<Record<string, string>>,
  point: KillPoint,
): Promise<void> {
  const { status, output, errors }: Ended = await startStopped(["import", folder], environment, "SIGKILL", point).ended;
  if (status !== null)
    throw new Error(`The import was not killed (${point.what}); status ${String(status)}:\n${output}${errors}`);
}
