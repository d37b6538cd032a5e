import { isChinese, tidyWhiteSpace, withoutWhiteSpace } from "../../src/kit/white-space";

test.each([
  ["社 會 局", "社會局"],
  ["社會\n局", "社會局"],
  ["社會\r\n  局", "社會局"],
  ["社會　局", "社會局"],
  ["社會\t\u00a0局", "社會局"],
  ["一、 辦理", "一、辦理"],
  ["（一） （二）", "（一）（二）"],
  ["「長者」 『兒少』", "「長者」『兒少』"],
  ["辦理 —— 補助 …… 等", "辦理——補助……等"],
  ["① ②", "①②"],
  ["共 ， 計", "共，計"],
  ["𠮷 野", "𠮷野"],
])("between two Chinese characters white space goes: %j is %j", (text, tidy) => {
  expect(tidyWhiteSpace(text)).toBe(tidy);
});

test.each([
  ["Tainan  City", "Tainan City"],
  ["Tainan\n\tCity", "Tainan City"],
  ["114 \n 年", "114 年"],
  ["第\n1 期", "第 1 期"],
  ["A　B", "A B"],
  ["社會 (局)", "社會 (局)"],
  ["100 ％", "100 ％"],
])("elsewhere a run of it is one space: %j is %j", (text, tidy) => {
  expect(tidyWhiteSpace(text)).toBe(tidy);
});

test("both ends are trimmed, and white space alone is nothing", () => {
  expect(tidyWhiteSpace("\n　社會局 \t")).toBe("社會局");
  expect(tidyWhiteSpace(" \n\t　")).toBe("");
  expect(tidyWhiteSpace("")).toBe("");
});

test("a tidy text stays as it is, whatever was in it", () => {
  for (const text of texts(2_000)) {
    const tidy = tidyWhiteSpace(text);
    expect(tidyWhiteSpace(tidy)).toBe(tidy);
    expect(withoutWhiteSpace(tidy)).toBe(withoutWhiteSpace(text));
  }
});

test.each(["社", "、", "。", "（", "％", "〇", "①", "—", "…", "”", "𠮷"])("%s is Chinese", (character) => {
  expect(isChinese(character)).toBe(true);
});

test.each(["A", "1", "(", "%", " ", "-", "", "社會"])("%j is no Chinese character", (character) => {
  expect(isChinese(character)).toBe(false);
});

test("without white space nothing of it is left", () => {
  expect(withoutWhiteSpace(" 社會\r\n局　Tainan\u00a0City\t1 ")).toBe("社會局TainanCity1");
});

/** Texts of a few characters each, the same at every run. */
function* texts(count: number): Generator<string> {
  const characters = [..."社會，（A1 \n\t　 —%"];
  let state = 1;
  for (let made = 0; made < count; made++) {
    let text = "";
    for (let length = 0; length < 12; length++) {
      state = (state * 48_271) % 2_147_483_647;
      text += characters[state % characters.length] ?? "";
    }
    yield text;
  }
}
