import { parametersOf, readArguments, type Written } from "../../src/export/parameters";
import { readRows, type TableQuestion } from "../../src/export/read-table";
import { columnsOf } from "../../src/export/table";
import { TABLES } from "../../src/export/tables";
import { type Config, readConfig } from "../../src/config";
import { queryOneRelease } from "../../src/graphql/ask";
import { createServer } from "../../src/http/create-server";
import { createHub, type Hub } from "../../src/hub";
import { PUBLIC_URL, seededDatabase } from "../modules/use-graph";
import { countStatements } from "../support/statements";
import { openTestDatabase } from "../support/test-database";
import { writeSyntheticFigures } from "./synthetic-figures";
import { writeTenTimes } from "./ten-times";

const seeds = useHub();
const tenTimes = useHub();
beforeAll(() => writeTenTimes(tenTimes().dataSource), 60_000);

/** No table is read further than so many pages. */
const MOST_PAGES = 8;

/** SQL statements of the dearest page of each table, START TRANSACTION, COMMIT and the look at the release among them. */
const STATEMENTS: Readonly<Record<string, number>> = {
  counties: 4,
  bureaus: 4,
  themes: 5,
  "target-groups": 4,
  plans: 12,
  documents: 8,
  sections: 15,
  items: 18,
  goals: 22,
  programs: 20,
  indicators: 21,
  targets: 11,
  figures: 12,
  references: 12,
  mentions: 15,
  initiatives: 16,
  members: 17,
  citations: 20,
  coverage: 12,
  compare: 14,
};

test("every table has its number here", () => {
  expect(Object.keys(STATEMENTS)).toEqual(TABLES.map(({ name }) => name));
});

test.each(Object.entries(STATEMENTS))(
  "a page of %s costs %i statements, also of ten times as much",
  async (name, most) => {
    const [small, large] = [await readPages(seeds(), name), await readPages(tenTimes(), name)];
    const dearest = (pages: readonly PageCost[]): number => Math.max(...pages.map(({ statements }) => statements));
    expect(dearest(small)).toBe(most);
    expect(dearest(large)).toBeLessThanOrEqual(most);
  },
);

/** What it costs to know the release, and what each page of figures. */
const [RELEASE, PAGE] = [5, 12];

test("every page of a download costs the same, whatever stands before it", async () => {
  const server = await createServer({ ...seeds(), config: readConfig({ HUB_LOG_LEVEL: "silent" }) });
  const download = async (): Promise<{ lines: number; statements: number }> => {
    const { result, statements } = await countStatements(seeds().dataSource, () => server.inject("/v1/figures.ndjson"));
    return { lines: result.body.split("\n").length - 1, statements: statements.length };
  };
  expect(await download()).toEqual({ lines: 30, statements: RELEASE + PAGE });
  await writeSyntheticFigures(seeds().dataSource, 70);
  expect(await download()).toEqual({ lines: 100, statements: RELEASE + PAGE });
  await writeSyntheticFigures(seeds().dataSource, 100, 70);
  expect(await download()).toEqual({ lines: 200, statements: RELEASE + 2 * PAGE });
  await writeSyntheticFigures(seeds().dataSource, 800, 170);
  expect(await download()).toEqual({ lines: 1_000, statements: RELEASE + 10 * PAGE });
  await server.close();
});

interface PageCost {
  readonly rows: number;
  readonly statements: number;
}

/** What each page of a table costs, the first ones alone. */
async function readPages(hub: Hub, name: string): Promise<readonly PageCost[]> {
  const pages = readRows(questionOf(hub, name));
  const costs: PageCost[] = [];
  while (costs.length < MOST_PAGES) {
    const { result, statements } = await countStatements(hub.dataSource, () => pages.next());
    if (result.done === true) break;
    costs.push({ rows: result.value.length, statements: statements.length });
  }
  return costs;
}

function questionOf(hub: Hub, name: string): TableQuestion {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  const { schema } = hub;
  const place = { publicUrl: PUBLIC_URL };
  const written: Written = name === "compare" ? { county: "TAINAN,YUNLIN" } : {};
  return {
    schema,
    place,
    table,
    query: queryOneRelease({ ...hub, config: place }, { requestId: "test" }),
    columns: columnsOf(table),
    arguments: readArguments(parametersOf(schema, table), written),
  };
}

function useHub(): () => Hub {
  let hub: Hub | undefined;
  let close = (): Promise<unknown> => Promise.resolve();
  beforeAll(async () => {
    const database = await openTestDatabase(seededDatabase);
    const config: Config = { ...readConfig({ HUB_LOG_LEVEL: "silent" }), ...database.config };
    const created = await createHub(config);
    hub = created;
    close = () => created.close().then(database.drop);
  }, 180_000);
  afterAll(() => close());
  return () => {
    if (!hub) throw new Error("The hub is there when a test or a hook runs, not before.");
    return hub;
  };
}
