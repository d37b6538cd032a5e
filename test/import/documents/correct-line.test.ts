import { type DocumentLine, findLine, readGlyphs } from "../../../src/import/documents/document-text";
import { type PlanFile } from "../../../src/import/plan-file";
import { readText } from "./read-text";

type Correction = NonNullable<PlanFile["document"]["corrections"]>[number];

function correct(text: string, ...corrections: Omit<Correction, "reason">[]) {
  return readText(text, { corrections: corrections.map((correction) => ({ ...correction, reason: "Damage." })) });
}

function places(line: DocumentLine | undefined): (string | number)[][] {
  return (line?.glyphs ?? []).map(({ char, start, end, amendment }) => [
    char,
    start,
    end,
    amendment ? "amended" : "plain",
  ]);
}

describe("a correction", () => {
  test("reads one character for another at its own place", () => {
    const { document, problems } = correct("一、辨理 活動", { line: 1, printed: "辨理", read: "辦理" });
    expect(problems).toEqual([]);
    expect(places(findLine(document, 1))).toEqual([
      ["一", 0, 1, "plain"],
      ["、", 1, 2, "plain"],
      ["辦", 2, 3, "amended"],
      ["理", 3, 4, "plain"],
      ["活", 5, 6, "plain"],
      ["動", 6, 7, "plain"],
    ]);
    expect(document.amendments).toEqual([
      {
        kind: "correction",
        line: 1,
        printed: "辨理",
        read: "辦理",
        reason: "Damage.",
        from: undefined,
        replaced: 1,
        added: 0,
      },
    ]);
  });

  test("reads fewer characters than are printed, and the last one covers the rest", () => {
    const { document } = correct("持是供", { line: 1, printed: "持是", read: "提" });
    expect(places(findLine(document, 1))).toEqual([
      ["提", 0, 2, "amended"],
      ["供", 2, 3, "plain"],
    ]);
    expect(document.amendments[0]).toMatchObject({ replaced: 2, added: 0 });
  });

  test("leaves out printed characters that are no text", () => {
    const { document } = correct("甲[乙", { line: 1, printed: "甲[", read: "甲" });
    expect(readGlyphs(findLine(document, 1)?.glyphs ?? [])).toBe("甲乙");
    expect(findLine(document, 1)?.leftOut).toEqual([{ start: 1, end: 2 }]);
    expect(document.amendments[0]).toMatchObject({ replaced: 1, added: 0 });
  });

  test("adds characters that another line prints, with an empty range at their place", () => {
    const { document, problems } = correct("社區中心\n社區活動中心", {
      line: 1,
      printed: "社區中心",
      read: "社區活動中心",
      from: 2,
    });
    expect(problems).toEqual([]);
    expect(places(findLine(document, 1))).toEqual([
      ["社", 0, 1, "plain"],
      ["區", 1, 2, "plain"],
      ["活", 2, 2, "amended"],
      ["動", 2, 2, "amended"],
      ["中", 2, 3, "plain"],
      ["心", 3, 4, "plain"],
    ]);
    expect(document.amendments[0]).toMatchObject({ replaced: 0, added: 2, from: 2 });
  });

  test("that adds a character with nothing to lean on is refused and changes nothing", () => {
    const { document, problems } = correct("社區中心", { line: 1, printed: "社區中心", read: "社區活動中心" });
    expect(problems).toEqual([
      {
        path: "document.corrections.0",
        found: "“活動” is added with nothing to lean on",
        expected: "characters that the line does not print are printed by the line that `from` names",
        todo: "Name the line that prints the same words, or leave the words out and say so in a note.",
      },
    ]);
    expect(readGlyphs(findLine(document, 1)?.glyphs ?? [])).toBe("社區中心");
    expect(document.amendments).toEqual([]);
  });

  test("leans on the print of a line, not on another correction of it", () => {
    const { problems } = correct(
      "社區中心\n社區話動中心",
      { line: 2, printed: "話動", read: "活動" },
      { line: 1, printed: "社區中心", read: "社區活動中心", from: 2 },
    );
    expect(problems.map(({ path, found }) => [path, found])).toEqual([
      ["document.corrections.1", "line 2 does not print “活動”"],
    ]);
  });

  test("may follow another one on its line", () => {
    const { document, problems } = correct(
      "辨理辨公",
      { line: 1, printed: "辨理", read: "辦理" },
      { line: 1, printed: "辨公", read: "辦公" },
    );
    expect(problems).toEqual([]);
    expect(readGlyphs(findLine(document, 1)?.glyphs ?? [])).toBe("辦理辦公");
  });

  test("of words that stand twice, or not at all, is refused with how often they stand", () => {
    const { problems } = correct(
      "辨理辨公",
      { line: 1, printed: "辨", read: "辦" },
      { line: 1, printed: "辯", read: "辦" },
    );
    expect(problems.map(({ path, found }) => [path, found])).toEqual([
      ["document.corrections.0", "“辨” stands 2 times in line 1"],
      ["document.corrections.1", "“辯” stands 0 times in line 1"],
    ]);
  });

  test("of a line behind the last is refused", () => {
    expect(correct("甲\n", { line: 2, printed: "甲", read: "申" }).problems).toEqual([
      {
        path: "document.corrections.0",
        found: "line 2",
        expected: "a line from 1 to 1",
        todo: "Mend the line number.",
      },
    ]);
  });
});
