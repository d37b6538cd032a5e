import { readNumber, readOutline, sectionAt, sectionChain } from "../../../src/import/documents/outline";
import { glyphsOf } from "../../../src/import/documents/document-text";
import { type PlanFile } from "../../../src/import/plan-file";
import { DECLARED, readText } from "./read-text";

function outline(text: string, declared: Partial<PlanFile["document"]> = {}) {
  return readOutline(readText(text).document, { ...DECLARED, ...declared });
}

/** Sections as "line-end level path rest". */
function shown(text: string, declared: Partial<PlanFile["document"]> = {}): string[] {
  return outline(text, declared).map(
    ({ line, endLine, level, path, rest }) => `${String(line)}-${String(endLine)} ${String(level)} ${path} ${rest}`,
  );
}

test.each([
  ["壹、目的", "壹", "目的"],
  ["貳．重點", "貳", "重點"],
  ["十六、結語", "十六", "結語"],
  ["（三）幼安", "（三）", "幼安"],
  ["(二) 育兒", "(二)", "育兒"],
  ["12.照顧", "12", "照顧"],
  ["1、培力", "1", "培力"],
  ["(10)輔導", "(10)", "輔導"],
  ["③培養", "③", "培養"],
  ["- 2.依民眾需求", "2", "依民眾需求"],
  ["#### (一) 培力", "(一)", "培力"],
  ["**貳、未來四年重要計畫**", "貳", "未來四年重要計畫"],
])("the number of %s is %s", (line, number, rest) => {
  expect(readNumber(glyphsOf(Array.from(line), 1))).toMatchObject({ number, rest });
});

test.each(["目的", "111 年度計畫", "2.0計畫", "一般性補助", "", "###", "100.5"])("%j begins with no number", (line) => {
  expect(readNumber(glyphsOf(Array.from(line), 1))).toBeUndefined();
});

test("the mark of a number is the number with what stands before and directly behind it", () => {
  const found = readNumber(glyphsOf(Array.from("- 2.依"), 1));
  expect(found?.mark.map(({ char }) => char).join("")).toBe("-2.");
});

test("a style that is open closes what is deeper, and a new one goes one deeper", () => {
  expect(shown("標題\n壹、甲\n一、乙\n(一)丙\n二、丁\n貳、戊\n1.己\n文")).toEqual([
    "1-1 1 0 ",
    "2-2 1 壹 甲",
    "3-3 2 壹/一 乙",
    "4-4 3 壹/一/(一) 丙",
    "5-5 2 壹/二 丁",
    "6-6 1 貳 戊",
    "7-8 2 貳/1 己",
  ]);
});

test("a text that begins with a number has no section before it", () => {
  expect(shown("一、甲\n二、乙")).toEqual(["1-1 1 一 甲", "2-2 1 二 乙"]);
});

test("a text without a number is one section", () => {
  expect(shown("甲\n乙")).toEqual(["1-2 1 0 "]);
});

test("full-width and half-width brackets are one style", () => {
  expect(shown("一、甲\n（一）乙\n(二)丙")).toEqual(["1-1 1 一 甲", "2-2 2 一/（一） 乙", "3-3 2 一/(二) 丙"]);
});

test("a number that its list repeats gets a path of its own", () => {
  expect(shown("四、甲\n(二)乙\n(二)丙\n(二)丁")).toEqual([
    "1-1 1 四 甲",
    "2-2 2 四/(二) 乙",
    "3-3 2 四/(二)~2 丙",
    "4-4 2 四/(二)~3 丁",
  ]);
});

test("lines of a table are no headings", () => {
  const tables = [{ id: "t", lines: "2-3", layout: "tab-columns" as const, items: "programs" as const }];
  expect(shown("壹、甲\n一、乙\n二、丙\n貳、丁", { tables })).toEqual(["1-3 1 壹 甲", "4-4 1 貳 丁"]);
});

test("an override says the level of a line, takes a line out, or makes a line without number a heading", () => {
  expect(shown("1、甲\n1、乙\n二、丙\n目錄\n三、丁", { outline: { "2": 2, "3": 2, "4": 1, "5": 0 } })).toEqual([
    "1-1 1 1 甲",
    "2-2 2 1/1 乙",
    "3-3 2 1/二 丙",
    "4-5 1 L4 目錄",
  ]);
});

test("a line belongs to the last section that begins above it, and that to those that hold it", () => {
  const sections = outline("壹、甲\n文\n一、乙\n文\n貳、丙");
  expect(sectionAt(sections, 4)?.path).toBe("壹/一");
  expect(sectionAt(sections, 2)?.path).toBe("壹");
  expect(sectionChain(sections, 4).map(({ path }) => path)).toEqual(["壹/一", "壹"]);
  expect(sectionChain(sections, 5).map(({ path }) => path)).toEqual(["貳"]);
});

test("above the first section of a list there is none", () => {
  const sections = outline("文\n一、乙").slice(1);
  expect(sectionAt(sections, 1)).toBeUndefined();
  expect(sectionChain(sections, 1)).toEqual([]);
});
