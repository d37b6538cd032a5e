import { planFixture } from "../../fixtures/plans";
import { type PlanFile } from "../../../src/import/plan-file";
import { createProblemSink } from "../../../src/import/problem";
import { createEvidenceFinder } from "../../../src/import/resolve/evidence";
import { changePlan, inItem, positionIn, replaceOnce } from "../alter-text";
import { readText } from "../documents/read-text";
import { findProblems, readTexts } from "../seed-plan-texts";

/** A finder over a text, with what it found as "field line reading" and what it reports. */
function finderOf(text: string, lines?: string, declared: Partial<PlanFile["document"]> = {}) {
  const paths: string[] = [];
  const sink = createProblemSink("plan.yml", (path) => {
    paths.push(path.join("."));
    return { line: 1, column: 1 };
  });
  const finder = createEvidenceFinder(readText(text, declared).document, lines, ["goals", 0], sink);
  return {
    finder,
    found: () => finder.evidence.map(({ field, quote }) => `${field} ${String(quote.startLine)} ${quote.reading}`),
    problems: () => sink.problems.map(({ found }, index) => `${paths[index] ?? ""}: ${found}`),
  };
}

test("words are looked for in the item's lines, or at their own place", () => {
  const { finder, found, problems } = finderOf("一、甲\n乙\n丙", "1-2");
  finder.find("title", "title", { text: "甲" });
  finder.find("description", "description", { text: "乙" });
  finder.find("method", "method", { text: "丙", at: ["3"] });
  finder.close();
  expect(found()).toEqual(["title 1 甲", "description 2 乙", "method 3 丙"]);
  expect(problems()).toEqual([]);
});

test("words that are printed in several places are cited at each, and the first is the field's", () => {
  const { finder, found } = finderOf("甲\n乙\n甲\t丙");
  expect(finder.find("title", "title", { text: "甲", at: ["3@1", "1"] })?.startLine).toBe(3);
  expect(found()).toEqual(["title 3 甲", "title 1 甲"]);
});

test("each place that does not print the words is reported", () => {
  const { finder, found, problems } = finderOf("甲\n乙");
  expect(finder.find("title", "title", { text: "甲", at: ["1", "2"] })?.reading).toBe("甲");
  expect(found()).toEqual(["title 1 甲"]);
  expect(problems()).toEqual(["goals.0.title: “甲” does not stand at 2; it stands in line 1"]);
});

test("words without a place are reported", () => {
  const { finder, problems } = finderOf("甲");
  expect(finder.find("method", "method", { text: "甲" })).toBeUndefined();
  expect(problems()).toEqual(["goals.0.method: “甲” without a place"]);
});

test("lines that nothing quotes are not asked about; those that something quotes begin and end with it", () => {
  const unused = finderOf("甲\n乙\n丙", "1-3");
  unused.finder.find("title", "title", { text: "乙", at: ["2"] });
  unused.finder.close();
  expect(unused.problems()).toEqual([]);

  const wide = finderOf("甲\n乙\n丙", "1-3");
  wide.finder.find("title", "title", { text: "乙" });
  wide.finder.close();
  expect(wide.problems()).toEqual(["goals.0.lines: nothing of what is quoted stands in line 1, an end of 1-3"]);
});

describe("a number", () => {
  test.each(["一、甲", "一．甲", "一.甲", "一-甲", "一：甲", "一:甲", "一甲", "一、 甲"])(
    "stands directly before its title: %s",
    (text) => {
      const { finder, found, problems } = finderOf(text, "1");
      const { quote, number } = finder.findNumbered("title", { text: "甲" }, { text: "一" });
      expect([number?.reading, quote?.reading]).toEqual(["一", "甲"]);
      expect(found()).toEqual(["number 1 一", "title 1 甲"]);
      expect(problems()).toEqual([]);
    },
  );

  test("that does not stand before its title is reported there", () => {
    const { finder, problems } = finderOf("一、甲", "1");
    expect(finder.findNumbered("title", { text: "甲" }, { text: "二" })).toEqual({});
    expect(problems()).toEqual(["goals.0.title: “二” does not stand directly before “甲” at 1"]);
  });

  test("that is the end of another one is none", () => {
    const { finder, problems } = finderOf("11.輔導據點", "1");
    finder.findNumbered("title", { text: "輔導據點" }, { text: "1" });
    expect(problems()).toEqual(["goals.0.title: “1” does not stand directly before “輔導據點” at 1"]);
  });

  test("tells two printings of a title apart", () => {
    const { finder, found } = finderOf("一、社區產業\n推動社區產業", "1-2");
    finder.findNumbered("title", { text: "社區產業" }, { text: "一" });
    expect(found()).toEqual(["number 1 一", "title 1 社區產業"]);
  });

  test("may stand at a place of its own", () => {
    const { finder, found } = finderOf("1\n甲");
    const pair = finder.findNumbered("title", { text: "甲", at: ["2"] }, { text: "1", at: ["1"] });
    expect([pair.number?.reading, pair.quote?.reading]).toEqual(["1", "甲"]);
    expect(found()).toEqual(["number 1 1", "title 2 甲"]);
  });

  test("may be missing in a later printing of the title", () => {
    const { finder, found, problems } = finderOf("一、甲\n甲");
    finder.findNumbered("title", { text: "甲", at: ["1", "2"] }, { text: "一" });
    expect(found()).toEqual(["number 1 一", "title 1 甲", "title 2 甲"]);
    expect(problems()).toEqual([]);
  });

  test("may not be missing in the first", () => {
    const { finder, problems } = finderOf("甲\n一、甲");
    finder.findNumbered("title", { text: "甲", at: ["1", "2"] }, { text: "一" });
    expect(problems()).toEqual(["goals.0.title: “一” does not stand directly before “甲” at 1"]);
  });
});

test("an item without lines whose title has no place is reported in the plan file", () => {
  const sound = readTexts(planFixture("sound"));
  const texts = changePlan(
    sound,
    inItem("goal-2", replaceOnce("    lines: 11\n", "")),
    inItem("goal-2", replaceOnce("{ text: 安心托育, at: [11, 19@1, 33] }", "安心托育")),
  );
  expect(findProblems(texts)[0]).toEqual({
    ...positionIn(texts.plan, "goal-2", "安心托育"),
    found: "“安心托育” without a place",
    expected: "`lines` of the item or `at` of the quotation",
    todo: "Say in which lines it stands.",
  });
});
