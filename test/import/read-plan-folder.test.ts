import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { checkPlanFolder } from "../../src/import/check/check-plan";
import { findPlanFolders, parsePlan, readPlanFolder } from "../../src/import/read-plan-folder";
import { readTextFile } from "../../src/import/read-text-file";
import { readVocabulary } from "../../src/import/vocabulary";
import { planFixture } from "../fixtures/plans";
import { useTemporaryFolder } from "../support/temporary-folder";
import { withoutRootRights } from "../support/without-root-rights";
import { changePlan, positionAfter, positionIn, positionOf, replaceOnce } from "./alter-text";
import { CORRUPTIONS, writeCorrupted } from "./corrupt-folders";
import { readTexts, SEEDS } from "./seed-plan-texts";

const temporaryFolder = useTemporaryFolder();
const vocabulary = readVocabulary(SEEDS);
const sound = readTexts(planFixture("sound"));

test.each(CORRUPTIONS.map((corruption) => [corruption.what, corruption] as const))(
  "%s is reported with its file and place",
  async (_what, corruption) => {
    const folder = await writeCorrupted(temporaryFolder(), corruption);
    const { problems } = checkPlanFolder(folder, vocabulary);
    const { file, ...problem } = corruption.problem;
    expect(problems[0]).toMatchObject({ ...problem, file: join(folder, file) });
  },
);

test("both files of a folder are reported where both are missing", async () => {
  const folder = join(temporaryFolder(), "nothing");
  await mkdir(folder);
  const read = readPlanFolder(folder);
  expect(read.read ? [] : read.problems.map(({ file, found }) => [file, found])).toEqual([
    [join(folder, "plan.yml"), "no such file"],
    [join(folder, "document.txt"), "no such file"],
  ]);
});

test("a file that this user may not read is reported, and so is a folder", async () => {
  const below = join(temporaryFolder(), "closed");
  const closed = CORRUPTIONS.find(({ name }) => name === "empty-plan");
  if (!closed) throw new Error("There is no such corruption.");
  const folder = await writeCorrupted(below, { ...closed, plan: (text) => text });
  await chmod(temporaryFolder(), 0o755);
  await chmod(join(folder, "plan.yml"), 0o000);
  const [problem] = await withoutRootRights(() => checkPlanFolder(folder, vocabulary).problems);
  expect(problem).toMatchObject({
    file: join(folder, "plan.yml"),
    found: "a file that cannot be read (EACCES)",
    todo: "Mend the file's permissions.",
  });
  await chmod(folder, 0o000);
  await expect(withoutRootRights(() => findPlanFolders(below))).rejects.toThrow(
    `${folder}:1:1\n  found:    a folder that cannot be read (EACCES)`,
  );
  await chmod(folder, 0o755);
});

test("what is read without an end is no file", () => {
  expect(readTextFile("/dev/zero")).toMatchObject({ file: "/dev/zero", found: "a device" });
});

