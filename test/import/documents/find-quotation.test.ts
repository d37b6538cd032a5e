import { type Finding, findQuotation, findWithin, mergeRanges } from "../../../src/import/documents/find-quotation";
import { type PlanFile } from "../../../src/import/plan-file";
import { readText } from "./read-text";

function find(text: string, words: string, place: string, declared: Partial<PlanFile["document"]> = {}): Finding {
  return findQuotation(readText(text, declared).document, words, place);
}

/** The quotation without its glyphs; throws with the reason where it is not found. */
function quote(finding: Finding) {
  if (!finding.found) throw new Error(finding.reason);
  const { glyphs: _glyphs, part: _part, ...rest } = finding.quote;
  return rest;
}

function reasonOf(finding: Finding): string {
  return finding.found ? `found: ${finding.quote.reading}` : finding.reason;
}

describe("words in one run", () => {
  test("are EXACT, with their range in code points, end not included", () => {
    expect(quote(find("前文\n一、𠮷祥如意，安老", "如意", "2"))).toEqual({
      reading: "如意",
      printed: "如意",
      ranges: [{ line: 2, start: 4, end: 6 }],
      startLine: 2,
      endLine: 2,
      check: "EXACT",
      corrections: [],
    });
  });

  test("are found whatever the white space, which the range takes in and the reading has by the hub's rule", () => {
    expect(quote(find("雲林縣  111 年 度計畫", "雲林縣 111 年度", "1"))).toMatchObject({
      reading: "雲林縣 111 年度",
      printed: "雲林縣 111 年度",
      ranges: [{ line: 1, start: 0, end: 12 }],
      check: "EXACT",
    });
  });

  test("go on over lines, with one range for each, and over an empty line", () => {
    expect(quote(find("政策，延\n\n聘參與者", "政策，延聘參與者", "1-3"))).toMatchObject({
      reading: "政策，延聘參與者",
      ranges: [
        { line: 1, start: 0, end: 4 },
        { line: 3, start: 0, end: 4 },
      ],
      startLine: 1,
      endLine: 3,
      check: "EXACT",
    });
  });

  test("keep a space beside a Latin word where the line breaks", () => {
    expect(quote(find("本市 C 級\nLINE 官方帳號", "C 級 LINE 官方", "1-2")).reading).toBe("C 級 LINE 官方");
  });

  test("that are not there are told with the line in which they stand", () => {
    expect(reasonOf(find("甲乙\n丙丁", "丙丁", "1"))).toBe("“丙丁” does not stand at 1; it stands in line 2");
  });

  test("that stand nowhere are told with how far the text agrees", () => {
    expect(reasonOf(find("推動社區共餐，關懷長者", "推動社區托育", "1"))).toBe(
      "“推動社區托育” does not stand at 1; the text agrees up to “推動社區” and goes on “共餐，關懷長者”",
    );
  });

  test("that stand nowhere and agree in two characters at most are told as they are", () => {
    expect(reasonOf(find("推動社區共餐", "推動托育", "1"))).toBe("“推動托育” does not stand at 1");
  });

  test("that stand twice are not found", () => {
    expect(reasonOf(find("社區社區", "社區", "1"))).toBe("“社區” stands 2 times at 1");
  });

  test("in two pieces are not found", () => {
    expect(find("推動社區長者共餐", "推動共餐", "1").found).toBe(false);
  });

  test.each([
    ["0", "甲"],
    ["2-3", "甲"],
    ["2-1", "甲"],
    ["99999999999", "甲"],
  ])("at %s, outside the document, are not found", (place, words) => {
    expect(reasonOf(find("甲\n乙", words, place))).toBe(`place ${place} lies outside the document's 2 lines`);
  });

  test.each(["", " ", "\u3000"])("that are empty are not found: %j", (words) => {
    expect(find("甲", words, "1").found).toBe(false);
  });

  test("do not begin or end inside a number", () => {
    const text = "服務330案，達成率100%";
    expect(reasonOf(find(text, "330案", "1"))).toBe("found: 330案");
    expect(find(text, "30案", "1").found).toBe(false);
    expect(find(text, "達成率10", "1").found).toBe(false);
  });
});

