import { planFixture } from "../../fixtures/plans";
import { changeDocument, changeLine, changePlan, positionOf, replaceOnce } from "../alter-text";
import { checkTexts, findProblems, readSeedTexts, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));

function sectionsOf(texts: typeof sound) {
  return (checkTexts(texts).checked?.plan.sections ?? []).map(({ line, endLine, number, heading, headingEn }) => [
    line,
    endLine,
    number,
    heading,
    headingEn,
  ]);
}

test("a section has its heading from the item that it begins with, or from the plan file", () => {
  expect(sectionsOf(sound)).toEqual([
    [1, 2, null, null, null],
    [3, 6, "壹", "使命", "Mission"],
    [7, 8, "貳", "策略目標", "Strategic goals"],
    [9, 10, "一", "在地安老", "Ageing in place"],
    [11, 12, "二", "安心托育", "Childcare without worry"],
    [13, 20, "參", "重要計畫", "Major programmes"],
    [21, 38, "肆", "關鍵績效指標", "Key performance indicators"],
  ]);
});

test("a section's text goes to the next section and is quoted in one run", () => {
  const section = checkTexts(sound).checked?.plan.sections[3];
  expect(section?.quote.reading).toBe("一、在地安老：推動社區共餐，關懷獨居長者。");
  expect([section?.quote.startLine, section?.quote.endLine, section?.quote.check]).toEqual([9, 9, "EXACT"]);
});

test("a heading without English is reported", () => {
  const texts = changePlan(sound, replaceOnce("headings: { 3: Mission, ", "headings: { "));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "{ 7: Strategic goals"),
      found: "no English for the heading “使命” in line 3",
      expected: "an English heading for every printed heading",
      todo: "Add `3: …` to `headings`.",
    },
  ]);
});

test("English for a line that is no heading is reported", () => {
  const texts = changePlan(sound, replaceOnce("{ 3: Mission, ", "{ 3: Mission, 5: Everyone, "));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "Everyone"),
      found: "an English heading for line 5",
      expected: "a line that begins with a printed number and is no item's title",
      todo: "Mend the line, or take the heading out.",
    },
  ]);
});

test("a numbered sentence is no heading and asks for no English", () => {
  const texts = changeDocument(
    sound,
    changeLine(5, () => "1.讓離島居民老有所養、幼有所托。"),
  );
  expect(findProblems(texts)).toEqual([]);
  expect(sectionsOf(texts)[2]).toEqual([5, 6, "1", null, null]);
});

test("a line that is too long for a heading gives its first phrase, where the plan file translates it", () => {
  const chiayi = readSeedTexts("chiayi-city");
  const section = checkTexts(chiayi).checked?.plan.sections.find(({ line }) => line === 71);
  expect(chiayi.document.split("\n")[70]?.length).toBeGreaterThan(40);
  expect(section?.headingEn).toBe("Long-term care: a model city in which to grow old");
  expect(section?.heading).toMatch(/^[^：。，]{1,40}$/u);
});
