import { join } from "node:path";
import { importFolders, takeOut } from "./import-folders";
import { PlanProblemsError } from "../../src/import/plan-problems-error";
import { seedDatabase } from "../../src/import/seed";
import { planFixture } from "../fixtures/plans";
import { countStatements } from "../support/statements";
import { useTemporaryFolder } from "../support/temporary-folder";
import { useTestDataSource } from "../support/test-database";
import { replaceOnce } from "./alter-text";
import { readOrigins, readRelease, readState } from "./database-state";
import { makeSeedFolder, type SeedFolder } from "./seed-folder";
import { smallDatabase } from "./seeded-databases";

const temporaryFolder = useTemporaryFolder();

/** A seeds folder that holds what the database was seeded with. */
function useSeeds(): () => SeedFolder {
  let seeds: SeedFolder | undefined;
  beforeAll(async () => {
    seeds = await makeSeedFolder(temporaryFolder(), String(Math.random()).slice(2), ["miaoli", "yunlin"]);
  });
  return () => {
    if (!seeds) throw new Error("The seeds are there when a test runs.");
    return seeds;
  };
}

const MIAOLI = "plans/miaoli/plan.yml";
const PENGHU = "penghu-113";

describe("the seeds that a database was filled with", () => {
  const dataSource = useTestDataSource(smallDatabase);
  const seeds = useSeeds();

  test("a second time write nothing and ask twice", async () => {
    const before = await readState(dataSource());
    const { result, statements } = await countStatements(dataSource(), () => seedDatabase(dataSource(), seeds().path));
    expect(result).toEqual({ release: await readRelease(dataSource()), written: [], removed: [] });
    expect(statements.map((statement) => statement.slice(0, 6))).toEqual(["SELECT", "SELECT"]);
    expect(await readState(dataSource())).toEqual(before);
  });

  test("with one plan changed write that plan alone, and make another release", async () => {
    const [state, release] = [await readState(dataSource()), await readRelease(dataSource())];
    const yunlin = await readPlan("yunlin-community-111");
    await seeds().change(
      MIAOLI,
      replaceOnce("en: Carry out community capacity building", "en: Build the capacity of communities"),
    );
    const result = await seedDatabase(dataSource(), seeds().path);
    expect(result.written).toEqual(["miaoli-community"]);
    expect(result.release).not.toBe(release);
    expect(await readRelease(dataSource())).toBe(result.release);
    expect(await readPlan("yunlin-community-111")).toEqual(yunlin);
    const after = await readState(dataSource());
    expect(Object.keys(after).filter((table) => after[table] !== state[table])).toEqual([
      "plan_item",
      "plan_source",
      "release",
      "search_entry",
      "section",
    ]);
  });

  test("changed back give the release and the data that they gave before", async () => {
    const fresh = await makeSeedFolder(temporaryFolder(), "fresh", ["miaoli", "yunlin"]);
    await seeds().change(
      MIAOLI,
      replaceOnce("en: Build the capacity of communities", "en: Carry out community capacity building"),
    );
    const back = await seedDatabase(dataSource(), seeds().path);
    expect(back.written).toEqual(["miaoli-community"]);
    expect(await seedDatabase(dataSource(), fresh.path)).toEqual({ release: back.release, written: [], removed: [] });
  });

  test("with a plan more write it, and with one fewer take it out with all that was made of it", async () => {
    const before = await readState(dataSource());
    await seeds().addFixture("sound");
    const added = await seedDatabase(dataSource(), seeds().path);
    expect([added.written, added.removed]).toEqual([[PENGHU], []]);
    expect(await readOrigins(dataSource())).toEqual({
      "miaoli-community": "seeds",
      "penghu-113": "seeds",
      "yunlin-community-111": "seeds",
    });
    await seeds().remove("plans/sound");
    const removed = await seedDatabase(dataSource(), seeds().path);
    expect([removed.written, removed.removed]).toEqual([[], [PENGHU]]);
    expect(await readState(dataSource())).toEqual(before);
  });

  test("with a problem are refused with all their problems, and the data stay as they were", async () => {
    const before = await readState(dataSource());
    const broken = await makeSeedFolder(temporaryFolder(), "broken", ["miaoli", "yunlin"]);
    await broken.addFixture("unknown-theme");
    await broken.change(MIAOLI, replaceOnce("county: MIAOLI", "county: MIAOLIN"));
    const refusal = await seedDatabase(dataSource(), broken.path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlanProblemsError);
    expect(
      (refusal as PlanProblemsError).problems.map(({ file, found }) => [file.slice(broken.path.length), found]),
    ).toEqual([
      ["/plans/miaoli/plan.yml", "county “MIAOLIN”"],
      ["/plans/unknown-theme/plan.yml", "theme “older-persons.care-station”"],
    ]);
    expect(await readState(dataSource())).toEqual(before);
  });

  test("of which two cannot be read are refused with both", async () => {
    const broken = await makeSeedFolder(temporaryFolder(), "unread", ["miaoli", "yunlin"]);
    await broken.change(MIAOLI, (text) => `${text}\n]\n`);
    await broken.remove("plans/yunlin/document.txt");
    const refusal = await seedDatabase(dataSource(), broken.path).catch((error: unknown) => error);
    expect((refusal as PlanProblemsError).problems.map(({ file }) => file.slice(broken.path.length))).toEqual([
      "/plans/miaoli/plan.yml",
      "/plans/yunlin/document.txt",
    ]);
  });

  test("that lose an id without an entry under renamed are refused", async () => {
    const before = await readState(dataSource());
    const renamed = await makeSeedFolder(temporaryFolder(), "lost-id", ["miaoli", "yunlin"]);
    await renamed.change(MIAOLI, replaceOnce("- id: work-7\n", "- id: visits\n"));
    await expect(seedDatabase(dataSource(), renamed.path)).rejects.toThrow("no item “work-7”, which the hub holds");
    expect(await readState(dataSource())).toEqual(before);
  });

  /** All rows that name a plan. */
  async function readPlan(planId: string): Promise<unknown> {
    return dataSource().query(
      "SELECT id, title_zh, title_en, position, search_text FROM plan_item WHERE plan_id = $1 ORDER BY id",
      [planId],
    );
  }
});

