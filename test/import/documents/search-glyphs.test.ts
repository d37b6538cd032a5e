import { longestBeginning, occurrences } from "../../../src/import/documents/search-glyphs";

const glyphsOf = (text: string) => Array.from(text).map((char) => ({ char }));

test.each([
  ["社區社區", "社區", [0, 2]],
  ["社社社", "社社", [0, 1]],
  ["社社區社社社區", "社社區", [0, 4]],
  ["社區社社區社區", "社區社區", [3]],
  ["社區", "縣", []],
  ["社區", "", []],
  ["社", "社區", []],
])("in %s, %s begins at %j", (text, needle, found) => {
  expect(occurrences(glyphsOf(text), Array.from(needle))).toEqual(found);
});

test.each([
  ["共餐社區共餐", "社區共食", { length: 3, at: 2 }],
  ["社區社區共", "社區共餐", { length: 3, at: 2 }],
  ["社社區社社", "社社社", { length: 2, at: 0 }],
  ["共餐", "社區", { length: 0, at: 0 }],
])("%s agrees with %s at %j and no further", (text, needle, best) => {
  expect(longestBeginning(glyphsOf(text), Array.from(needle))).toEqual(best);
});

test("half a million characters are looked for among a million in a second, whatever repeats", () => {
  const [text, needle] = [glyphsOf("老".repeat(1_000_000)), Array.from(`${"老".repeat(500_000)}幼`)];
  const start = performance.now();
  expect(occurrences(text, needle)).toEqual([]);
  expect(longestBeginning(text, needle)).toEqual({ length: 500_000, at: 0 });
  expect(performance.now() - start).toBeLessThan(5_000);
});
