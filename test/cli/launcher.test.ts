import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type Ended, runProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

/** A clone with one source file, which writes what it was given, and an explorer of one line. */
async function makeClone(name: string): Promise<string> {
  const clone = join(temporaryFolder(), name);
  await mkdir(join(clone, "src", "cli"), { recursive: true });
  await cp(join(PROJECT_ROOT, "bin"), join(clone, "bin"), { recursive: true });
  await cp(join(PROJECT_ROOT, ".swcrc"), join(clone, ".swcrc"));
  await cp(join(PROJECT_ROOT, "package.json"), join(clone, "package.json"));
  await mkdir(join(clone, "src", "web"));
  await cp(join(PROJECT_ROOT, "src", "web", "vite.config.mjs"), join(clone, "src", "web", "vite.config.mjs"));
  await writeExplorer(clone, "document.title = 'explorer';");
  await writeSource(clone, "console.log(process.argv.slice(2).join(' ') as string, process.cwd());");
  return clone;
}

async function writeSource(clone: string, source: string): Promise<void> {
  await writeFile(join(clone, "src", "cli", "main.ts"), source);
}

async function writeExplorer(clone: string, source: string): Promise<void> {
  await writeFile(join(clone, "src", "web", "main.tsx"), source);
}

async function installPackages(clone: string): Promise<void> {
  await symlink(join(PROJECT_ROOT, "node_modules"), join(clone, "node_modules"), "junction");
}

/** Every dependency of package.json, and no development package. */
async function installWithoutTools(clone: string): Promise<void> {
  const { dependencies } = jest.requireActual<{ dependencies: Record<string, string> }>("../../package.json");
  for (const name of Object.keys(dependencies)) {
    await mkdir(join(clone, "node_modules", name), { recursive: true });
    await writeFile(join(clone, "node_modules", name, "package.json"), "{}");
  }
}

function expectPlainWords({ status, output, errors }: Ended): void {
  expect(status).toBe(1);
  expect(output).toBe("");
  expect(errors).not.toMatch(/^\s+at /m);
}

test("a fresh clone is compiled once and runs where it was called", async () => {
  const clone = await makeClone("fresh");
  await installPackages(clone);
  const first = await runProgram(["check", "a"], { root: clone, folder: temporaryFolder() });
  expect(first).toEqual({ status: 0, output: `check a ${temporaryFolder()}\n`, errors: "" });
  const [build, ...others] = await readdir(join(clone, "dist"));
  expect(others).toEqual([]);
  await runProgram([], { root: clone });
  expect(await readdir(join(clone, "dist"))).toEqual([build]);
});

test("changed sources are compiled anew", async () => {
  const clone = await makeClone("changed");
  await installPackages(clone);
  await runProgram([], { root: clone });
  await writeSource(clone, "console.log('changed');");
  expect((await runProgram([], { root: clone })).output).toBe("changed\n");
});

test("of several that start at once each finds a whole build", async () => {
  const clone = await makeClone("at-once");
  await installPackages(clone);
  const all = await Promise.all(["1", "2", "3", "4"].map((word) => runProgram([word], { root: clone, folder: clone })));
  expect(all.map(({ output }) => output)).toEqual(["1", "2", "3", "4"].map((word) => `${word} ${clone}\n`));
  expect(await readdir(join(clone, "dist"))).toHaveLength(1);
});

test("the explorer is the same, whatever NODE_ENV says", async () => {
  const bundles = ["development", "production", "test"].map(async (NODE_ENV) => {
    const clone = await makeClone(NODE_ENV);
    await installPackages(clone);
    await writeExplorer(clone, "document.title = process.env.NODE_ENV;");
    await runProgram([], { root: clone, environment: { NODE_ENV } });
    const files = await readdir(join(clone, "dist"), { recursive: true });
    const bundle = files.find((file) => /main.*\.js$/u.test(file) && file.includes("web")) ?? "";
    return await readFile(join(clone, "dist", bundle), "utf8");
  });
  const [first, ...others] = await Promise.all(bundles);
  expect(first).toContain("production");
  expect(others).toEqual([first, first]);
});

test("what npm runs in the project's folder works in the folder where npm was called", async () => {
  const clone = await makeClone("called");
  await installPackages(clone);
  const environment = { npm_package_json: join(clone, "package.json"), INIT_CWD: temporaryFolder() };
  const { output } = await runProgram(["check"], { root: clone, folder: clone, environment });
  expect(output).toBe(`check ${temporaryFolder()}\n`);
});

test("an old Node is refused with the version that is needed", async () => {
  const fake = join(temporaryFolder(), "old-node.js");
  await writeFile(fake, "Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } });");
  const ended = await runProgram([], { nodeOptions: ["-r", fake] });
  expectPlainWords(ended);
  expect(ended.errors).toContain("County Plan Hub needs Node 20.19 or later; this is Node 20.18.3.");
});

test("missing packages are named, with the command that installs them", async () => {
  const clone = await makeClone("not-installed");
  const ended = await runProgram([], { root: clone });
  expectPlainWords(ended);
  expect(ended.errors).toMatch(/^Packages that the hub needs are not installed: @apollo\/server, /);
  expect(ended.errors).toContain(`Run this in ${clone} and start again:\n\n  npm ci\n`);
});

test("build tools that were left out are asked for", async () => {
  const clone = await makeClone("without-tools");
  await installWithoutTools(clone);
  const ended = await runProgram([], { root: clone });
  expectPlainWords(ended);
  expect(ended.errors).toContain("the build tools were left out (npm ci --omit=dev, or NODE_ENV=production)");
  expect(ended.errors).toContain("\n  npm ci --include=dev\n");
});

test("a source that does not compile is named without a stack", async () => {
  const clone = await makeClone("broken");
  await installPackages(clone);
  await writeSource(clone, "const = 1;");
  const ended = await runProgram([], { root: clone });
  expectPlainWords(ended);
  expect(ended.errors).toMatch(/^The sources do not compile:/);
  expect(ended.errors).toContain("main.ts");
  expect(await readdir(join(clone, "dist")).catch(() => [])).toEqual([]);
});

test("an explorer that cannot be bundled is named, and no build is left", async () => {
  const clone = await makeClone("broken-explorer");
  await installPackages(clone);
  await writeExplorer(clone, 'import "./nowhere";');
  const { status, output, errors } = await runProgram([], { root: clone });
  expect({ status, output }).toEqual({ status: 1, output: "" });
  expect(errors).toMatch(/^The sources do not compile:\n\nThe explorer cannot be bundled:\n/);
  expect(errors).toContain("./nowhere");
  expect(await readdir(join(clone, "dist")).catch(() => [])).toEqual([]);
});
