import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type Ended, runProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

const SILENT = "# Changes\n\n## Unreleased\n\n- Nothing yet.\n";
const PROMISE = "schema/promised.graphql";
const HEAD = "# What clients of version 7.0.0 may rely on: its schema. Written by `npm run schema -- --promise`.\n";

let printed = "";

/** A clone of these sources in version 7.0.0, whose schema folder is empty. */
beforeAll(async () => {
  const clone = temporaryFolder();
  for (const name of ["bin", ".swcrc"]) await cp(join(PROJECT_ROOT, name), join(clone, name), { recursive: true });
  for (const name of ["src", "node_modules"]) await symlink(join(PROJECT_ROOT, name), join(clone, name), "junction");
  const project = JSON.parse(await readFile(join(PROJECT_ROOT, "package.json"), "utf8")) as object;
  await writeFile(join(clone, "package.json"), JSON.stringify({ ...project, version: "7.0.0" }));
  await writeFile(join(clone, "CHANGELOG.md"), SILENT);
  for (const name of ["schema", "docs"]) await mkdir(join(clone, name));
  printed = (await runSchema()).output;
});

function runSchema(...options: readonly string[]): Promise<Ended> {
  return runProgram(["schema", ...options], { root: temporaryFolder(), folder: temporaryFolder() });
}

function write(file: string, text: string): Promise<void> {
  return writeFile(join(temporaryFolder(), file), text);
}

function read(file: string): Promise<string> {
  return readFile(join(temporaryFolder(), file), "utf8");
}

/** Promises what the schema does not have. */
function promiseMascot(): Promise<void> {
  return write("schema/promised.graphql", `${printed}\ntype Mascot {\n  name: String!\n}\n`);
}

test("schema --promise writes the schema under a head that names the version, and nothing else", async () => {
  expect(await runSchema("--promise")).toEqual({ status: 0, output: `${PROMISE} written.\n`, errors: "" });
  expect(await read(PROMISE)).toBe(HEAD + printed);
  await expect(read("schema/schema.graphql")).rejects.toThrow("ENOENT");
});

test("a promise that would be broken without a word ends with status 1, says what to do, and nothing is written", async () => {
  await promiseMascot();
  const before = await read(PROMISE);
  expect(await runSchema("--write", "--promise")).toEqual({
    status: 1,
    output: "",
    errors: `The schema breaks what schema/promised.graphql promises to clients, and CHANGELOG.md does not say so:

- Mascot was removed.

Where it can be, keep the old beside the new and mark it as deprecated first: clients are told, and nothing breaks.
Where it cannot, copy these lines into CHANGELOG.md, in the section "## Unreleased" under a heading "### Breaking",
each as an item that goes on with what clients do instead. docs/adding.md says more.
`,
  });
  expect(await read(PROMISE)).toBe(before);
  await expect(read("schema/schema.graphql")).rejects.toThrow("ENOENT");
});

test("what CHANGELOG.md says to be broken is promised no longer", async () => {
  await promiseMascot();
  await write("CHANGELOG.md", `${SILENT}\n### Breaking\n\n- Mascot was removed. Nobody asked for it.\n`);
  const { status, output } = await runSchema("--write", "--promise");
  expect(status).toBe(0);
  expect(output).toBe(
    `schema/schema.graphql written.\nschema/plan-file.schema.json written.\ndocs/tables.md written.\n${PROMISE} written.\n`,
  );
  expect(await read(PROMISE)).toBe(HEAD + printed);
  expect(await read("schema/schema.graphql")).toBe(printed);
});
