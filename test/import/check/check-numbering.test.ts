import { readOrdinal } from "../../../src/import/check/check-numbering";
import { planFixture } from "../../fixtures/plans";
import { changeDocument, changeLine, changePlan, inItem, positionAfter, positionOf, replaceOnce } from "../alter-text";
import { findProblems, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));
const TODO = "Look for a lost line; where the document prints it so, explain it under `numbering`.";

test.each([
  ["一", 1],
  ["九", 9],
  ["十", 10],
  ["十一", 11],
  ["十六", 16],
  ["二十", 20],
  ["二十一", 21],
  ["九十九", 99],
  ["（三）", 3],
  ["(十二)", 12],
  ["(2)", 2],
  ["10", 10],
  ["①", 1],
  ["⑳", 20],
  ["壹", 1],
  ["參", 3],
  ["拾", 10],
  ["拾壹", 11],
  ["貳拾", 20],
])("the value of %s is %d", (printed, value) => {
  expect(readOrdinal(printed)).toBe(value);
});

/** The fixture with its second goal numbered otherwise, in the document and in the plan file. */
function numbered(number: string, mark: string) {
  return changePlan(
    changeDocument(
      sound,
      changeLine(11, (line) => line.replace("二、", mark)),
      changeLine(32, () => `\t${number}`),
    ),
    inItem("goal-2", replaceOnce("number: 二", `number: ${number}`)),
    replaceOnce("{ lines: 32, text: 二,", `{ lines: 32, text: ${number},`),
  );
}

test("a list that leaves a number out is reported with the number that should be there", () => {
  const texts = numbered("三", "三、");
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "", /\ndocument:\n {2}/u),
      found: "number 三 in line 11",
      expected: "number 2, the next of its list",
      todo: TODO,
    },
  ]);
});

test("a list that prints a number twice is reported", () => {
  expect(findProblems(numbered("一", "一、")).map(({ found, expected }) => [found, expected])).toEqual([
    ["number 一 in line 11", "number 2, the next of its list"],
  ]);
});

test("a list that does not begin with 1 is reported", () => {
  const texts = changePlan(
    changeDocument(
      sound,
      changeLine(9, (line) => line.replace("一、", "二、")),
      changeLine(11, (line) => line.replace("二、", "三、")),
      changeLine(25, () => "\t二"),
      changeLine(32, () => "\t三"),
    ),
    inItem("goal-2", replaceOnce("number: 二", "number: 三")),
    inItem("goal-1", replaceOnce("number: 一", "number: 二")),
    replaceOnce("{ lines: 32, text: 二,", "{ lines: 32, text: 三,"),
    replaceOnce("{ lines: 25, text: 一,", "{ lines: 25, text: 二,"),
  );
  expect(findProblems(texts).map(({ found, expected }) => [found, expected])).toEqual([
    ["number 二 in line 9", "number 1, the next of its list"],
  ]);
});

test("a part of the document whose number is left out is reported", () => {
  const texts = changeDocument(
    sound,
    changeLine(21, (line) => line.replace("肆、", "伍、")),
  );
  expect(findProblems(texts).map(({ found, expected }) => [found, expected])).toEqual([
    ["number 伍 in line 21", "number 4, the next of its list"],
  ]);
});

test("a style that changes within a list is reported though the count goes on", () => {
  const texts = changePlan(
    changeDocument(
      sound,
      changeLine(21, (line) => line.replace("肆、", "四、")),
    ),
    replaceOnce("  headings: {", "  outline: { 21: 1 }\n  headings: {"),
  );
  expect(findProblems(texts).map(({ found, expected }) => [found, expected])).toEqual([
    ["number 四 in line 21", "number 4, the next of its list"],
  ]);
});

describe("a break that is explained", () => {
  const explain = (entries: string) => replaceOnce("  passedOver:\n", `  numbering: [${entries}]\n  passedOver:\n`);

  test("is none", () => {
    const texts = changePlan(numbered("三", "三、"), explain("{ line: 11, found: 三, reason: Printed so. }"));
    expect(findProblems(texts)).toEqual([]);
  });

  test("may be named with the punctuation behind it", () => {
    const texts = changePlan(numbered("三", "三、"), explain("{ line: 11, found: 三、, reason: Printed so. }"));
    expect(findProblems(texts)).toEqual([]);
  });

  test.each([
    [
      "another number",
      "{ line: 11, found: 四, reason: Wrong. }",
      "an explanation of 四 in line 11",
      "the printed number, 三, explained once",
    ],
    [
      "a line without a number",
      "{ line: 11, found: 三, reason: So. }, { line: 10, found: 三, reason: Wrong. }",
      "an explanation of 三 in line 10",
      "a line that begins with a printed number",
    ],
    [
      "one number twice",
      "{ line: 11, found: 三, reason: So. }, { line: 11, found: 三, reason: Twice. }",
      "an explanation of 三 in line 11",
      "the printed number, 三, explained once",
    ],
  ])("is reported where it explains %s", (_what, entries, found, expected) => {
    const texts = changePlan(numbered("三", "三、"), explain(entries));
    const at = entries.lastIndexOf("{ line");
    const place = positionOf(texts.plan, entries);
    expect(findProblems(texts)).toEqual([
      {
        line: place.line,
        column: place.column + at,
        found,
        expected,
        todo: "Mend the line or the number, or take the explanation out.",
      },
    ]);
  });

  test("in a table counts, too", () => {
    const texts = changePlan(
      changeDocument(
        sound,
        changeLine(17, (line) => line.replace("\t2\t", "\t3\t")),
      ),
      inItem("program-2", replaceOnce("{ text: 2, at: 17@2 }", "{ text: 3, at: 17@2 }")),
      explain('{ line: 17, found: "3", reason: Printed so. }'),
    );
    expect(findProblems(texts)).toEqual([]);
  });
});

test("rows of a table count from 1 below each goal", () => {
  const texts = changePlan(
    changeDocument(
      sound,
      changeLine(17, (line) => line.replace("\t2\t", "\t3\t")),
    ),
    inItem("program-2", replaceOnce("{ text: 2, at: 17@2 }", "{ text: 3, at: 17@2 }")),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "", /\ndocument:\n {2}/u),
      found: "number 3 in line 17",
      expected: "number 2, the next of its list",
      todo: TODO,
    },
  ]);
});
