import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { importFolders, takeOut } from "./import-folders";
import { type PlanChange } from "../../src/import/plan-change";
import { OtherBaseError } from "../../src/import/other-base-error";
import { PlanProblemsError } from "../../src/import/plan-problems-error";
import { planFixture } from "../fixtures/plans";
import { useTemporaryFolder } from "../support/temporary-folder";
import { useTestDataSource } from "../support/test-database";
import { inItem, replaceOnce, withoutItem } from "./alter-text";
import { readOrigins, readRelease, readState } from "./database-state";
import { copyPlan } from "./seed-folder";
import { seedFolder } from "./seed-plan-texts";
import { makeSmallSeeds, smallDatabase } from "./seeded-databases";

const temporaryFolder = useTemporaryFolder();
const SOUND = planFixture("sound");
const PENGHU = "penghu-113";

let seeds: string;
beforeAll(async () => {
  seeds = (await makeSmallSeeds(temporaryFolder())).path;
});

let copies = 0;

/** The fixture `sound` with changes, in a folder of its own. */
function altered(...changes: ((plan: string) => string)[]): Promise<string> {
  copies += 1;
  return copyPlan(SOUND, join(temporaryFolder(), `copy-${String(copies)}`), ...changes);
}

const anotherId = (id: string) => replaceOnce(`id: ${PENGHU}\n`, `id: ${id}\n`);

/** Why an import was refused, problem by problem; throws where it was not, or for another reason. */
async function refusalOf(work: Promise<unknown>): Promise<PlanProblemsError["problems"]> {
  const refusal = await work.then(
    () => "nothing was refused",
    (error: unknown) => error,
  );
  if (refusal instanceof PlanProblemsError) return refusal.problems;
  throw refusal instanceof Error ? refusal : new Error(String(refusal));
}

