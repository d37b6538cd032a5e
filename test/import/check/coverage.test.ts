import { planFixture } from "../../fixtures/plans";
import { changeDocument, changeLine, changePlan, inItem, positionOf, replaceOnce, withoutItem } from "../alter-text";
import { checkTexts, findProblems, type PlanTexts, readSeedTexts, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));

function coverageOf(texts: PlanTexts) {
  const { checked } = checkTexts(texts);
  if (!checked) throw new Error("It was not checked.");
  return checked.coverage;
}

/** Characters of a text that are not white space. */
function count(text: string): number {
  return Array.from(text.replace(/\s/gu, "")).length;
}

test("each character of the fixture is cited, a heading, punctuation between fields or passed over", () => {
  const coverage = coverageOf(sound);
  expect(coverage).toEqual({
    characters: 234,
    cited: 188,
    headings: 26,
    joints: 2,
    passedOver: 18,
    uncited: [],
    replaced: 1,
    added: 0,
  });
  expect(coverage.characters).toBe(count(sound.document));
  expect(coverage.cited + coverage.headings + coverage.joints + coverage.passedOver).toBe(234);
});

test("headings are counted by hand: four parts with their numbers, and the numbers' punctuation of two goals", () => {
  expect(count("壹、使命貳、策略目標參、重要計畫肆、關鍵績效指標") + count("、、")).toBe(26);
});

test("what nothing cites is told line by line", () => {
  const texts = changePlan(sound, inItem("goal-1", replaceOnce("    description: 推動社區共餐，關懷獨居長者。\n", "")));
  expect(coverageOf(texts)).toMatchObject({
    cited: 188 - 14,
    joints: 1,
    uncited: [{ line: 9, text: "：推動社區共餐，關懷獨居長者。" }],
  });
});

test("a run of punctuation alone is a joint, one with a character in it is uncited", () => {
  const texts = changeDocument(
    sound,
    changeLine(9, (line) => line.replace("：推動", "：（甲）推動")),
  );
  expect(coverageOf(texts).uncited).toEqual([{ line: 9, text: "：（甲）" }]);
});

test("a line of its own between the others is an uncited run", () => {
  const texts = changeDocument(
    sound,
    changeLine(8, () => "本縣四面環海。"),
  );
  expect(coverageOf(texts).uncited).toEqual([{ line: 8, text: "本縣四面環海。" }]);
  expect(findProblems(texts)).toEqual([]);
});

test("a row that is taken out of the plan file leaves its line uncited but for the goal's cell", () => {
  const texts = changePlan(sound, withoutItem("program-3"));
  expect(coverageOf(texts).uncited).toEqual([{ line: 19, text: "1離島托育據點計畫114" }]);
});

test("what is passed over may be a line, a part of one or a cell", () => {
  const passed = (entry: string) =>
    changePlan(sound, replaceOnce("  passedOver:\n", `  passedOver:\n    - ${entry}\n`));
  const withLine = (texts: PlanTexts) =>
    changeDocument(
      texts,
      changeLine(8, () => "本縣\t四面環海"),
    );
  expect(coverageOf(withLine(passed("{ lines: 8, reason: So. }"))).uncited).toEqual([]);
  expect(coverageOf(withLine(passed("{ lines: 7-8, reason: So. }"))).uncited).toEqual([]);
  expect(coverageOf(withLine(passed("{ lines: 8, text: 本縣, reason: So. }"))).uncited).toEqual([
    { line: 8, text: "四面環海" },
  ]);
  expect(coverageOf(withLine(passed("{ lines: 8@2, text: 四面環海, reason: So. }"))).uncited).toEqual([
    { line: 8, text: "本縣" },
  ]);
});

test("passing over what is cited takes nothing from what is cited", () => {
  const texts = changePlan(sound, replaceOnce("  passedOver:\n", "  passedOver:\n    - { lines: 9, reason: So. }\n"));
  expect(coverageOf(texts)).toMatchObject({ cited: 188, passedOver: 18 + 2, headings: 25, joints: 1 });
});

test.each([
  ["words that do not stand there", "{ lines: 25, text: 二,", "“二” does not stand at 25; it stands in line 11, 32"],
  ["words that stand there twice", "{ lines: 29-36, text: 數,", "“數” stands 2 times at 29-36"],
])("passing over %s is reported", (_what, entry, found) => {
  const texts = changePlan(sound, replaceOnce("{ lines: 25, text: 一,", entry));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, entry),
      found,
      expected: "words that stand at that place",
      todo: "Mend the lines or the words.",
    },
  ]);
});

test("characters that a correction leaves out count as passed over, those it replaces and adds are counted apart", () => {
  const texts = changePlan(
    changeDocument(
      sound,
      changeLine(5, () => "讓離島居民[老有養、幼有所托。"),
    ),
    replaceOnce(
      "  corrections:\n",
      [
        "  corrections:",
        "    - { line: 5, printed: '居民[', read: 居民, reason: No text. }",
        "    - { line: 5, printed: 老有養, read: 老有所養, from: 5, reason: Lost. }",
        "",
      ].join("\n"),
    ),
  );
  expect(coverageOf(texts)).toMatchObject({ characters: 234, cited: 187, passedOver: 19, replaced: 2, added: 1 });
});

test.each([
  ["chiayi-city", 12945],
  ["miaoli", 2140],
  ["taichung", 5236],
  ["tainan", 6209],
  ["yunlin", 3106],
] as const)("%s: each of the %d characters of the document is accounted for", (name, characters) => {
  const texts = readSeedTexts(name);
  const coverage = coverageOf(texts);
  expect(count(texts.document)).toBe(characters);
  expect(coverage.characters).toBe(characters);
  expect(coverage.uncited).toEqual([]);
  expect(coverage.cited + coverage.headings + coverage.joints + coverage.passedOver).toBe(characters);
  expect(coverage.cited / characters).toBeGreaterThan(0.93);
});
