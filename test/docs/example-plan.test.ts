import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT_ROOT, readConfig } from "../../src/config";
import { checkFolders, type FoldersCheck } from "../../src/import/check/check-folders";
import { planFileSchema } from "../../src/import/plan-file";
import { formatProblem } from "../../src/import/problem";
import { formatReport } from "../../src/import/report";
import { readVocabulary } from "../../src/import/vocabulary";
import { useTemporaryFolder } from "../support/temporary-folder";
import { findBlocks, readPage } from "./documents";

const EXAMPLE = join(PROJECT_ROOT, "docs", "example-plan");

const guide = readPage("docs/adding.md");
const temporaryFolder = useTemporaryFolder();

function check(folder: string): FoldersCheck {
  return checkFolders([folder], readVocabulary(readConfig({}).seedsDir));
}

/** The example with one thing changed, in a folder of its own. */
async function checkChanged(from: string, to: string): Promise<FoldersCheck> {
  const folder = join(temporaryFolder(), "docs", "example-plan");
  await mkdir(folder, { recursive: true });
  const text = await readFile(join(EXAMPLE, "plan.yml"), "utf8");
  expect(text).toContain(from);
  await copyFile(join(EXAMPLE, "document.txt"), join(folder, "document.txt"));
  await writeFile(join(folder, "plan.yml"), text.replace(from, to));
  return check(folder);
}

test("check accepts the example plan, and cites or passes over each of its characters", () => {
  const { checks, problems } = check(EXAMPLE);
  expect(problems).toEqual([]);
  expect(checks.map(({ checked }) => checked?.coverage.uncited)).toEqual([[]]);
});

test("docs/adding.md prints what check says of the example plan", () => {
  const report = formatReport(check(EXAMPLE)).replaceAll(EXAMPLE, "docs/example-plan");
  expect(findBlocks(guide).map(({ text }) => text)).toContain(`${report}\n`);
});

test("docs/adding.md prints what check says of 85% written for 80%, the first of three problems", async () => {
  const { problems } = await checkChanged("values: [80%, 90]", "values: [85%, 90]");
  expect(problems).toHaveLength(3);
  const printed = problems.map(formatProblem).map((text) => text.replace(`${temporaryFolder()}/`, ""));
  expect(findBlocks(guide).map(({ text }) => text)).toContain(`${printed[0] ?? ""}\n`);
});

test("themes left out are one problem for each item", async () => {
  const { problems } = await checkChanged("    themes: [community-development.governance]\n", "");
  expect(problems.map(({ found }) => found)).toEqual(["an item without a theme"]);
});

test("docs/adding.md names every field of a plan file", () => {
  const names = [...new Set(fieldsOf(z.toJSONSchema(planFileSchema, { io: "input" })))];
  expect(names.length).toBeGreaterThan(60);
  const words = new Set(guide.text.match(/[A-Za-z]+/gu));
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});

test("docs/adding.md names every value that a field of a plan file may have", () => {
  const values = [...new Set(valuesOf(z.toJSONSchema(planFileSchema, { io: "input" })))];
  expect(values.length).toBeGreaterThan(30);
  expect(values.filter((value) => !guide.text.includes(value))).toEqual([]);
});

/** Names of properties at every depth of a JSON Schema. */
function fieldsOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
    key === "properties" && typeof value === "object" && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(fieldsOf)]
      : fieldsOf(value),
  );
}

/** Values of enums at every depth of a JSON Schema. */
function valuesOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
    key === "enum" && Array.isArray(value) ? value.map(String) : valuesOf(value),
  );
}