describe("a passage from A to B", () => {
  const text = "辦理社區培力，提升知能。辦理社區培力，提升效能。\n強化服務。服";

  test("is everything from the one to the other", () => {
    expect(quote(find(text, "提升知能。 … 強化服務。", "1-2"))).toMatchObject({
      reading: "提升知能。辦理社區培力，提升效能。強化服務。",
      ranges: [
        { line: 1, start: 7, end: 24 },
        { line: 2, start: 0, end: 5 },
      ],
      check: "EXACT",
    });
  });

  test.each([
    ["A twice", "辦理社區 … 強化服務。", "“辦理社區” stands 2 times at 1-2"],
    ["B twice behind A", "辦理社區培力，提升知能。 … 服", "“服” stands 2 times at 1-2"],
    ["B before A", "強化服務。 … 提升知能。", "“提升知能。” does not stand at 1-2; it stands in line 1"],
    ["B missing", "提升知能。 … 強化照顧。", "“強化照顧。” does not stand at 1-2"],
  ])("is not found: %s", (_what, words, reason) => {
    expect(reasonOf(find(text, words, "1-2"))).toBe(reason);
  });

  test("ends at the only B behind A, though another stands before it", () => {
    expect(quote(find(text, "提升知能。 … 提升", "1-2")).reading).toBe("提升知能。辦理社區培力，提升");
  });

  test("with a second ellipsis is proved to its end", () => {
    expect(find(text, "提升知能。 … 提升效能。 … 這裡沒有的話。", "1-2").found).toBe(false);
  });

  test("with an ellipsis that the document prints without spaces around it is one run", () => {
    expect(quote(find("志工…等", "志工…等", "1")).reading).toBe("志工…等");
  });
});

describe("a table", () => {
  const table = "1\t雲林縣社區\t公務預\n\t評鑑\t算\n2\t培力\t公務預";

  test("gives a cell of one line as EXACT", () => {
    expect(quote(find(table, "雲林縣社區", "1@2"))).toMatchObject({
      ranges: [{ line: 1, start: 2, end: 7 }],
      check: "EXACT",
    });
  });

  test("gives a cell of several lines as CELL, with a range for each line", () => {
    expect(quote(find(table, "雲林縣社區評鑑", "1-2@2"))).toMatchObject({
      reading: "雲林縣社區評鑑",
      printed: "雲林縣社區評鑑",
      ranges: [
        { line: 1, start: 2, end: 7 },
        { line: 2, start: 1, end: 3 },
      ],
      startLine: 1,
      endLine: 2,
      check: "CELL",
    });
  });

  test("gives a cell that goes on further down as CELL", () => {
    expect(quote(find(table, "評鑑培力", "2@2 3@2"))).toMatchObject({ check: "CELL", startLine: 2, endLine: 3 });
  });

  test("gives a cell that stands alone in its lines as EXACT", () => {
    expect(quote(find("\t\t在地\n\t\t安老", "在地安老", "1-2@3")).check).toBe("EXACT");
  });

  test("is never crossed by words in whole lines, from cell to cell or from line to line", () => {
    expect(reasonOf(find(table, "雲林縣社區公務預", "1"))).toBe(
      "“雲林縣社區公務預” runs across the columns of a table",
    );
    expect(find(table, "公務預評鑑", "1-2").found).toBe(false);
    expect(reasonOf(find(table, "雲林縣 … 算", "1-2"))).toBe("“雲林縣 … 算” runs across the columns of a table");
  });

  test("prints the same words in two cells, which are told apart by the column", () => {
    expect(reasonOf(find("甲\t甲", "甲", "1"))).toBe("“甲” stands 2 times at 1");
    expect(quote(find("甲\t甲", "甲", "1@2")).ranges).toEqual([{ line: 1, start: 2, end: 3 }]);
  });
});