describe("an import", () => {
  const dataSource = useTestDataSource(smallDatabase);
  const run = async (...folders: string[]) => importFolders(dataSource(), seeds, folders);
  /** What an import says of the one plan that it brings. */
  const changeOf = async (folder: string): Promise<PlanChange> => {
    const { changes } = await run(folder);
    const [change] = changes;
    if (!change || changes.length !== 1) throw new Error("The import brought no plan, or several.");
    return change;
  };

  test("of a plan that is new says so and lists its items", async () => {
    const release = await readRelease(dataSource());
    const { release: after, changes } = await run(SOUND);
    expect(changes).toEqual([
      {
        planId: PENGHU,
        title: "澎湖縣政府社會處中程(113至114年度)施政計畫",
        isNew: true,
        differs: true,
        added: ["goal-1", "goal-2", "program-1", "program-2", "program-3", "kpi-1", "kpi-2"].map(
          (id) => `${PENGHU}.${id}`,
        ),
        withdrawn: [],
        changed: [],
      },
    ]);
    expect(after).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/u);
    expect(after).not.toBe(release);
    expect(await readRelease(dataSource())).toBe(after);
    expect((await readOrigins(dataSource()))[PENGHU]).toBe("imported");
  });

  test("of the same plan again changes nothing, the release included", async () => {
    const before = await readState(dataSource());
    const { changes } = await run(SOUND);
    expect(changes).toMatchObject([{ isNew: false, differs: false, added: [], withdrawn: [], changed: [] }]);
    expect(await readState(dataSource())).toEqual(before);
  });

  test.each([
    ["a title in English", inItem("goal-2", replaceOnce("Childcare without worry", "Childcare for all")), ["goal-2"]],
    [
      "a note",
      inItem("goal-1", replaceOnce("    role: STRATEGY\n", "    role: STRATEGY\n    note: A remark.\n")),
      ["goal-1"],
    ],
    [
      "the primary theme",
      inItem("goal-1", replaceOnce("[older-persons]", "[older-persons.participation]")),
      ["goal-1"],
    ],
    ["a second theme", inItem("goal-1", replaceOnce("[older-persons]", "[older-persons, volunteering]")), ["goal-1"]],
    ["a target group", inItem("goal-1", replaceOnce("[elderly]", "[elderly, communities]")), ["goal-1"]],
    ["the order of target groups", inItem("kpi-1", replaceOnce("[elderly]", "[communities, elderly]")), ["kpi-1"]],
    [
      "a link to a program",
      inItem("kpi-2", replaceOnce("    program: { id: program-3, shared: 托育據點 }\n", "")),
      ["kpi-2"],
    ],
    [
      "a note on a target",
      inItem("kpi-1", replaceOnce("[90%, 95%]", "[90%, 95%], notes: { 114: A remark. }")),
      ["kpi-1"],
    ],
    ["a direction", inItem("kpi-2", replaceOnce("HIGHER_IS_BETTER", "NEUTRAL")), ["kpi-2"]],
    ["a role", inItem("goal-2", replaceOnce("role: STRATEGY", "role: KEY_GOAL")), ["goal-2"]],
    [
      "the standards",
      inItem("kpi-1", replaceOnce('    standards: [{ text: "達1,200人次", at: 29 }]\n', "")),
      ["kpi-1"],
    ],
  ])("that changes %s lists the item", async (_what, change, ids) => {
    await run(SOUND);
    const found = await changeOf(await altered(change));
    expect([found.added, found.withdrawn, found.changed]).toEqual([[], [], ids.map((id) => `${PENGHU}.${id}`)]);
  });

  test("that changes a remark of the file alone says that no item changed, and makes a release", async () => {
    await run(SOUND);
    const release = await readRelease(dataSource());
    expect(await changeOf(await altered((plan) => `# Read once more.\n${plan}`))).toMatchObject({
      isNew: false,
      differs: true,
      changed: [],
    });
    expect(await readRelease(dataSource())).not.toBe(release);
  });

  test("that renames an item lists the new id and the old one", async () => {
    await run(SOUND);
    const folder = await altered(
      replaceOnce("- id: program-3\n", "- id: childcare-places\n"),
      replaceOnce("{ id: program-3, shared", "{ id: childcare-places, shared"),
      replaceOnce("\nexpect:", "\nrenamed: { program-3: childcare-places }\n\nexpect:"),
    );
    const { added, withdrawn, changed } = await changeOf(folder);
    expect({ added, withdrawn, changed }).toEqual({
      added: [`${PENGHU}.childcare-places`],
      withdrawn: [`${PENGHU}.program-3`],
      changed: [`${PENGHU}.kpi-2`],
    });
    const back = await altered(replaceOnce("\nexpect:", "\nrenamed: { childcare-places: program-3 }\n\nexpect:"));
    expect((await changeOf(back)).withdrawn).toEqual([`${PENGHU}.childcare-places`]);
  });

  test("that loses an id is refused, and says how to withdraw or rename it", async () => {
    await run(SOUND);
    const before = await readState(dataSource());
    const folder = await altered(replaceOnce("- id: kpi-2\n", "- id: places\n"));
    expect(await refusalOf(run(folder))).toEqual([
      {
        file: join(folder, "plan.yml"),
        line: 1,
        column: 1,
        found: "no item “kpi-2”, which the hub holds",
        expected: "every id that was given out, or an entry under `renamed`",
        todo: "Keep the id, or add `kpi-2: <new id>` (or `kpi-2: null`) under `renamed`.",
      },
    ]);
    expect(await readState(dataSource())).toEqual(before);
  });

  test("that withdraws an item for good is taken, and lists it", async () => {
    await run(SOUND);
    const folder = await altered(
      withoutItem("kpi-2"),
      replaceOnce("\nexpect:", "\nrenamed: { kpi-2: null }\n\nexpect:"),
      replaceOnce("lines: 23-38\n", "lines: 23-31\n"),
      replaceOnce("indicators: 2, targets: 4", "indicators: 1, targets: 2"),
      replaceOnce("at: [11, 19@1, 33]", "at: [11, 19@1]"),
    );
    expect(await changeOf(folder)).toMatchObject({ withdrawn: [`${PENGHU}.kpi-2`], added: [], changed: [] });
    await takeOut(dataSource(), seeds, PENGHU);
  });

  test("of a folder of folders brings every plan below it, in one release", async () => {
    const below = join(temporaryFolder(), "several");
    await copyPlan(SOUND, join(below, "a"));
    await copyPlan(SOUND, join(below, "b", "c"), anotherId("penghu-115"));
    const { changes } = await run(below);
    expect(changes.map(({ planId, isNew }) => [planId, isNew])).toEqual([
      [PENGHU, true],
      ["penghu-115", true],
    ]);
    for (const id of [PENGHU, "penghu-115"]) expect(await takeOut(dataSource(), seeds, id)).toBe("removed");
  });

  test("of the seeds' own folder, word for word, leaves the plan the seeds' own", async () => {
    const before = await readState(dataSource());
    expect((await run(seedFolder("miaoli"))).changes).toMatchObject([{ planId: "miaoli-community", differs: false }]);
    expect(await readOrigins(dataSource())).toEqual({ "miaoli-community": "seeds", "yunlin-community-111": "seeds" });
    expect(await readState(dataSource())).toEqual(before);
  });
});

