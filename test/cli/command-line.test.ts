import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type Ended, runProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

function expectPlainFailure({ errors }: Ended): void {
  expect(errors).not.toMatch(/^\s+at /m);
  expect(errors).not.toContain("did not foresee");
}

test.each([[], ["serve"], ["check"], ["import"], ["remove"], ["export"], ["schema"]])(
  "%p --help says how it is written",
  async (...words) => {
    const { status, output } = await runProgram([...words, "--help"]);
    expect(status).toBe(0);
    expect(output).toMatch(new RegExp(`^Usage: county-plan-hub ${words.join(" ")}`));
  },
);

test.each([
  ["an unknown command", ["publish"], "unknown command 'publish'"],
  ["an unknown option", ["check", "--fast"], "unknown option '--fast'"],
  ["a missing argument", ["import"], "missing required argument 'folder'"],
  ["a folder that is not there", ["check", "no/such/folder"], 'There is no folder "no/such/folder"'],
])("%s ends with status 2", async (_what, words, message) => {
  const ended = await runProgram(words);
  expect(ended.status).toBe(2);
  expect(ended.errors).toContain(message);
  expectPlainFailure(ended);
});

test("a wrong configuration ends with status 2 and names the variables", async () => {
  const ended = await runProgram(["serve"], { environment: { PORT: "http", RATE_LIMIT: "-1" } });
  expect(ended.status).toBe(2);
  expect(ended.errors).toBe(
    'The configuration is wrong:\n- PORT must be a whole number from 0 to 65535; it is "http".\n' +
      '- RATE_LIMIT must be how many objects one address may ask for in a minute, 1000 or more, or off where a proxy sees to it; it is "-1".\n',
  );
});

test("check of a folder without a plan file ends with status 1 and reports it", async () => {
  const folder = join(temporaryFolder(), "empty");
  await mkdir(folder);
  const ended = await runProgram(["check", "empty"], { folder: temporaryFolder() });
  expect(ended.status).toBe(1);
  expect(ended.output).toContain("empty/plan.yml:1:1");
  expectPlainFailure(ended);
});

test("check of a plan file that does not parse ends with status 1 and reports its line", async () => {
  const folder = join(temporaryFolder(), "unparsed");
  await mkdir(folder);
  await writeFile(join(folder, "plan.yml"), "plan:\n  id: [unparsed\n");
  await writeFile(join(folder, "document.txt"), "計畫\n");
  const ended = await runProgram(["check", folder]);
  expect(ended.status).toBe(1);
  expect(ended.output).toContain("plan.yml:3:1");
  expectPlainFailure(ended);
});

test("schema prints what schema/schema.graphql holds", async () => {
  const { status, output } = await runProgram(["schema"]);
  expect(status).toBe(0);
  expect(output).toBe(await readFile(join(PROJECT_ROOT, "schema", "schema.graphql"), "utf8"));
});

test("serve on a port that is taken says so at once and ends with status 1", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const ended = await runProgram(["serve"], { environment: { PORT: String(port), HUB_DATA_DIR: ":memory:" } });
  await new Promise((resolve) => other.close(resolve));
  expect(ended.status).toBe(1);
  expect(ended.errors).toBe(
    `The hub cannot listen on 127.0.0.1:${port}: the port is taken by another program. ` +
      `Stop that program, or choose another port: PORT=${port + 1} npm start (PORT=0 takes any free one).\n`,
  );
});

test("serve on an address that the machine does not have says so", async () => {
  const ended = await runProgram(["serve"], { environment: { HOST: "192.0.2.1", PORT: "0" } });
  expect(ended.status).toBe(1);
  expect(ended.errors).toContain("this machine has no address 192.0.2.1");
  expectPlainFailure(ended);
});

test("serve with a database that does not answer says so, without the password", async () => {
  const environment = { PORT: "0", DATABASE_URL: "postgresql://hub:secret@127.0.0.1:1/plans" };
  const ended = await runProgram(["serve"], { environment });
  expect(ended.status).toBe(1);
  expect(ended.errors).toContain("The database at 127.0.0.1:1");
  expect(ended.errors).not.toContain("secret");
  expectPlainFailure(ended);
});

test("serve with a data folder that is a file says so", async () => {
  const file = join(temporaryFolder(), "file");
  await writeFile(file, "");
  const ended = await runProgram(["serve"], { environment: { PORT: "0", HUB_DATA_DIR: join(file, "data") } });
  expect(ended.status).toBe(1);
  expect(ended.errors).toContain(`The data folder ${join(file, "data")} cannot be written`);
  expectPlainFailure(ended);
});
