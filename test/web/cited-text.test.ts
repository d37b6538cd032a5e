import { cutAtRanges, runsAround, splitLines } from "../../src/web/parts/cited-text";

test("an end of line ends a line and begins none", () => {
  expect(splitLines("一\r\n二\n\n三\n")).toEqual(["一", "二", "", "三"]);
});

test("a line is cut where its quotations begin and end, overlapping ones joined", () => {
  const pieces = cutAtRanges("一二三四五六", [
    { start: 1, end: 3 },
    { start: 2, end: 4 },
  ]);
  expect(pieces).toEqual([
    { text: "一", isCited: false },
    { text: "二三四", isCited: true },
    { text: "五六", isCited: false },
  ]);
});

test("a line without a quotation is one piece, an empty one none", () => {
  expect(cutAtRanges("一二", [])).toEqual([{ text: "一二", isCited: false }]);
  expect(cutAtRanges("", [])).toEqual([]);
});

test("no character is lost, whatever the ranges are", () => {
  const text = "1.推展公共托育<b>&";
  const pieces = cutAtRanges(text, [
    { start: 0, end: 99 },
    { start: 3, end: 3 },
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
});

test("lines stand with some around them; runs that touch are one, and none leaves the document", () => {
  expect(runsAround([2, 5, 12], 1, 12)).toEqual([
    [1, 2, 3, 4, 5, 6],
    [11, 12],
  ]);
});