describe("an import that is refused leaves the data and the release as they were", () => {
  const dataSource = useTestDataSource(smallDatabase);
  let before: Awaited<ReturnType<typeof readState>> = {};
  const run = async (...folders: string[]) => importFolders(dataSource(), seeds, folders);
  const refused = (...folders: string[]) => refusalOf(run(...folders));

  beforeAll(async () => {
    await importFolders(dataSource(), seeds, [SOUND]);
    before = await readState(dataSource());
  });

  afterEach(async () => {
    expect(await readState(dataSource())).toEqual(before);
  });

  test.each([
    ["unknown-theme", "theme “older-persons.care-station”"],
    ["unknown-target-group", "target group “eldery”"],
    ["duplicate-id", "id “goal-1” a second time"],
    ["year-outside-the-period", "112-112"],
    ["county-of-another-document", "“澎湖縣政府”"],
    [
      "quotation-that-is-not-there",
      "“增設離島共餐據點” does not stand at 5; the text agrees up to “增設離島” and goes on “據點，自112年”",
    ],
  ] as const)("a plan with the problem %s", async (name, found) => {
    const problems = await refused(planFixture(name));
    expect(problems[0]?.found).toBe(found);
  });

  test("a good plan beside a bad one", async () => {
    const good = await altered(anotherId("penghu-116"));
    const problems = await refused(good, planFixture("unknown-theme"));
    expect(problems.map(({ file }) => file)).toEqual([join(planFixture("unknown-theme"), "plan.yml")]);
  });

  test("a folder that holds no plan", async () => {
    const folder = join(temporaryFolder(), "no-plan-at-all");
    await mkdir(folder);
    expect((await refused(folder)).map(({ found }) => found)).toEqual(["no such file", "no such file"]);
  });

  test("two folders with one plan", async () => {
    const problems = await refused(SOUND, await altered());
    expect(problems[0]?.found).toBe(`id “${PENGHU}”, which ${SOUND} has`);
  });

  test.each([
    ["a plan whose id is that of another plan's item", () => altered(anotherId("miaoli-community.work-1"))],
    ["a plan whose id is that of another plan's document", () => altered(anotherId("miaoli-community.document"))],
    [
      "an item whose id is that of its plan's document",
      () =>
        altered(anotherId("penghu-117"), replaceOnce("- id: goal-2\n", "- id: document\n"), (plan) =>
          plan.replaceAll("goal: goal-2\n", "goal: document\n"),
        ),
    ],
    [
      "an item whose id is that of an indicator's target",
      () => altered(anotherId("penghu-117"), replaceOnce("- id: kpi-2\n", "- id: kpi-1.2025\n")),
    ],
    [
      "a plan whose items have the ids of themes",
      () => altered(anotherId("theme"), replaceOnce("- id: kpi-2\n", "- id: childcare\n")),
    ],
    [
      "a plan that replaces a plan that the hub does not hold",
      () =>
        altered(
          anotherId("penghu-117"),
          replaceOnce("  horizon: MID_TERM\n", "  horizon: MID_TERM\n  replaces: penghu-109\n"),
        ),
    ],
    [
      "a plan retrieved on no day",
      () => altered(anotherId("penghu-117"), replaceOnce("retrievedOn: null", "retrievedOn: last week")),
    ],
  ])("%s", async (_what, make) => {
    const folder = await make();
    const [problem] = await refused(folder);
    expect(problem?.file).toBe(join(folder, "plan.yml"));
  });

  test("a database into which another version of the hub has published since, and so is a removal", async () => {
    const [release] = await dataSource().query<{ fingerprint: string }[]>("SELECT fingerprint FROM release");
    await dataSource().query("UPDATE release SET fingerprint = 'of another version'");
    try {
      await expect(run(SOUND)).rejects.toBeInstanceOf(OtherBaseError);
      await expect(takeOut(dataSource(), seeds, PENGHU)).rejects.toBeInstanceOf(OtherBaseError);
    } finally {
      await dataSource().query("UPDATE release SET fingerprint = $1", [release?.fingerprint]);
    }
  });

  test("a database that fails in the middle of the work", async () => {
    await dataSource().query(
      "CREATE FUNCTION refuse_citation() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$",
    );
    await dataSource().query(
      "CREATE TRIGGER full_disk BEFORE INSERT ON citation FOR EACH STATEMENT EXECUTE FUNCTION refuse_citation()",
    );
    try {
      await expect(importFolders(dataSource(), seeds, [await altered(anotherId("penghu-118"))])).rejects.toThrow(
        "the disk is full",
      );
    } finally {
      await dataSource().query("DROP TRIGGER full_disk ON citation");
      await dataSource().query("DROP FUNCTION refuse_citation()");
    }
  });
});

