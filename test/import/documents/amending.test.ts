import { occurrences } from "../../../src/import/documents/amending";

test.each([
  ["社區社區", "社區", [0, 2]],
  ["社社社", "社社", [0, 1]],
  ["社區", "縣", []],
  ["社區", "", []],
  ["社", "社區", []],
])("in %s, %s begins at %j", (text, needle, found) => {
  expect(
    occurrences(
      Array.from(text).map((char) => ({ char })),
      Array.from(needle),
    ),
  ).toEqual(found);
});
