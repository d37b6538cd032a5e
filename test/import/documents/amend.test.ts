import { findLine, readGlyphs } from "../../../src/import/documents/document-text";
import { readText } from "./read-text";

const correction = { line: 1, printed: "辨理", read: "辦理", reason: "Look-alike." };

function sortedInto(first: string, second: string) {
  const piece = (printed: string) => [{ printed, read: printed, from: undefined }];
  return { line: 1, reason: "Columns ran together.", cells: { 1: piece(first), 2: piece(second) } };
}

test("a text without corrections is read as it is printed", () => {
  const { document, problems } = readText("甲\n乙 丙\n");
  expect(problems).toEqual([]);
  expect(document.amendments).toEqual([]);
  expect(
    document.lines.map(({ number, glyphs, leftOut, columns }) => [number, readGlyphs(glyphs), leftOut, columns]),
  ).toEqual([
    [1, "甲", [], 1],
    [2, "乙丙", [], 1],
  ]);
});

test("a line is corrected before it is sorted into cells, and both are remembered", () => {
  const { document, problems } = readText("甲辨理", { corrections: [correction], relaid: [sortedInto("甲", "辦理")] });
  expect(problems).toEqual([]);
  expect(findLine(document, 1)?.glyphs.map(({ char, column }) => [char, column])).toEqual([
    ["甲", 1],
    ["辦", 2],
    ["理", 2],
  ]);
  expect(document.amendments.map(({ kind }) => kind)).toEqual(["correction", "relaid"]);
});

test("cells that do not take a line's correction in are reported", () => {
  const { document, problems } = readText("甲辨理", { corrections: [correction], relaid: [sortedInto("甲", "辨理")] });
  expect(problems.map(({ path, found }) => [path, found])).toEqual([
    ["document.relaid.0", "no room in line 1 for “辨理”"],
  ]);
  expect(readGlyphs(findLine(document, 1)?.glyphs ?? [])).toBe("甲辦理");
});

test("all corrections that do not fit are reported together", () => {
  const { problems } = readText("甲\n", {
    corrections: [{ ...correction, line: 9 }, correction],
    relaid: [{ ...sortedInto("甲", "乙"), line: 8 }, sortedInto("甲", "乙")],
  });
  expect(problems.map(({ path, found }) => [path, found])).toEqual([
    ["document.corrections.0", "line 9"],
    ["document.corrections.1", "“辨理” stands 0 times in line 1"],
    ["document.relaid.0", "line 8"],
    ["document.relaid.1", "no room in line 1 for “乙”"],
  ]);
});
