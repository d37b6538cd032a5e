import { askForAll, countEach, useGraph, type Variables } from "../use-graph";
import { askForComparison, askForCovered, codesOf, idsOf, rowsOf, SIX, summaryOf } from "./ask-for-comparison";
import { initiativesOf, ITEMS } from "./seeded-items";

const graph = useGraph();

/** Filters of every kind that a comparison is asked with. */
const FILTERS: readonly Variables[] = [
  {},
  { themes: ["childcare"] },
  { themes: ["community-development.networks", "labour"] },
  { themes: ["disability"], primaryThemeOnly: true },
  { year: 111 },
  { year: 2022, includeUndated: true },
  { years: { from: 2020, to: 2025 } },
  { years: { to: 2019 }, includeUndated: true, parts: true },
  { endsIn: { to: 2021 } },
  { includeUndated: true },
  { kinds: ["GOAL", "INDICATOR"] },
  { kinds: ["PROGRAM"], parts: true },
  { targetGroups: ["elderly"] },
  { targetGroups: ["communities", "officials"], parts: true },
  { references: ["social-safety-net-program"] },
  { references: ["crpd"] },
  { references: ["public-welfare-lottery-surplus", "community-development-guidelines"], year: 2022 },
  { initiatives: ["care-stations"] },
  { initiatives: ["care-stations", "day-workshops"], parts: true },
  { withoutTwins: true },
  { withoutTwins: true, themes: ["protection"] },
  { withoutTwins: true, parts: true, initiatives: ["elder-subsidies"] },
  { parts: true },
  { planKinds: ["ANNUAL", "STANDING"] },
  { bureaus: ["labour"] },
  { levels: [1], kinds: ["GOAL", "PROGRAM"] },
  { text: "社區", parts: true },
];

const KINDS = ["GOAL", "PROGRAM", "INDICATOR"] as const;

