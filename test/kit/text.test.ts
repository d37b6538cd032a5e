import { foldText, likePattern, nearestCodes } from "../../src/kit/text";
import { emptyDatabase, useTestDataSource } from "../support/test-database";

describe("folding", () => {
  test.each([
    ["台南市", "臺南市"],
    ["Tainan City", "tainan city"],
    ["ＴＡＩＮＡＮ", "tainan"],
    ["１００％", "100%"],
    ["社會　局", "社會局"],
    ["社會\n局", "社會局"],
    ["114 年", "114年"],
    ["長照 ABC 據點", "長照abc據點"],
    ["Tainan  \n City", "tainan city"],
    ["（一）辦理", "(一)辦理"],
    ["社會局 （臺南）", "社會局(臺南)"],
    ["㈠ 辦理", "(一)辦理"],
    ["⽼⼈", "老人"],
    ["  福利  ", "福利"],
  ])("%j and %j are the same words", (typed, printed) => {
    expect(foldText(typed)).toBe(foldText(printed));
  });

  test.each([
    ["（一）\n（二）", "（一）（二）"],
    ["辦理」 （補助", "辦理」（補助"],
    ["補助，\n（一）", "補助，（一）"],
  ])("white space between Chinese punctuation is none: %j and %j are the same words", (wrapped, printed) => {
    expect(foldText(wrapped)).toBe(foldText(printed));
  });

  test("a folded text folds to itself", () => {
    for (const text of ["臺南市 Ａ１ （一）", "台 Ｔainan　City", "ﬁ ㈠ ％ İ ẞ"]) {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }
  });

  test("what differs in more than form stays different", () => {
    expect(foldText("社會局")).not.toBe(foldText("社會處"));
    expect(foldText("Tainan City")).not.toBe(foldText("TainanCity"));
  });
});

describe("a LIKE pattern", () => {
  const dataSource = useTestDataSource(emptyDatabase);

  test.each(["100%", "a_b", "c:\\plans", "\\", "%", "_", "\\%", "%_\\", "托育", "it's"])(
    "finds %s in a text that holds it, and nothing else",
    async (phrase) => {
      const others = ["100x", "axb", "c:/plans", "", "x", "托兒", "its"].filter((text) => !text.includes(phrase));
      const found = await dataSource().query<{ text: string }[]>(
        "SELECT text FROM unnest($1::text[]) AS text WHERE text LIKE $2",
        [[`before ${phrase} after`, phrase, ...others], likePattern(phrase)],
      );
      expect(found.map(({ text }) => text)).toEqual([`before ${phrase} after`, phrase]);
    },
  );
});

describe("the nearest codes", () => {
  const known = [
    "childcare",
    "childcare.allowance",
    "childcare.public-places",
    "children-youth",
    "disability",
    "long-term-care",
    "women",
  ];

  test.each([
    ["childcar", ["childcare", "childcare.allowance", "childcare.public-places"]],
    ["Disability", ["disability"]],
    ["disabilty", ["disability"]],
    ["disabilities", ["disability"]],
    ["woman", ["women"]],
    ["public-places", ["childcare.public-places"]],
    ["pubic-places", ["childcare.public-places"]],
    ["childcare.publicplaces", ["childcare", "childcare.public-places", "childcare.allowance"]],
    ["ｗｏｍｅｎ", ["women"]],
  ])("to %s are %j", (code, nearest) => {
    expect(nearestCodes(code, known)).toEqual(nearest);
  });

  test("to a child's own name are the child's, after a whole code that is as near", () => {
    expect(nearestCodes("womem", ["a.women", "women"])).toEqual(["women", "a.women"]);
  });

  test("are none where nothing is near", () => {
    expect(nearestCodes("xyz", known)).toEqual([]);
    expect(nearestCodes("childcare", [])).toEqual([]);
  });

  test("are three unless said otherwise, the nearest first, equals by name", () => {
    const four = ["care-d", "care-b", "care-c", "care-a"];
    expect(nearestCodes("care-x", four)).toEqual(["care-a", "care-b", "care-c"]);
    expect(nearestCodes("care-x", four, 1)).toEqual(["care-a"]);
  });

  test("to a code of 5,000 characters are none, and it takes no time to say so", () => {
    const codes = Array.from({ length: 80 }, (_, index) => `childcare.public-places-${String(index)}`);
    const start = performance.now();
    expect(nearestCodes("x".repeat(5_000), codes)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