describe("what the schema refuses is reported where it stands", () => {
  const todo = "See docs/adding.md for what a plan file holds.";
  const parse = (plan: string) => {
    const read = parsePlan("folder", "folder/plan.yml", plan, sound.document);
    return read.read ? [] : read.problems.map(({ file: _file, ...problem }) => problem);
  };

  test("an id of other characters", () => {
    const { plan } = changePlan(sound, replaceOnce("- id: program-2\n", "- id: Program_2\n"));
    expect(parse(plan)).toEqual([
      {
        ...positionOf(plan, "Program_2"),
        found: 'programs.1.id: "Program_2"',
        expected: "an id is made of a-z, 0-9, single dots and hyphens",
        todo,
      },
    ]);
  });

  test("a place with a dash that is no hyphen", () => {
    const { plan } = changePlan(sound, replaceOnce("at: 17-18@3", "at: 17–18@3"));
    expect(parse(plan)).toEqual([
      {
        ...positionOf(plan, "17–18@3"),
        found: 'programs.1.title.at: "17–18@3"',
        expected: "a place reads like 12, 12-14, 58-60@2 or 58-60@2 71@2",
        todo,
      },
    ]);
  });

  test("a key that is misspelt, at the map that holds it", () => {
    const { plan } = changePlan(sound, replaceOnce("measure: { text: 離島", "measure: { txt: 離島"));
    const place = positionOf(plan, "{ txt: 離島");
    expect(parse(plan)).toEqual([
      {
        ...place,
        found: "indicators.1.measure.text: nothing",
        expected: "Invalid input: expected string, received undefined",
        todo,
      },
    ]);
  });

  test("values under a wrong name, at the targets that should hold them", () => {
    const { plan } = changePlan(sound, replaceOnce("values: [2, 3]", "value: [2, 3]"));
    expect(parse(plan)).toEqual([
      {
        ...positionOf(plan, "{ lines: 37-38, value: [2, 3] }"),
        found: "indicators.1.targets.values: nothing",
        expected: "Invalid input: expected array, received undefined",
        todo,
      },
    ]);
  });

  test("a word that is none of a list", () => {
    const { plan } = changePlan(sound, replaceOnce("horizon: MID_TERM", "horizon: FOREVER"));
    expect(parse(plan)).toEqual([
      {
        ...positionOf(plan, "FOREVER"),
        found: 'plan.horizon: "FOREVER"',
        expected: 'Invalid option: expected one of "ANNUAL"|"MID_TERM"|"STANDING"',
        todo,
      },
    ]);
  });

  test("several things at once", () => {
    const { plan } = changePlan(
      sound,
      replaceOnce("county: PENGHU\n", "country: PENGHU\n"),
      replaceOnce("direction: HIGHER_IS_BETTER\n    standards", "direction: BETTER\n    standards"),
      replaceOnce("- id: goal-2\n", "- id: goal--2\n"),
    );
    expect(parse(plan).map(({ found, expected }) => `${found.slice(0, 40)} | ${expected}`)).toEqual([
      "plan.county: nothing | Invalid input: expected string, received undefined",
      'plan: {"id":"penghu-113","country":"PENG | Unrecognized key: "country"',
      'goals.1.id: "goal--2" | an id is made of a-z, 0-9, single dots and hyphens',
      'indicators.0.direction: "BETTER" | Invalid option: expected one of "HIGHER_IS_BETTER"|"LOWER_IS_BETTER"|"NEUTRAL"',
    ]);
  });

  test("keys of YAML's own or of JavaScript's", () => {
    expect(parse(`__proto__: { id: x }\n${sound.plan}`).map(({ expected }) => expected)).toEqual([
      'Unrecognized key: "__proto__"',
    ]);
    expect(parse(`<<: { id: x }\n${sound.plan}`).map(({ expected }) => expected)).toEqual(['Unrecognized key: "<<"']);
  });
});

describe("what another editor leaves behind changes nothing", () => {
  const read = (plan: string, document: string) => {
    const parsed = parsePlan("folder", "folder/plan.yml", plan, document);
    if (!parsed.read) throw new Error(parsed.problems[0]?.found);
    return parsed.folder.file;
  };

  test.each([
    ["a byte order mark", `\ufeff${sound.plan}`],
    ["Windows line ends", sound.plan.replaceAll("\n", "\r\n")],
  ])("in a plan file: %s", (_what, plan) => {
    expect(read(plan, sound.document)).toEqual(read(sound.plan, sound.document));
  });

  test("numbers in YAML are words of the document", () => {
    const { indicators, programs } = read(sound.plan, sound.document);
    expect(indicators?.[1]?.targets).toEqual({ lines: "37-38", values: ["2", "3"] });
    expect(programs?.[0]?.number).toEqual({ text: "1", at: ["16@2"] });
  });
});

test("the position of a problem is the nearest key above it that the file has", () => {
  const parsed = parsePlan("folder", "folder/plan.yml", sound.plan, sound.document);
  if (!parsed.read) throw new Error("The fixture is sound.");
  const { sink } = parsed.folder;
  sink.report(["goals", 1, "title", "at", 2], "a", "b", "c");
  sink.report(["goals", 1, "description", "at", 2], "a", "b", "c");
  sink.report(["nowhere"], "a", "b", "c");
  expect(sink.problems).toEqual([
    { file: "folder/plan.yml", ...positionIn(sound.plan, "goal-2", "33]"), found: "a", expected: "b", todo: "c" },
    {
      file: "folder/plan.yml",
      ...positionAfter(sound.plan, "goal-2", /description: /u),
      found: "a",
      expected: "b",
      todo: "c",
    },
    { file: "folder/plan.yml", line: 1, column: 1, found: "a", expected: "b", todo: "c" },
  ]);
});

test("plan folders are found at any depth, in the order of their names", () => {
  const folders = findPlanFolders(join(SEEDS, "plans"));
  expect(folders.map((folder) => folder.slice(SEEDS.length))).toEqual([
    "/plans/chiayi-city/108-111-social-affairs",
    "/plans/miaoli/undated-community-development",
    "/plans/taichung/108-111-social-affairs",
    "/plans/tainan/114-117-social-affairs",
    "/plans/yunlin/111-community-development",
  ]);
});
