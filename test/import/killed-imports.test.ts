import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type EditedDatabase, KILL_POINTS, openEdited, tryKillPoint } from "./killed-imports";
import { makeSmallSeeds, smallDatabase } from "./seeded-databases";

const temporaryFolder = useTemporaryFolder();

jest.setTimeout(180_000);

let database: TestDatabase;
let edited: EditedDatabase;

beforeAll(async () => {
  database = await openTestDatabase(smallDatabase);
  const { path: seeds } = await makeSmallSeeds(temporaryFolder());
  edited = await openEdited(database.config, seeds, temporaryFolder());
});

afterAll(() => database.drop());

test("two editions of a plan make two states of the data", () => {
  const [first, second] = edited.editions;
  expect(first.state).not.toEqual(second.state);
});

/** The last moments of an import; `npm run trust` tries all. */
const TRIED = ["there is no release", "it is being committed", "it is committed and not yet told"];

test.each(KILL_POINTS.filter(({ what }) => TRIED.includes(what)).map((point) => [point.what, point] as const))(
  "an import killed when %s leaves the old release or its own, whole, and can be done again",
  async (_what, point) => {
    expect(await tryKillPoint(edited, point)).toBeUndefined();
  },
);
