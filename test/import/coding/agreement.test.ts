import { compareCodes, measureAgreement } from "../../../src/import/coding/agreement";
import { formatAgreement } from "../../../src/import/coding/format-agreement";
import { type Coding, readCodings } from "../../../src/import/coding/read-codings";
import { checkFolders } from "../../../src/import/check/check-folders";
import { findPlanFolders } from "../../../src/import/read-plan-folder";
import { itemsOf } from "../../../src/import/resolve/resolved-plan";
import { readVocabulary, themeCodes } from "../../../src/import/vocabulary";
import { SEEDS } from "../seed-plan-texts";

function coding(items: Record<string, string>): Coding {
  return new Map(
    Object.entries(items).map(([id, codes]) => {
      const [themes = "", groups = ""] = codes.split(" | ");
      return [id, { themes: themes.split(" "), groups: groups === "" ? [] : groups.split(" ") }];
    }),
  );
}

function pairs(count: number, first: string, second: string): [string, string][] {
  return Array.from({ length: count }, () => [first, second]);
}

test("Cohen's kappa of 20 yes, 15 no and 15 differences is 0.4, by hand", () => {
  const agreement = compareCodes([
    ...pairs(20, "yes", "yes"),
    ...pairs(5, "yes", "no"),
    ...pairs(10, "no", "yes"),
    ...pairs(15, "no", "no"),
  ]);
  expect(agreement.items).toBe(50);
  expect(agreement.observed).toBeCloseTo(0.7, 10);
  expect(agreement.kappa).toBeCloseTo(0.4, 10);
  expect(agreement.confused).toEqual([{ codes: ["no", "yes"], items: 15 }]);
});

test("coders who always agree have kappa 1, also where there is one code alone", () => {
  expect(compareCodes([...pairs(3, "a", "a"), ...pairs(2, "b", "b")]).kappa).toBeCloseTo(1, 10);
  expect(compareCodes(pairs(3, "a", "a")).kappa).toBeCloseTo(1, 10);
});

test("coders who agree as often as chance have kappa 0", () => {
  expect(
    compareCodes([...pairs(1, "a", "a"), ...pairs(1, "a", "b"), ...pairs(1, "b", "a"), ...pairs(1, "b", "b")]).kappa,
  ).toBeCloseTo(0, 10);
});

test("confusions are counted whoever gave which code, the most frequent first", () => {
  const { confused } = compareCodes([
    ...pairs(1, "a", "b"),
    ...pairs(2, "c", "a"),
    ...pairs(1, "b", "a"),
    ...pairs(1, "a", "d"),
  ]);
  expect(confused).toEqual([
    { codes: ["a", "b"], items: 2 },
    { codes: ["a", "c"], items: 2 },
    { codes: ["a", "d"], items: 1 },
  ]);
});

test("primary themes are compared with and without their child, the others given or not", () => {
  const first = coding({ a: "childcare.quality labour | parents", b: "childcare.allowances | parents" });
  const second = coding({ a: "childcare.home-based | parents", b: "labour childcare | elderly" });
  const { topThemes, childThemes, themes, groups } = measureAgreement(first, second);
  expect(topThemes.confused).toEqual([{ codes: ["childcare", "labour"], items: 1 }]);
  expect(childThemes.observed).toBe(0);
  expect([...themes].map(([code, { observed }]) => [code, observed])).toEqual([
    ["childcare", 1],
    ["labour", 0],
  ]);
  expect([...groups].map(([code, { observed }]) => [code, observed])).toEqual([
    ["elderly", 0.5],
    ["parents", 0.5],
  ]);
});

test("codings of different items are refused with the items", () => {
  expect(() => measureAgreement(coding({ a: "labour", b: "labour" }), coding({ b: "labour", c: "labour" }))).toThrow(
    "The two codings do not code the same items: a, c.",
  );
});

test("what is printed names kappa, the share that is the same, and what was confused", () => {
  const first = coding({
    a: "childcare | parents",
    b: "labour | workers",
    c: "labour | workers",
    d: "childcare | parents",
  });
  const second = coding({
    a: "childcare | parents",
    b: "labour | workers",
    c: "childcare | parents",
    d: "childcare | parents",
  });
  expect(formatAgreement(measureAgreement(first, second)).split("\n")).toEqual([
    "4 items, coded twice",
    "",
    "primary theme, top",
    "  Cohen's kappa 0.500, the same in 75.0%",
    "     1  childcare / labour",
    "",
    "primary theme with its child",
    "  Cohen's kappa 0.500, the same in 75.0%",
    "     1  childcare / labour",
    "",
    "all themes, top: given or not",
    "  mean of Cohen's kappa 0.500",
    "  childcare  0.500, 1 differ",
    "  labour     0.500, 1 differ",
    "",
    "target groups: given or not",
    "  mean of Cohen's kappa 0.500",
    "  parents  0.500, 1 differ",
    "  workers  0.500, 1 differ",
  ]);
});

describe("the seeds' two codings", () => {
  const vocabulary = readVocabulary(SEEDS);
  const codings = readCodings(SEEDS);
  const items = checkFolders(findPlanFolders(SEEDS), vocabulary).checks.flatMap(({ checked }) =>
    checked ? itemsOf(checked.plan).map(({ id }) => id) : [],
  );

  test.each(["first", "second"] as const)("the %s codes each of the 379 items, by codes of the vocabulary", (name) => {
    const own = codings[name];
    expect([...own.keys()].sort()).toEqual([...items].sort());
    expect(own.size).toBe(379);
    const themes = new Set(themeCodes(vocabulary));
    const groups = new Set(vocabulary.targetGroups.map(({ code }) => code));
    const unknown = [...own].filter(
      ([, codes]) => codes.themes.some((code) => !themes.has(code)) || codes.groups.some((code) => !groups.has(code)),
    );
    expect(unknown).toEqual([]);
  });

  test("agree far beyond chance in the primary theme", () => {
    const { topThemes, childThemes } = measureAgreement(codings.first, codings.second);
    expect(topThemes.items).toBe(379);
    expect(topThemes.kappa).toBeGreaterThan(0.8);
    expect(childThemes.kappa).toBeGreaterThan(0.8);
  });
});
