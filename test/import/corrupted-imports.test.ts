import { join, relative } from "node:path";
import { createDataSource } from "../../src/db/data-source";
import { runCommandLine } from "../../src/cli/command-line";
import { planFixture } from "../fixtures/plans";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { useTemporaryFolder } from "../support/temporary-folder";
import { CORRUPTIONS, writeCorrupted } from "./corrupt-folders";
import { type DatabaseState, readState } from "./database-state";
import { makeSeedFolder } from "./seed-folder";
import { smallDatabase } from "./seeded-databases";

const temporaryFolder = useTemporaryFolder();

let database: TestDatabase;
let before: DatabaseState;
const environment = process.env;

beforeAll(async () => {
  database = await openTestDatabase(smallDatabase);
  const seeds = await makeSeedFolder(temporaryFolder(), "seeds", ["miaoli", "yunlin"]);
  const { databaseUrl, dataDir } = database.config;
  const where = databaseUrl === undefined ? { HUB_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
  process.env = { ...environment, HUB_SEEDS_DIR: seeds.path, ...where };
  before = await readDatabase();
}, 180_000);

afterAll(async () => {
  process.env = environment;
  await database.drop();
});

/** The data as they are when nothing else has the database open. */
async function readDatabase(): Promise<DatabaseState> {
  const dataSource = await createDataSource(database.config).initialize();
  try {
    return await readState(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Runs the command line in this process; what it writes is caught. */
async function run(...words: string[]): Promise<{ status: number; output: string; errors: string }> {
  const output = jest.spyOn(console, "log").mockImplementation();
  const errors = jest.spyOn(console, "error").mockImplementation();
  try {
    const status = await runCommandLine(words);
    const written = (spy: jest.SpyInstance): string => spy.mock.calls.map((call) => call.join(" ")).join("\n");
    return { status, output: written(output), errors: written(errors) };
  } finally {
    output.mockRestore();
    errors.mockRestore();
  }
}

/** Those kinds of corruption that the database would see, or the program, if they were not found first. */
const NAMES = [
  "unparsed",
  "key-twice",
  "megabyte-of-aliases",
  "plan-in-big5",
  "document-in-big5",
  "plan-with-nul",
  "plan-with-spelt-nul",
  "document-with-nul",
  "no-document",
  "empty-plan",
  "large-plan",
];

describe("import of a corrupted folder reports it and ends with status 1", () => {
  test.each(
    CORRUPTIONS.filter(({ name }) => NAMES.includes(name)).map((corruption) => [corruption.what, corruption] as const),
  )(
    "%s",
    async (_what, corruption) => {
      const folder = await writeCorrupted(temporaryFolder(), corruption);
      const { status, output, errors } = await run("import", folder);
      const { file, line } = corruption.problem;
      expect({ status, output }).toEqual({ status: 1, output: "" });
      expect(errors).toMatch(/^\d+ problems? in the plans; nothing was written\.\n/u);
      expect(errors).toContain(`${join(relative("", folder), file)}:${String(line)}:`);
    },
    60_000,
  );

  test("and all of them leave the data as they were", async () => {
    expect(await readDatabase()).toEqual(before);
  });
});

test("import of several folders reports the problems of all, and takes none of them", async () => {
  const named = CORRUPTIONS.filter(({ name }) => ["key-twice", "no-document", "empty-plan"].includes(name));
  const folders = await Promise.all(
    named.map((corruption) => writeCorrupted(join(temporaryFolder(), "all"), corruption)),
  );
  const { status, errors } = await run("import", ...folders, planFixture("unknown-theme"), planFixture("sound"));
  expect(status).toBe(1);
  expect(errors).toMatch(/^4 problems in the plans; nothing was written\.\n/u);
  expect([...errors.matchAll(/^\S*\/([\w-]+\/[\w.]+:\d+:\d+)$/gmu)].map(([, place]) => place)).toEqual([
    "key-twice/plan.yml:5:3",
    "no-document/document.txt:1:1",
    "empty-plan/plan.yml:1:1",
    "unknown-theme/plan.yml:33:14",
  ]);
  expect(await readDatabase()).toEqual(before);
});

test("import into a database whose disk is full says so, and leaves the data as they were", async () => {
  const change = async (...statements: string[]): Promise<void> => {
    const dataSource = await createDataSource(database.config).initialize();
    for (const statement of statements) await dataSource.query(statement);
    await dataSource.destroy();
  };
  await change(
    "CREATE FUNCTION fill_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space' USING ERRCODE = 'disk_full'; END $$",
    "CREATE TRIGGER full_disk BEFORE INSERT ON citation FOR EACH STATEMENT EXECUTE FUNCTION fill_disk()",
  );
  const { status, output, errors } = await run("import", planFixture("sound"));
  await change("DROP TRIGGER full_disk ON citation", "DROP FUNCTION fill_disk()");
  expect({ status, output }).toEqual({ status: 1, output: "" });
  expect(errors).toMatch(/^The .*database .* has no room left on its disk \(no space\)\. Nothing was changed: /u);
  expect(await readDatabase()).toEqual(before);
});

test("import of a plan without a problem ends with status 0 and says what it brought", async () => {
  const { status, output, errors } = await run("import", planFixture("sound"));
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  expect(output.split("\n")).toEqual([
    "penghu-113  澎湖縣政府社會處中程(113至114年度)施政計畫: added",
    "  added 7",
    "    penghu-113.goal-1",
    "    penghu-113.goal-2",
    "    penghu-113.program-1",
    "    penghu-113.program-2",
    "    penghu-113.program-3",
    "    penghu-113.kpi-1",
    "    penghu-113.kpi-2",
    expect.stringMatching(/^The hub now answers from release \d{4}-\d\d-\d\d-[0-9a-f]{8}\.$/u),
  ]);
  expect((await run("remove", "penghu-113")).status).toBe(0);
  expect(await readDatabase()).toEqual(before);
});
