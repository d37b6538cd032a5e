import {
  countColumns,
  findLine,
  glyphsOf,
  readCell,
  readGlyphs,
  splitLines,
} from "../../../src/import/documents/document-text";
import { readText } from "./read-text";

test.each([
  ["", []],
  ["一", ["一"]],
  ["一\n", ["一"]],
  ["一\n\n", ["一", ""]],
  ["\n一", ["", "一"]],
  ["一\r\n二\r\n", ["一\r", "二\r"]],
])("%j has the lines %j", (raw, lines) => {
  expect(splitLines(raw)).toEqual(lines);
});

test("a glyph knows its place in code points, its tab column and whether white space stands before it", () => {
  expect(
    glyphsOf(Array.from("甲 乙\t𠮷 丁"), 7).map(({ char, line, start, end, column, gap }) => [
      char,
      line,
      start,
      end,
      column,
      gap,
    ]),
  ).toEqual([
    ["甲", 7, 0, 1, 1, true],
    ["乙", 7, 2, 3, 1, true],
    ["𠮷", 7, 4, 5, 2, true],
    ["丁", 7, 6, 7, 2, true],
  ]);
});

test("an ideographic space, a no-break space and a byte order mark are white space", () => {
  expect(glyphsOf(Array.from("\ufeff甲\u3000乙\u00a0丙"), 1).map(({ char, start }) => [char, start])).toEqual([
    ["甲", 1],
    ["乙", 3],
    ["丙", 5],
  ]);
});

test.each([
  ["雲林縣 111 年度", "雲林縣 111 年度"],
  ["願 景", "願景"],
  ["C  級  巷弄", "C 級巷弄"],
  ["  首尾  ", "首尾"],
  ["第 1 頁,共 4 頁", "第 1 頁,共 4 頁"],
])("the glyphs of %j read %j", (text, read) => {
  expect(readGlyphs(glyphsOf(Array.from(text), 1))).toBe(read);
});

test("a cell's line break beside a Chinese character goes, between two Latin words it is a space", () => {
  const { document } = readText("自核定\n起至 111\n年\nlong term\ncare plan");
  const glyphs = document.lines.flatMap((line) => line.glyphs);
  expect(readCell(glyphs)).toBe("自核定起至 111年long term care plan");
  expect(readGlyphs(glyphs)).toBe("自核定起至 111 年 long term care plan");
});

test("columns that hold text are counted", () => {
  expect(countColumns(glyphsOf(Array.from("\t甲\t\t乙\t"), 1))).toBe(2);
  expect(countColumns([])).toBe(0);
});

test("lines are counted from 1", () => {
  const { document } = readText("甲\n乙\n");
  expect(findLine(document, 2)?.points).toEqual(["乙"]);
  expect(findLine(document, 0)).toBeUndefined();
  expect(findLine(document, 3)).toBeUndefined();
});

test("the text is kept as it came, line ends and all", () => {
  const raw = "\ufeff甲\r\n乙\t \r\n";
  const { document } = readText(raw);
  expect(document.raw).toBe(raw);
  expect(document.lines.map(({ points }) => points.join(""))).toEqual(["\ufeff甲\r", "乙\t \r"]);
});