describe.each(FILTERS)("with the filter %j", (filter) => {
  const asksFor = (kind: string): boolean => !("kinds" in filter) || (filter.kinds as string[]).includes(kind);

  test("goals, programs and indicators of every county are as many as the lists with the same filter hold", async () => {
    const { summaries } = await askForComparison(graph(), { counties: SIX, filter });
    const lists = SIX.flatMap((county) =>
      KINDS.filter(asksFor).map((kind) => ({ ...filter, counties: [county], kinds: [kind] })),
    );
    const counts = await countEach(graph(), lists);
    const expected = SIX.map((county) =>
      KINDS.map(
        (kind) => counts[lists.findIndex((list) => list.counties[0] === county && list.kinds[0] === kind)] ?? 0,
      ),
    );
    expect(summaries.map(({ goals, programs, indicators }) => [goals, programs, indicators])).toEqual(expected);
    const wrong = summaries.filter(
      ({ presence, goals, programs, indicators }) => (presence === "ADDRESSED") !== goals + programs + indicators > 0,
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["TARGET_GROUP", "targetGroups"],
    ["REFERENCE", "references"],
  ] as const)("the codes of the axis %s are those that a county's items have", async (axis, field) => {
    const { summaries } = await askForComparison(graph(), { counties: SIX, filter });
    const covered = await askForCovered(graph(), axis, { ...filter, counties: SIX });
    const found = summaries.flatMap(({ column, ...summary }) =>
      summary[field].map(({ code }) => `${code} ${column.code}`),
    );
    expect(found.sort()).toEqual([...covered].sort());
  });

  test("shared references are those of at least two counties, in the vocabulary's order", async () => {
    const { summaries, sharedReferences } = await askForComparison(graph(), { counties: SIX, filter });
    const named = summaries.flatMap(({ references }) => codesOf(references));
    const shared = named.filter((code, index) => named.indexOf(code) !== index);
    expect(codesOf(sharedReferences)).toEqual(await inVocabularysOrder(shared));
  });

  test("what stands alone is what a county's list holds and no row's initiative does", async () => {
    const comparison = await askForComparison(graph(), { counties: SIX, filter });
    const wrong: unknown[] = [];
    for (const county of SIX) {
      const { alone } = summaryOf(comparison, county);
      const own = await askForIds({ ...filter, counties: [county] });
      const rows = rowsOf(comparison);
      const inRows = await askForIds({ ...filter, withoutTwins: false, counties: [county], initiatives: rows });
      const found = idsOf(alone.nodes);
      const expected = own.filter((id) => !inRows.includes(id));
      if (found.join() !== expected.join() || alone.totalCount !== expected.length)
        wrong.push({
          county,
          missing: expected.filter((id) => !found.includes(id)),
          tooMany: found.filter((id) => !expected.includes(id)),
        });
    }
    expect(wrong).toEqual([]);
  });
});

describe("of childcare", () => {
  const ask = () => askForComparison(graph(), { counties: SIX, theme: "childcare" });
  const kinds = async (county: string): Promise<number[]> => {
    const { goals, programs, indicators } = summaryOf(await ask(), county);
    return [goals, programs, indicators];
  };

  test("Taichung has 7 goals and 7 programs, Tainan 6 and 4, Chiayi City 4, 4 and 4 indicators", async () => {
    expect((await ask()).theme).toEqual({ code: "childcare" });
    expect(await kinds("TAICHUNG")).toEqual([7, 7, 0]);
    expect(await kinds("TAINAN")).toEqual([6, 4, 0]);
    expect(await kinds("CHIAYI_CITY")).toEqual([4, 4, 4]);
    expect(await kinds("MIAOLI")).toEqual([0, 0, 0]);
    expect(await kinds("KAOHSIUNG")).toEqual([0, 0, 0]);
  });

  test("the target groups and references are those of a county's items, in the vocabulary's order", async () => {
    const comparison = await ask();
    const { targetGroups, references } = summaryOf(comparison, "TAINAN");
    expect(codesOf(targetGroups)).toEqual(["children-youth", "parents", "vulnerable-families", "childcare-workers"]);
    expect(codesOf(references)).toEqual(["quasi-public-childcare"]);
    expect(codesOf(summaryOf(comparison, "CHIAYI_CITY").references)).toEqual(["child-rearing-allowance"]);
    expect(codesOf(summaryOf(comparison, "TAICHUNG").references)).toEqual([
      "child-rearing-allowance",
      "quasi-public-childcare",
      "taichung-affordable-childcare",
    ]);
    expect(summaryOf(comparison, "MIAOLI")).toMatchObject({ targetGroups: [], references: [], alone: { nodes: [] } });
  });

  test("the references that two counties share are the allowance and the quasi-public policy", async () => {
    expect(codesOf((await ask()).sharedReferences)).toEqual(["child-rearing-allowance", "quasi-public-childcare"]);
    const two = await askForComparison(graph(), { counties: ["TAINAN", "CHIAYI_CITY"], theme: "childcare" });
    expect(two.sharedReferences).toEqual([]);
  });

  test("what is a version of no initiative stands alone, what is only RELATED to one too", async () => {
    const comparison = await ask();
    const alone = (county: string) => idsOf(summaryOf(comparison, county).alone.nodes).sort();
    expect(alone("TAINAN")).toEqual(["tainan-114.goal-9", "tainan-114.program-9-2"]);
    expect(alone("TAICHUNG")).toEqual(
      ["goal-1", "goal-1-2", "goal-1-3", "program-7", "program-9"].map((id) => `taichung-108.${id}`),
    );
    expect(alone("CHIAYI_CITY")).toEqual(
      ["goal-6", "kpi-6-2", "strategy-4-3", "strategy-8-1"].map((id) => `chiayi-city-108.${id}`),
    );
  });

  test("presence says who speaks of it, and the plans are those in force", async () => {
    const { summaries } = await ask();
    expect(summaries.map(({ presence, plans }) => [presence, idsOf(plans)])).toEqual([
      ["ADDRESSED", ["taichung-108"]],
      ["ADDRESSED", ["tainan-114"]],
      ["ADDRESSED", ["chiayi-city-108"]],
      ["OUT_OF_SCOPE", ["miaoli-community"]],
      ["OUT_OF_SCOPE", ["yunlin-community-111"]],
      ["NO_PLAN", []],
    ]);
  });
});

test("without a filter what stands alone is each county's items, parts of programs apart, that are no version", async () => {
  const { theme, summaries } = await askForComparison(graph(), { counties: SIX });
  expect(theme).toBeNull();
  const expected = SIX.map((county) =>
    ITEMS.filter((item) => item.county === county && item.whole === null && initiativesOf([item]).length === 0)
      .map(({ id }) => id)
      .sort(),
  );
  expect(summaries.map(({ alone }) => idsOf(alone.nodes).sort())).toEqual(expected);
  expect(expected.map(({ length }) => length)).toEqual([32, 49, 47, 1, 2, 0]);
});

test("a program's numbered parts are counted, and stand alone, only where parts are asked for", async () => {
  const theme = "older-persons.care-stations";
  const whole = summaryOf(await askForComparison(graph(), { counties: ["CHIAYI_CITY"], theme }), "CHIAYI_CITY");
  const parts = await askForComparison(graph(), { counties: ["CHIAYI_CITY"], theme, filter: { parts: true } });
  const shown = summaryOf(parts, "CHIAYI_CITY");
  expect([whole.programs, whole.alone.totalCount]).toEqual([4, 0]);
  expect(shown.programs).toBe(4 + 5 + 9);
  expect(idsOf(shown.alone.nodes)).toEqual(
    ["2-10-2", "2-10-2-1", "2-10-2-2", "2-10-2-3", "2-10-2-4", "2-10-2-5"].map(
      (number) => `chiayi-city-108.undertaking-${number}`,
    ),
  );
});

test("a law that stands outside the items is none that they name: Chiayi City's CRPD and labour laws", async () => {
  const { references } = summaryOf(await askForComparison(graph(), { counties: ["CHIAYI_CITY"] }), "CHIAYI_CITY");
  expect(codesOf(references)).toEqual([
    "children-youth-welfare-rights-act",
    "care-station-review-notes",
    "care-station-review-indicators",
    "mohw-letter-1050801261",
    "long-term-care-plan-2",
    "social-safety-net-program",
    "child-youth-development-accounts",
    "forward-looking-infrastructure-program",
    "child-rearing-allowance",
    "employment-security-fund",
    "chiayi-hope-n-program",
    "chiayi-dream-online-program",
  ]);
});

test("a scheme that only carries a programme's name does not share it: Taichung's emergency relief", async () => {
  const asked = { counties: ["TAICHUNG", "TAINAN"], theme: "social-assistance.emergency-relief" };
  const comparison = await askForComparison(graph(), asked);
  expect(codesOf(summaryOf(comparison, "TAICHUNG").references)).toEqual(["emergency-relief-program"]);
  expect(codesOf(summaryOf(comparison, "TAINAN").references)).toEqual(["tainan-social-assistance-account"]);
  expect(comparison.sharedReferences).toEqual([]);
});

test("of twins the first printed alone is counted, and the later stands alone no more: Tainan's key goals", async () => {
  const comparison = await askForComparison(graph(), { counties: ["TAINAN"], filter: { withoutTwins: true } });
  const { goals, alone } = summaryOf(comparison, "TAINAN");
  expect(goals).toBe(77 - 16);
  const keyGoals = Array.from({ length: 16 }, (_, index) => `tainan-114.goal-${String(index + 1)}`);
  expect(idsOf(alone.nodes).filter((id) => keyGoals.includes(id))).toEqual([]);
});

async function askForIds(filter: Variables): Promise<string[]> {
  if ((filter.initiatives as string[] | undefined)?.length === 0) return [];
  return idsOf(await askForAll<{ id: string }>(graph(), "items", "id", { filter }));
}

async function inVocabularysOrder(codes: readonly string[]): Promise<string[]> {
  const query = "{ references(first: 100, atLeastCounties: 0) { nodes { code } } }";
  const { references } = await graph().ask<{ references: { nodes: { code: string }[] } }>(query);
  return codesOf(references.nodes).filter((code) => codes.includes(code));
}