describe("a plan that was imported from elsewhere", () => {
  const dataSource = useTestDataSource(smallDatabase);
  const seeds = useSeeds();

  beforeAll(async () => {
    await importFolders(dataSource(), seeds().path, [planFixture("sound")]);
  });

  test("is there after the next start, which writes nothing", async () => {
    const before = await readState(dataSource());
    const release = await readRelease(dataSource());
    expect(await seedDatabase(dataSource(), seeds().path)).toEqual({ release, written: [], removed: [] });
    expect(await readState(dataSource())).toEqual(before);
    expect(await readOrigins(dataSource())).toEqual({
      "miaoli-community": "seeds",
      "penghu-113": "imported",
      "yunlin-community-111": "seeds",
    });
  });

  test("is left alone where another plan of the seeds changes", async () => {
    await seeds().change(MIAOLI, replaceOnce("en: Carry out community capacity building", "en: Build capacity"));
    expect((await seedDatabase(dataSource(), seeds().path)).written).toEqual(["miaoli-community"]);
    expect((await readOrigins(dataSource()))[PENGHU]).toBe("imported");
  });

  test("is derived again from the texts kept of it where the code has changed", async () => {
    const before = await readState(dataSource());
    await dataSource().query("UPDATE release SET fingerprint = 'of older code'");
    await dataSource().query("UPDATE plan_item SET title_zh = 'derived otherwise' WHERE plan_id = $1", [PENGHU]);
    await dataSource().query("DELETE FROM citation WHERE subject_id = 'penghu-113.kpi-1'");
    const result = await seedDatabase(dataSource(), seeds().path);
    expect(result.written).toEqual(["miaoli-community", "yunlin-community-111", "penghu-113"]);
    expect(await readState(dataSource())).toEqual(before);
  });

  test("is derived again where the vocabulary has changed, and takes the new words", async () => {
    await seeds().change("themes.yml", (text) => text.replace(/(- code: childcare\n +name: \{ zh: )[^,]+/u, "$1育兒"));
    const result = await seedDatabase(dataSource(), seeds().path);
    expect(result.written).toHaveLength(3);
    expect(await dataSource().query("SELECT name_zh FROM theme WHERE code = 'childcare'")).toEqual([
      { name_zh: "育兒" },
    ]);
    expect((await readOrigins(dataSource()))[PENGHU]).toBe("imported");
  });

  test("that a changed vocabulary no longer fits is reported by its id, and the data stay as they were", async () => {
    const before = await readState(dataSource());
    const narrow = await makeSeedFolder(temporaryFolder(), "narrow", ["miaoli", "yunlin"]);
    await narrow.change("target-groups.yml", (text) => text.replace("code: parents\n", "code: mothers-fathers\n"));
    const refusal = await seedDatabase(dataSource(), narrow.path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlanProblemsError);
    expect((refusal as PlanProblemsError).problems.map(({ file, found }) => [file, found])).toEqual(
      Array.from({ length: 3 }, () => ["(imported) penghu-113/plan.yml", "target group “parents”"]),
    );
    expect(await readState(dataSource())).toEqual(before);
  });

  test("in place of a plan of the seeds stays in its place, until it is removed and the seeds' own comes back", async () => {
    const other = await makeSeedFolder(temporaryFolder(), "replacement", ["miaoli"]);
    await other.change(MIAOLI, replaceOnce("en: Build and integrate", "en: Build up and integrate"));
    const own = await readOrigins(dataSource());
    expect(own["miaoli-community"]).toBe("seeds");
    await importFolders(dataSource(), seeds().path, [join(other.path, "plans", "miaoli")]);
    expect((await seedDatabase(dataSource(), seeds().path)).written).toEqual([]);
    expect(await titleOf("miaoli-community.strategy-1")).toMatch(/^Build up/u);
    expect(await takeOut(dataSource(), seeds().path, "miaoli-community")).toBe("removed");
    expect((await seedDatabase(dataSource(), seeds().path)).written).toEqual(["miaoli-community"]);
    expect(await titleOf("miaoli-community.strategy-1")).toMatch(/^Build and/u);
    expect(await readOrigins(dataSource())).toEqual(own);
  });

  async function titleOf(id: string): Promise<string> {
    const [row] = await dataSource().query<{ title_en: string }[]>("SELECT title_en FROM plan_item WHERE id = $1", [
      id,
    ]);
    return row?.title_en ?? "";
  }
});
