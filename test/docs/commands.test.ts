import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { runProgram } from "../cli/run-program";
import { findCommands, proseOf, readPage, readPages } from "./documents";

const READMES = ["README.md", "README.zh-TW.md"].map(readPage);

const SCRIPTS = readPackage().scripts;

/** What npm can do without a script of ours. */
const NPM_OWN = ["npm ci", "npm prune --omit=dev"];

function readPackage(): { readonly scripts: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as ReturnType<typeof readPackage>;
}

/** Every variable that src/config.ts reads. */
function readVariables(): readonly string[] {
  const source = readFileSync(join(PROJECT_ROOT, "src", "config.ts"), "utf8");
  return [...source.matchAll(/\bread(?:<[^>]*>)?\("([A-Z_]+)"/gu)].map(([, name]) => name ?? "");
}

/** The program's commands, as its own help lists them. */
async function readCliCommands(): Promise<readonly string[]> {
  const { output } = await runProgram(["--help"]);
  const list = /^Commands:\n([\s\S]*?)\n\n/mu.exec(output)?.[1] ?? "";
  return [...list.matchAll(/^ {2}([a-z]+)/gmu)].map(([, name]) => name ?? "").filter((name) => name !== "help");
}

test("the two commands of the README are npm ci && npm start and npm ci && npm test", () => {
  for (const readme of READMES) expect(readme.text).toContain("```sh\nnpm ci && npm start\nnpm ci && npm test\n```");
});

test("every shell command is npm's, a script of package.json or a command of the hub", async () => {
  const commands = await readCliCommands();
  const unknown = readPages().flatMap((page) =>
    findCommands(page)
      .map((command) => command.replace(/^(?:[A-Z_]+=\S+ )+/u, ""))
      .filter((command) => !isKnown(command, commands))
      .map((command) => `${page.path}: ${command}`),
  );
  expect(unknown).toEqual([]);
});

function isKnown(command: string, cliCommands: readonly string[]): boolean {
  const words = command.split(" ");
  if (NPM_OWN.includes(command)) return true;
  if (words[0] === "npx" && words[1] === "county-plan-hub") return cliCommands.includes(words[2] ?? "");
  if (words[0] !== "npm") return false;
  return (
    (words[1] === "run" ? (words[2] ?? "") : (["start", "test"].find((name) => name === words[1]) ?? "")) in SCRIPTS
  );
}

test("every script that a text names exists", () => {
  const named = readPages().flatMap((page) =>
    [...proseOf(page).matchAll(/`npm run ([\w:]+)/gu)].map(([, name]) => `${page.path}: ${name ?? ""}`),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((entry) => !((entry.split(": ")[1] ?? "") in SCRIPTS))).toEqual([]);
});

test("variables before a command are ones that the hub reads", () => {
  const known = readVariables();
  const set = readPages()
    .flatMap(findCommands)
    .flatMap((command) => command.match(/\b[A-Z_]+(?==)/gu) ?? []);
  expect(set.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(READMES)("every variable of src/config.ts has a row in the table of $path", ({ text }) => {
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` /gmu)].map(([, name]) => name);
  expect(rows).toEqual(readVariables().toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b)));
  expect(text).toContain("`TEST_DATABASE_URL`");
});

test.each(READMES)("every command of the hub has a row in the table of $path", async ({ text }) => {
  const rows = [...text.matchAll(/^\| `([a-z]+)[^`]*` /gmu)].map(([, name]) => name);
  expect(rows).toEqual(await readCliCommands());
});

test("the Chinese README has the sections, blocks and tables of the English one", () => {
  const [english, chinese] = READMES.map(({ text }) => ({
    sections: (text.match(/^## /gmu) ?? []).length,
    blocks: [...text.matchAll(/^```(sh|graphql|json)\n[\s\S]*?^```$/gmu)].map(([block]) => block),
    folders: [...text.matchAll(/^(\w+\/) {2,}/gmu)].map(([, name]) => name),
    firstColumns: [...text.matchAll(/^\| (`[^`]+`) /gmu)].map(([, name]) => name),
    links: [...text.matchAll(/\]\((docs\/[^)]+|LICENSE[^)]*)\)/gu)].map(([, target]) => target),
  }));
  expect(chinese).toEqual(english);
});

test.each(READMES)("the map of $path names folders that exist", ({ text }) => {
  const folders = [...text.matchAll(/^(\w+\/) {2,}/gmu)].map(([, name]) => name ?? "");
  expect(folders).toEqual(["bin/", "docs/", "schema/", "scripts/", "seeds/", "src/", "test/"]);
  for (const folder of folders) expect(existsSync(join(PROJECT_ROOT, folder))).toBe(true);
});
