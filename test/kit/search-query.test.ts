import { readSearchQuery } from "../../src/kit/search-query";

/** The folded phrases of each clause's options. */
const phrasesOf = (text: string): string[][][] =>
  readSearchQuery(text).clauses.map(({ options }) => options.map(({ phrases }) => [...phrases]));

test.each([
  ["托育", [[["托育"]]]],
  ["托育 補助", [[["托育"]], [["补助"]]]],
  ["托育　補助", [[["托育"]], [["补助"]]]],
  ["托育 OR 幼兒", [[["托育"], ["幼儿"]]]],
  ["托育 | 幼兒", [[["托育"], ["幼儿"]]]],
  ["補助 托育 OR 幼兒 OR 兒童", [[["补助"]], [["托育"], ["幼儿"], ["儿童"]]]],
  ["「公共 托育」 補助", [[["公共托育"]], [["补助"]]]],
  ['"day care" OR 日照', [[[" day care "], ["日照"]]]],
  ["公共「托育 補助」中心", [[["公共"]], [["托育补助"]], [["中心"]]]],
  ['"OR"', [[[" or "]]]],
  ["OR 托育 OR", [[["托育"]]]],
  ['托育 OR "" 幼兒', [[["托育"], ["幼儿"]]]],
  ['"托育', [[["托育"]]]],
  ["「托育", [[["托育"]]]],
  ["老的好，青年沒煩惱", [[["老的好"]], [["青年没烦恼"]]]],
  ["托育|幼兒", [[["托育"], ["幼儿"]]]],
  ["Tainan childcare OR elderly", [[[" tainan "]], [[" childcar "], [" elder "]]]],
  ["長照10年計畫", [[["长照 10 年计画"]]]],
  ["domestic violence 台南", [[[" domest ", " violenc "]], [["台南"]]]],
  ["services for the elderly", [[[" servic ", " elder "]]]],
])("%j asks for %j", (text, phrases) => {
  expect(phrasesOf(text)).toEqual(phrases);
});

test.each(["", " ", "　\n", '""', "「」", "OR", "| OR", "，。", "-"])("%j asks for nothing", (text) => {
  expect(readSearchQuery(text)).toEqual({ clauses: [], excluded: [] });
});

test.each([
  ["111年", [" 111 年"], [" 2022 "]],
  ["民國111年度", [" 111 年"], [" 2022 "]],
  ["2022", [" 2022 "], [" 111 年"]],
  ["2022年", [" 2022 "], [" 111 年"]],
])("%s is a year in both calendars", (text, typed, variant) => {
  const [clause] = readSearchQuery(text).clauses;
  expect(clause?.options).toEqual([{ phrases: typed }, { phrases: variant, variant: true }]);
});

test("a year inside a word is a word of its own; a bare number below 1912 is none", () => {
  expect(phrasesOf("111年社區發展")).toEqual([[[" 111 年"], [" 2022 "]], [["社区发展"]]]);
  expect(phrasesOf("600度")).toEqual([[[" 600 度"]]]);
  expect(phrasesOf("111")).toEqual([[[" 111 "]]]);
});

test("a word behind a hyphen is excluded, a hyphen inside a word is not one", () => {
  expect(readSearchQuery("托育 -津貼 -2022").excluded).toEqual([
    { typed: "津貼", phrases: ["津贴"] },
    { typed: "2022", phrases: [" 2022 ", " 111 年"] },
  ]);
  expect(readSearchQuery("long-term").excluded).toEqual([]);
});

test("Latin words side by side may be met together by a synonym", () => {
  const [clause] = readSearchQuery("domestic violence").clauses;
  expect(clause).toMatchObject({ typed: "domestic violence", options: [{ whole: " domest violenc " }] });
});
