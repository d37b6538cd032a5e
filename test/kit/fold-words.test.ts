import { foldAll, foldedWords, foldWords, piecesOf, piecesToFind } from "../../src/kit/fold-words";

describe("what people would call the same words folds to the same text", () => {
  test.each([
    ["台南市", "臺南市"],
    ["社区发展", "社區發展"],
    ["ＣＲＰＤ", "crpd"],
    ["１００％", "100%"],
    ["社會　局", "社會局"],
    ["社會\n局", "社會局"],
    ["114 年", "114年"],
    ["長照2.0", "長照 2.0"],
    ["辨理", "辦理"],
    ["⽼⼈", "老人"],
    ["獨居\uF934人", "獨居老人"],
    ["10,000元", "10000 元"],
    ["1萬元", "10,000元"],
    ["30 萬人次", "300,000人次"],
    ["services", "Service"],
    ["Long-term Care", "long term care"],
    ["Tainan  \n City", "tainan city"],
    ["（一）辦理", "(一)辦理"],
    ["Women’s rights", "women right"],
  ])("%j and %j", (typed, printed) => {
    expect(foldedWords(typed)).toBe(foldedWords(printed));
  });
});

test.each([
  ["社會局", "社會處"],
  ["志工", "社工"],
  ["10", "100"],
  ["1,09", "109"],
  ["托育、補助", "托育補助"],
])("%j and %j stay different", (one, other) => {
  expect(foldedWords(one)).not.toBe(foldedWords(other));
});

test("a Latin word or a number stands between spaces, so that it is not found inside another", () => {
  expect(foldedWords("每月10元")).toBe("每月 10 元");
  expect(foldedWords("每月100元")).not.toContain(foldedWords("10"));
  expect(foldedWords("women")).not.toContain(foldedWords("men"));
});

test("each folded character says where it stands in the text", () => {
  const text = "每月 1 萬元（Ａ級）services";
  const { text: folded, starts, ends } = foldWords(text);
  const original = (words: string): string => {
    const at = folded.indexOf(words);
    return text.slice(starts[at], ends[at + words.length - 1]);
  };
  expect(folded).toBe("每月 10000 元, a 级, servic ");
  expect([original("每月"), original("10000"), original("元"), original("a 级"), original("servic")]).toEqual([
    "每月",
    "1 萬",
    "元",
    "Ａ級",
    "services",
  ]);
  expect(starts).toHaveLength(folded.length);
});

test("several texts stand one a line, empty ones left out, so that no word is found across two", () => {
  expect(foldAll(["托 育", null, "", undefined, "Child\ncare"])).toBe("托育\n child care ");
});

test("the index holds characters, pairs of them, Latin words and numbers, none across punctuation or lines", () => {
  expect(piecesOf("托育补, 111 年\nday care ").sort()).toEqual(
    ["111", "care", "day", "育", "育补", "补", "托", "托育", "年"].sort(),
  );
});

test.each([
  ["托", ["托"]],
  ["托育", ["托育"]],
  ["托育补助", ["托育", "育补", "补助"]],
  [" 111 年", ["111", "年"]],
  [" crpd 身心", ["crpd", "身心"]],
])("to find %j the index is asked for %j", (phrase, pieces) => {
  expect(piecesToFind(phrase)).toEqual(pieces);
});
