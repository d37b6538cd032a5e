import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";

const WEB = join(PROJECT_ROOT, "src", "web");

function readCatalogue(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(WEB, "words", `${language}.json`), "utf8")) as Readonly<Record<string, string>>;
}

const zh = readCatalogue("zh");
const en = readCatalogue("en");

test("both catalogues have the same keys, and no message is empty", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  expect([...Object.values(zh), ...Object.values(en)].filter((message) => message.trim() === "")).toEqual([]);
});

test("a message has the same values in both languages", () => {
  const valuesOf = (message = ""): readonly string[] =>
    [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/gu)].map(([, name]) => name ?? ""))].sort();
  const differing = Object.keys(zh).filter((key) => valuesOf(zh[key]).join() !== valuesOf(en[key]).join());
  expect(differing).toEqual([]);
});

test("Chinese stands in the Chinese catalogue alone, the name of the language apart", () => {
  const written = Object.entries(en).filter(([, message]) => /\p{Script=Han}/u.test(message));
  expect(written.map(([key]) => key)).toEqual(["nav.language", "search.placeholder"]);
});

test("no view has words of its own: text stands in the catalogues", () => {
  const sources = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  expect(sources.length).toBeGreaterThan(10);
  const wordy = sources.flatMap((name) => {
    const text = readFileSync(join(WEB, name), "utf8").replace(/\/\*\*[\s\S]*?\*\//gu, "");
    return [...text.matchAll(/>\s*([A-Za-z\p{Script=Han}][^<>{}=;()]*)\s*</gu)].map(
      ([, words]) => `${name}: ${words ?? ""}`,
    );
  });
  expect(wordy).toEqual([]);
});

test("every key that a view asks for stands in the catalogues", () => {
  const sources = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name));
  const asked = sources.flatMap((name) =>
    [...readFileSync(join(WEB, name), "utf8").matchAll(/say\(\s*"([\w.]+)"/gu)].map(([, key]) => key ?? ""),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((key) => !(key in zh))).toEqual([]);
});

test("every message is asked for, by its key or as a value of a vocabulary", () => {
  const names = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name));
  const text = names.map((name) => readFileSync(join(WEB, name), "utf8")).join("\n");
  const vocabularies = [...text.matchAll(/nameOf\("(\w+)"|`([\w.]+)\.\$\{/gu)].map(
    ([, one, other]) => one ?? other ?? "",
  );
  const unused = Object.keys(zh).filter(
    (key) => !text.includes(`"${key}"`) && !vocabularies.some((vocabulary) => key.startsWith(`${vocabulary}.`)),
  );
  expect(unused).toEqual([]);
});