describe("words with a correction", () => {
  const corrections = [{ line: 1, printed: "辨理", read: "辦理", reason: "Look-alike." }];

  test("are CORRECTED: the reading, the print and what was corrected", () => {
    expect(quote(find("一、辨理 評鑑", "辦理評鑑", "1", { corrections }))).toEqual({
      reading: "辦理評鑑",
      printed: "辨理評鑑",
      ranges: [{ line: 1, start: 2, end: 7 }],
      startLine: 1,
      endLine: 1,
      check: "CORRECTED",
      corrections: [{ line: 1, printed: "辨理", read: "辦理", reason: "Look-alike." }],
    });
  });

  test("are EXACT where they do not lean on it", () => {
    expect(quote(find("一、辨理 評鑑", "評鑑", "1", { corrections }))).toMatchObject({
      check: "EXACT",
      corrections: [],
    });
  });

  test("are not found as they are misprinted", () => {
    expect(find("一、辨理評鑑", "辨理評鑑", "1", { corrections }).found).toBe(false);
  });

  test("supplied from another line have no range of their own and name that line", () => {
    const supplied = [{ line: 1, printed: "社區中心", read: "社區活動中心", from: 2, reason: "Lost." }];
    expect(quote(find("社區中心\n社區活動中心", "社區活動中心", "1", { corrections: supplied }))).toMatchObject({
      reading: "社區活動中心",
      printed: "社區中心",
      ranges: [{ line: 1, start: 0, end: 4 }],
      check: "CORRECTED",
      corrections: [
        { line: 1, printed: "社區中心", read: "社區活動中心", reason: "Lost. (line 2 prints the same words)" },
      ],
    });
  });

  test("in a relaid line say what of it they take", () => {
    const piece = (printed: string) => [{ printed, read: printed, from: undefined }];
    const relaid = [{ line: 1, reason: "Columns ran together.", cells: { 1: piece("公務"), 2: piece("依據") } }];
    expect(quote(find("公務 依據", "依據", "1@2", { relaid }))).toMatchObject({
      reading: "依據",
      ranges: [{ line: 1, start: 3, end: 5 }],
      check: "CORRECTED",
      corrections: [{ line: 1, printed: "公務 依據", read: "依據", reason: "Columns ran together." }],
    });
  });
});

describe("words within longer words", () => {
  const { document } = readText("歲出預算執行率達 90%以上，而歲入預算執行率達 90%以上。");

  test("are found where the line prints them twice", () => {
    expect(quote(findWithin(document, "90%以上", "歲入預算執行率達 90%以上", "1"))).toMatchObject({
      reading: "90%以上",
      ranges: [{ line: 1, start: 25, end: 30 }],
    });
  });

  test.each([
    ["歲入", "預算執行率達", "“預算執行率達” stands 2 times at 1"],
    ["歲計", "歲入預算", "“歲計” does not stand once in “歲入預算”"],
    [
      "執行",
      "執行率達 90%以上，而歲入預算執行率",
      "“執行” does not stand once in “執行率達 90%以上，而歲入預算執行率”",
    ],
  ])("are not found: %s in %s", (words, around, reason) => {
    expect(reasonOf(findWithin(document, words, around, "1"))).toBe(reason);
  });
});

test("a part of a quotation is a quotation of its own", () => {
  const finding = find("三、社區分級輔導", "三、社區分級輔導", "1");
  if (!finding.found) throw new Error(finding.reason);
  const part = finding.quote.part(finding.quote.glyphs.slice(2, 4));
  expect([part.reading, part.ranges, part.check]).toEqual(["社區", [{ line: 1, start: 2, end: 4 }], "EXACT"]);
});

test("characters side by side are one range, white space between them too, but a tab or another line is not", () => {
  const { document } = readText("甲乙 丙\t丁\n戊");
  const glyphs = document.lines.flatMap((line) => line.glyphs);
  expect(mergeRanges(document, glyphs)).toEqual([
    { line: 1, start: 0, end: 4 },
    { line: 1, start: 5, end: 6 },
    { line: 2, start: 0, end: 1 },
  ]);
});

test("a document with Windows line ends gives the same ranges", () => {
  const text = "一、甲\n二、乙丙\n";
  expect(quote(find(text.replaceAll("\n", "\r\n"), "乙丙", "2"))).toEqual(quote(find(text, "乙丙", "2")));
});

test("a byte order mark before the first line moves its ranges by one", () => {
  expect(quote(find("\ufeff甲乙", "甲乙", "1")).ranges).toEqual([{ line: 1, start: 1, end: 3 }]);
});
