import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readVocabulary, themeCodes, topTheme } from "../../src/import/vocabulary";
import { useTemporaryFolder } from "../support/temporary-folder";
import { SEEDS } from "./seed-plan-texts";

const temporaryFolder = useTemporaryFolder();

/** The vocabulary of seeds/ in a folder of its own, one file changed. */
async function changed(name: string, file: string, change: (text: string) => string): Promise<string> {
  const folder = join(temporaryFolder(), name);
  for (const entry of (await readdir(SEEDS)).filter((each) => each.endsWith(".yml"))) {
    await cp(join(SEEDS, entry), join(folder, entry));
  }
  const text = await readFile(join(folder, file), "utf8");
  const altered = change(text);
  expect(altered).not.toBe(text);
  await writeFile(join(folder, file), altered);
  return folder;
}

const vocabulary = readVocabulary(SEEDS);

test("all 22 counties are there, each with a code of its own", () => {
  expect(vocabulary.counties).toHaveLength(22);
  expect(new Set(vocabulary.counties.map(({ code }) => code)).size).toBe(22);
  expect(new Set(vocabulary.counties.map(({ moi }) => moi)).size).toBe(22);
  expect(new Set(vocabulary.counties.map(({ iso }) => iso)).size).toBe(22);
  const kinds = vocabulary.counties.map(({ kind }) => kind);
  expect([
    kinds.filter((kind) => kind === "SPECIAL_MUNICIPALITY").length,
    kinds.filter((kind) => kind === "CITY").length,
    kinds.filter((kind) => kind === "COUNTY").length,
  ]).toEqual([6, 3, 13]);
});

test("each child theme stands behind its parent and begins with the parent's code", () => {
  const codes = themeCodes(vocabulary);
  expect(new Set(codes).size).toBe(codes.length);
  const misplaced = codes.filter(
    (code, index) => code.includes(".") && !codes.slice(0, index).includes(topTheme(code)),
  );
  expect(misplaced).toEqual([]);
});

test("every definition is in both languages, the Chinese one with Chinese characters and the English one without", () => {
  const defined = [
    ...vocabulary.themes,
    ...vocabulary.themes.flatMap((theme) => theme.children ?? []),
    ...vocabulary.targetGroups,
    ...vocabulary.bureaus,
  ];
  const wrong = defined.filter(({ name, definition }) => {
    const chinese = [name.zh, definition.zh].every((text) => /\p{Script=Han}/u.test(text));
    return !chinese || /\p{Script=Han}/u.test(name.en);
  });
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

test.each([
  ["childcare.quality", "childcare"],
  ["childcare", "childcare"],
])("the top theme of %s is %s", (code, top) => {
  expect(topTheme(code)).toBe(top);
});

test("a file that does not fit is named with what does not fit in it", async () => {
  const folder = await changed("kind", "counties.yml", (text) => text.replace("kind: CITY", "kind: TOWN"));
  expect(() => readVocabulary(folder)).toThrow(`${join(folder, "counties.yml")} does not fit: `);
  expect(() => readVocabulary(folder)).toThrow("kind");
});

test("a key that no one knows does not fit", async () => {
  const folder = await changed("key", "release.yml", (text) => `${text}\nauthor: none\n`);
  expect(() => readVocabulary(folder)).toThrow(`${join(folder, "release.yml")} does not fit: `);
  expect(() => readVocabulary(folder)).toThrow("author");
});

test.each([
  ["an alias", "a: &a x\nb: *a\n", "release.yml:2:4\n  found:    Alias resolution is disabled"],
  ["a line of a megabyte", `# ${"x".repeat(1_000_000)}\n`, "release.yml:1:1\n  found:    a line of 1000002 characters"],
  ["a key twice", "date: x\ndate: y\n", "release.yml:2:1\n  found:    the key “date” a second time"],
])("a file with %s is refused as a plan file is", async (what, text, problem) => {
  const folder = await changed(what.replaceAll(" ", "-"), "release.yml", () => text);
  expect(() => readVocabulary(folder)).toThrow(problem);
});

test("its text changes with each of its files", async () => {
  const files = [
    "counties.yml",
    "bureaus.yml",
    "themes.yml",
    "target-groups.yml",
    "crosswalk-names.yml",
    "release.yml",
  ];
  for (const file of files) {
    const folder = await changed(`text-${file}`, file, (text) => `# A remark.\n${text}`);
    expect(readVocabulary(folder).text).not.toBe(vocabulary.text);
  }
  expect(readVocabulary(SEEDS).text).toBe(vocabulary.text);
});

test("two words that are not the same may stand in no list of synonyms together", async () => {
  const folder = await changed("not-same", "synonyms.yml", (text) =>
    text.replace("[志工, 志願服務,", "[志工, 社工, 志願服務,"),
  );
  expect(() => readVocabulary(folder)).toThrow(
    /synonyms\.yml does not fit: .*“志工” and “社工” are not the same, yet stand in one list of synonyms: 志工, 社工, 志願服務/su,
  );
});
