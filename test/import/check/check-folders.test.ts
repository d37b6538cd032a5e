import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkFolders } from "../../../src/import/check/check-folders";
import { readVocabulary } from "../../../src/import/vocabulary";
import { planFixture } from "../../fixtures/plans";
import { useTemporaryFolder } from "../../support/temporary-folder";
import { SEEDS } from "../seed-plan-texts";

const temporaryFolder = useTemporaryFolder();
const vocabulary = readVocabulary(SEEDS);

/** A copy of the fixture `sound` under another id. */
async function copyAs(name: string, id: string): Promise<string> {
  const folder = join(temporaryFolder(), name);
  await cp(planFixture("sound"), folder, { recursive: true });
  const file = join(folder, "plan.yml");
  await writeFile(file, (await readFile(file, "utf8")).replace("id: penghu-113\n", `id: ${id}\n`));
  return folder;
}

test("folders without a problem are checked one by one", async () => {
  const folders = [planFixture("sound"), await copyAs("other", "penghu-114")];
  const { checks, problems } = checkFolders(folders, vocabulary);
  expect(problems).toEqual([]);
  expect(checks.map(({ folder, checked }) => [folder, checked?.plan.file.plan.id])).toEqual([
    [folders[0], "penghu-113"],
    [folders[1], "penghu-114"],
  ]);
});

test("problems of all folders are reported together, each with its file", () => {
  const folders = [planFixture("unknown-theme"), planFixture("sound"), planFixture("duplicate-id")];
  const { checks, problems } = checkFolders(folders, vocabulary);
  expect(problems.map(({ file, found }) => [file, found])).toEqual([
    [join(planFixture("unknown-theme"), "plan.yml"), "theme “older-persons.care-station”"],
    [join(planFixture("duplicate-id"), "plan.yml"), "id “goal-1” a second time"],
  ]);
  expect(checks.map((check) => check.problems.length)).toEqual([1, 0, 1]);
});

test("two plans of one id are reported in the later one, with its items", async () => {
  const first = planFixture("sound");
  const second = await copyAs("twice", "penghu-113");
  const { checks, problems } = checkFolders([first, second], vocabulary);
  expect(problems).toHaveLength(8);
  expect(problems[0]).toEqual({
    file: join(second, "plan.yml"),
    line: 1,
    column: 1,
    found: `id “penghu-113”, which ${first} has`,
    expected: "an id that nothing else in the hub has",
    todo: "Give the plan an id of its own.",
  });
  expect(checks.map((check) => check.problems.length)).toEqual([0, 8]);
});

test("a plan whose id is that of another plan's item is reported", async () => {
  const { problems } = checkFolders([planFixture("sound"), await copyAs("item", "penghu-113.goal-1")], vocabulary);
  expect(problems.map(({ found }) => found)).toEqual([`id “penghu-113.goal-1”, which ${planFixture("sound")} has`]);
});
