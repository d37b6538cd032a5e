import { cutText } from "../../../src/http/page/cut-text";

test("text that is short enough is kept, on one line", () => {
  expect(cutText("  托育\n與  育兒 ", 10)).toBe("托育 與 育兒");
  expect(cutText("一二三四五", 5)).toBe("一二三四五");
});

test("longer text is cut behind a whole character, with …", () => {
  expect(cutText("一二三四五六", 5)).toBe("一二三四…");
  // 𠮷 and 𡌛 are two UTF-16 units each, 葛󠄀 a character with a variation selector.
  expect(cutText("𠮷𡌛𠮷𡌛", 3)).toBe("𠮷𡌛…");
  expect(cutText("葛󠄀葛󠄀葛󠄀", 2)).toBe("葛󠄀…");
});
