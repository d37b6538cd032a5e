import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { type Page, proseOf, readPage, readPages } from "./documents";

interface Link {
  readonly place: string;
  /** Path from the project's folder. */
  readonly target: string;
  readonly anchor: string | undefined;
}

function findLinks(page: Page): readonly Link[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, address]) => address ?? "")
    .filter((address) => !/^https?:/u.test(address))
    .map((address) => {
      const [path = "", anchor] = address.split("#");
      const target = path === "" ? page.path : join(dirname(page.path), path);
      return { place: `${page.path}: ${address}`, target, anchor };
    });
}

/** Anchors as they are made of headings: lower case, hyphens for spaces, without punctuation. */
function anchorsOf(page: Page): readonly string[] {
  return [...proseOf(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading]) =>
    (heading ?? "")
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

const links = readPages().flatMap(findLinks);

test("links between the texts lead to files that exist", () => {
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ target }) => !existsSync(join(PROJECT_ROOT, target))).map(({ place }) => place)).toEqual([]);
});

test("links to a heading lead to one that exists", () => {
  const lost = links.filter(
    ({ target, anchor }) =>
      anchor !== undefined && target.endsWith(".md") && !anchorsOf(readPage(target)).includes(anchor),
  );
  expect(lost.map(({ place }) => place)).toEqual([]);
});

test("paths that a text names exist", () => {
  const named = readPages().flatMap((page) =>
    [...proseOf(page).matchAll(/`((?:src|test|docs|schema|seeds|scripts|bin)\/[\w./-]*)`/gu)].map(([, path]) => ({
      page: page.path,
      path: path ?? "",
    })),
  );
  expect(named.length).toBeGreaterThan(40);
  const lost = named.filter(({ path }) => !TO_COME.includes(path) && !existsSync(join(PROJECT_ROOT, path)));
  expect(lost).toEqual([]);
});

/** Folders for which there are rules already. */
const TO_COME = ["src/export", "src/web"];

test("docs/architecture.md names every folder of src", () => {
  const { text } = readPage("docs/architecture.md");
  const folders = readdirSync(join(PROJECT_ROOT, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((name) => !text.includes(`\n  ${name}/ `))).toEqual([]);
});

test("docs/architecture.md gives the order of the modules as the linter knows it, with every module that exists", () => {
  const { text } = readPage("docs/architecture.md");
  const order = /Modules have an order: ([\s\S]*?)\./u.exec(text)?.[1]?.split(/,\s+/u) ?? [];
  const rules = readPage(".dependency-cruiser.cjs").text;
  const known = [...(/const MODULES = \[([\s\S]*?)\]/u.exec(rules)?.[1] ?? "").matchAll(/"(\w+)"/gu)];
  expect(order).toEqual(known.map(([, name]) => name));
  expect(order).toEqual(expect.arrayContaining(readdirSync(join(PROJECT_ROOT, "src", "modules"))));
});

test("no text names a folder of one machine or the address of a package registry", () => {
  const suspect = /(?:^|[\s`(])\/(?:home|root|tmp|usr|var|work)\b|registry\.[\w.]+\//u;
  expect(
    readPages()
      .filter(({ text }) => suspect.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});