describe("plans that belong together", () => {
  const dataSource = useTestDataSource(smallDatabase);
  const successor = () =>
    altered(
      anotherId("penghu-115"),
      replaceOnce("  horizon: MID_TERM\n", `  horizon: MID_TERM\n  replaces: ${PENGHU}\n`),
    );
  const replaces = async (id: string): Promise<string | null | undefined> => {
    const rows = await dataSource().query<{ replaces_id: string | null }[]>(
      "SELECT replaces_id FROM plan WHERE id = $1",
      [id],
    );
    return rows[0]?.replaces_id;
  };

  test("a plan knows which one it replaces, and still does when that one is imported again", async () => {
    await importFolders(dataSource(), seeds, [SOUND]);
    await importFolders(dataSource(), seeds, [await successor()]);
    expect(await replaces("penghu-115")).toBe(PENGHU);
    await importFolders(dataSource(), seeds, [SOUND]);
    expect(await replaces("penghu-115")).toBe(PENGHU);
  });

  test("a plan and the one that it replaces come in one import, whichever is named first", async () => {
    for (const id of ["penghu-115", PENGHU]) await takeOut(dataSource(), seeds, id);
    await importFolders(dataSource(), seeds, [await successor(), SOUND]);
    expect(await replaces("penghu-115")).toBe(PENGHU);
  });

  test("twins may name each other, and are linked once", async () => {
    const twins = await altered(
      anotherId("penghu-119"),
      inItem("goal-1", replaceOnce("role: STRATEGY\n", "role: STRATEGY\n    twin: goal-1b\n")),
      replaceOnce(
        "\nprograms:\n",
        [
          "  - id: goal-1b",
          "    themes: [older-persons]",
          "    role: PRIORITY",
          "    number: { text: 一, at: 25 }",
          "    title: { text: 在地安老, at: 26 }",
          "    en: Ageing in place, in the table",
          "    twin: goal-1",
          "",
          "programs:",
          "",
        ].join("\n"),
      ),
      replaceOnce("expect: { goals: 2", "expect: { goals: 3"),
    );
    await importFolders(dataSource(), seeds, [twins]);
    expect(await dataSource().query("SELECT goal_id, twin_id FROM goal_twin WHERE goal_id LIKE 'penghu-119%'")).toEqual(
      [{ goal_id: "penghu-119.goal-1", twin_id: "penghu-119.goal-1b" }],
    );
  });
});

describe("a plan that is taken out", () => {
  const dataSource = useTestDataSource(smallDatabase);

  test("is gone with all that was made of it, and the release is the one from before", async () => {
    const before = await readState(dataSource());
    await importFolders(dataSource(), seeds, [SOUND]);
    expect(await takeOut(dataSource(), seeds, PENGHU)).toBe("removed");
    expect(await readState(dataSource())).toEqual(before);
  });

  test("must be there", async () => {
    const before = await readState(dataSource());
    expect(await takeOut(dataSource(), seeds, "penghu-999")).toBe("unknown");
    expect(await readState(dataSource())).toEqual(before);
  });

  test("must not be the seeds' own", async () => {
    const before = await readState(dataSource());
    expect(await takeOut(dataSource(), seeds, "miaoli-community")).toBe("seeded");
    expect(await readState(dataSource())).toEqual(before);
  });
});
