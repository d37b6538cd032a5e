import { findLine, readGlyphs } from "../../../src/import/documents/document-text";
import { type PlanFile } from "../../../src/import/plan-file";
import { readText } from "./read-text";

type Relaid = NonNullable<PlanFile["document"]["relaid"]>[number];

function relay(text: string, ...relaid: Omit<Relaid, "reason">[]) {
  return readText(text, { relaid: relaid.map((line) => ({ ...line, reason: "Columns ran together." })) });
}

describe("a relaid line", () => {
  const as = (printed: string, read = printed) => ({ printed, read, from: undefined });

  test("is sorted into its cells, each piece at its printed place", () => {
    const { document, problems } = relay("甲乙 丙丁", {
      line: 1,
      cells: { 1: [as("甲"), as("丙")], 3: [as("乙"), as("丁")] },
    });
    expect(problems).toEqual([]);
    expect(findLine(document, 1)?.glyphs.map(({ char, start, column, gap }) => [char, start, column, gap])).toEqual([
      ["甲", 0, 1, true],
      ["丙", 3, 1, false],
      ["乙", 1, 3, true],
      ["丁", 4, 3, false],
    ]);
    expect(findLine(document, 1)?.columns).toBe(2);
    expect(document.amendments).toEqual([
      {
        kind: "relaid",
        line: 1,
        printed: "甲乙 丙丁",
        read: "甲丙 | 乙丁",
        reason: "Columns ran together.",
        from: undefined,
        replaced: 0,
        added: 0,
      },
    ]);
  });

  test("counts a misread piece as replaced and a lost one as added", () => {
    const { document, problems } = relay("提申服務\n券盈餘分", {
      line: 1,
      cells: { 1: [as("提"), as("申", "升"), as("服務")], 2: [{ printed: "", read: "券盈餘分", from: 2 }] },
    });
    expect(problems).toEqual([]);
    expect(document.amendments.slice(1)).toEqual([
      {
        kind: "correction",
        line: 1,
        printed: "申",
        read: "升",
        reason: "Columns ran together.",
        from: undefined,
        replaced: 1,
        added: 0,
      },
      {
        kind: "correction",
        line: 1,
        printed: "",
        read: "券盈餘分",
        reason: "lost in this line; Columns ran together.",
        from: 2,
        replaced: 0,
        added: 4,
      },
    ]);
    expect(
      findLine(document, 1)
        ?.glyphs.map(({ char }) => char)
        .join(""),
    ).toBe("提升服務券盈餘分");
    expect(
      findLine(document, 1)
        ?.glyphs.slice(4)
        .map(({ start, end }) => [start, end]),
    ).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test("takes the longest pieces first, so that a short one does not take a part of a long one", () => {
    const { document, problems } = relay("社區社區活動", { line: 1, cells: { 1: [as("社區")], 2: [as("社區活動")] } });
    expect(problems).toEqual([]);
    expect(findLine(document, 1)?.glyphs.map(({ start, column }) => [start, column])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 2],
      [5, 2],
    ]);
  });

  test("leaves out what is printed a second time", () => {
    const { document, problems } = relay("強社區區活", {
      line: 1,
      cells: { 1: [as("強社"), as("區活")] },
      doubled: ["區"],
    });
    expect(problems).toEqual([]);
    expect(findLine(document, 1)?.leftOut).toEqual([{ start: 2, end: 3 }]);
    expect(readGlyphs(findLine(document, 1)?.glyphs ?? [])).toBe("強社區活");
  });

  test.each([
    ["a character left over", { 1: [as("甲乙")] }, "left over in line 1: “丙”"],
    ["a piece too many", { 1: [as("甲乙丙")], 2: [as("丁")] }, "no room in line 1 for “丁”"],
    ["two pieces for one place", { 1: [as("甲乙")], 2: [as("乙丙")] }, "no room in line 1 for “乙丙”"],
  ])("with %s is refused and stays as it is printed", (_what, cells, found) => {
    const { document, problems } = relay("甲乙\t丙", { line: 1, cells });
    expect(problems).toEqual([
      {
        path: "document.relaid.0",
        found,
        expected: "the pieces of a relaid line use each printed character exactly once",
        todo: "Sort each printed character into a cell or into `doubled`.",
      },
    ]);
    expect(findLine(document, 1)?.glyphs.map(({ char, column }) => [char, column])).toEqual([
      ["甲", 1],
      ["乙", 1],
      ["丙", 2],
    ]);
  });

  test("with a lost piece that its line does not print is refused", () => {
    const { problems } = relay("甲\n乙", {
      line: 1,
      cells: { 1: [as("甲")], 2: [{ printed: "", read: "丙", from: 2 }] },
    });
    expect(problems.map(({ found }) => found)).toEqual(["line 2 does not print “丙”"]);
  });

  test("behind the last line is refused", () => {
    const { problems } = relay("甲", { line: 2, cells: { 1: [as("甲")] } });
    expect(problems.map(({ path, found, expected }) => [path, found, expected])).toEqual([
      ["document.relaid.0", "line 2", "a line from 1 to 1"],
    ]);
  });
});
