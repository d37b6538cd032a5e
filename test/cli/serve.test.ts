import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { makeSeedFolder } from "../import/seed-folder";
import { seedFolder } from "../import/seed-plan-texts";
import { useTemporaryFolder } from "../support/temporary-folder";
import { runProgram, type Running, startProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

/** Seeds with Miaoli's plan alone, and folders of their own for the data and the releases. */
async function makeEnvironment(name: string): Promise<Record<string, string>> {
  const seeds = await makeSeedFolder(temporaryFolder(), name, ["miaoli"]);
  const [dataDir, releasesDir] = ["data", "releases"].map((folder) => join(temporaryFolder(), name, folder));
  return { PORT: "0", HUB_SEEDS_DIR: seeds.path, HUB_DATA_DIR: dataDir ?? "", HUB_RELEASES_DIR: releasesDir ?? "" };
}

/** Starts the hub and returns it with its address once it says that it is ready. */
async function startHub(environment: Record<string, string>): Promise<{ hub: Running; address: string; said: string }> {
  const hub = startProgram(["serve"], { environment });
  const said = await hub.wrote("Ctrl+C stops it.");
  return { hub, said, address: /address {3}(\S+)\/graphql/.exec(said)?.[1] ?? "" };
}

async function askForPlans(address: string): Promise<readonly string[]> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ plans(includeUndated: true) { nodes { id } } }" }),
  });
  const { data } = (await response.json()) as { data: { plans: { nodes: { id: string }[] } } };
  return data.plans.nodes.map(({ id }) => id);
}

test("the explorer is bundled at the first start: before its first view it loads less than 200 kB compressed", async () => {
  const environment = await makeEnvironment("explored");
  const { hub, address } = await startHub(environment);
  for (const path of ["/", "/compare", "/search"]) {
    const page = await (await fetch(`${address}${path}`)).text();
    const files = [...page.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)].map(([, file]) => file ?? "");
    expect(files.filter((file) => /^\/explorer\/main-.+\.(css|js)$/u.test(file))).toHaveLength(2);
    let compressed = 0;
    for (const file of files) {
      const response = await fetch(`${address}${file}`);
      expect(response.status).toBe(200);
      compressed += gzipSync(Buffer.from(await response.arrayBuffer())).length;
    }
    expect(compressed).toBeLessThan(200 * 1024);
  }
  hub.kill("SIGTERM");
  expect((await hub.ended).status).toBe(0);
});

test("serve says where it is, what it holds and how long it took, and ends at SIGTERM with status 0", async () => {
  const environment = await makeEnvironment("served");
  const { hub, said, address } = await startHub(environment);
  expect(said).toMatch(/^County Plan Hub is ready after \d+\.\d s\.\n/);
  expect(said).toMatch(/\n {2}release {3}\d{4}-\d\d-\d\d-[0-9a-f]{8} of \d{4}-\d\d-\d\d\n/);
  expect(said).toContain("\n  holds     1 plans of 1 counties: 5 goals, 10 programs, 0 indicators, 0 targets; ");
  expect(said).toContain(`\n  database  embedded, in ${environment.HUB_DATA_DIR ?? ""}\n`);
  expect(await askForPlans(address)).toEqual(["miaoli-community"]);

  const second = await runProgram(["serve"], { environment });
  expect(second.status).toBe(1);
  expect(second.errors).toMatch(/^The data folder .* is in use by another process \(\d+\)\. /);
  expect(second.errors).not.toMatch(/^\s+at /m);

  hub.kill("SIGTERM");
  const { status, errors } = await hub.ended;
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
});

test("an imported plan is there at the next start, and no longer once it is removed", async () => {
  const environment = await makeEnvironment("imported");
  const imported = await runProgram(["import", seedFolder("yunlin")], { environment });
  expect(imported.errors).toBe("");
  expect(imported.status).toBe(0);
  expect(imported.output).toMatch(/^yunlin-community-111 {2}.*: added\n {2}added \d+\n/);

  const again = await runProgram(["import", seedFolder("yunlin")], { environment });
  expect(again.output).toMatch(/: nothing changed\n/);

  const { hub, address } = await startHub(environment);
  expect(await askForPlans(address)).toEqual(["miaoli-community", "yunlin-community-111"]);
  hub.kill("SIGINT");
  await hub.ended;

  const removed = await runProgram(["remove", "yunlin-community-111"], { environment });
  expect({ status: removed.status, output: removed.output }).toEqual({
    status: 0,
    output: "yunlin-community-111 is removed.\n",
  });
  const unknown = await runProgram(["remove", "yunlin-community-111"], { environment });
  expect({ status: unknown.status, errors: unknown.errors }).toEqual({
    status: 2,
    errors: 'The hub holds no plan "yunlin-community-111".\n',
  });
  const seeded = await runProgram(["remove", "miaoli-community"], { environment });
  expect({ status: seeded.status, errors: seeded.errors }).toEqual({
    status: 2,
    errors: '"miaoli-community" stands in the seeds and would come back at the next start; remove its folder there.\n',
  });
});

describe("the dataset of the release that answers", () => {
  function findRelease(said: string): string {
    return /release {3}(\S+)/.exec(said)?.[1] ?? "";
  }

  test("is made by itself, while the hub answers, and kept", async () => {
    const environment: Record<string, string> = { ...(await makeEnvironment("kept")), RATE_LIMIT: "off" };
    const { hub, address, said } = await startHub(environment);
    const file = `${findRelease(said)}.zip`;
    while (!(await listFolder(environment.HUB_RELEASES_DIR)).includes(file)) {
      expect(await askForPlans(address)).toEqual(["miaoli-community"]);
    }
    hub.kill("SIGTERM");
    const { status, output } = await hub.ended;
    expect({ status, output }).toEqual({ status: 0, output: said });
    expect(await listFolder(environment.HUB_RELEASES_DIR)).toEqual([file]);
  });

  test("is given up where the hub is stopped meanwhile, and nothing of it is left", async () => {
    const environment = await makeEnvironment("stopped");
    const { hub, said } = await startHub(environment);
    while ((await listFolder(environment.HUB_RELEASES_DIR)).length === 0) await sleep(5);
    hub.kill("SIGTERM");
    const { status, output, errors } = await hub.ended;
    expect({ status, output, errors }).toEqual({ status: 0, output: said, errors: "" });
    expect(await listFolder(environment.HUB_RELEASES_DIR)).toEqual([]);
  });

  test("that cannot be kept is told in one line, and the hub goes on", async () => {
    const environment = await makeEnvironment("unwritable");
    await writeFile(environment.HUB_RELEASES_DIR ?? "", "");
    const { hub, address } = await startHub(environment);
    const said = await hub.wrote('"msg"');
    const [line = ""] = said.split("\n").filter((one) => one.startsWith("{"));
    expect(JSON.parse(line)).toMatchObject({
      level: 50,
      msg: `The dataset was not made in advance: Error: EEXIST: file already exists, mkdir '${environment.HUB_RELEASES_DIR ?? ""}'`,
    });
    expect(await askForPlans(address)).toEqual(["miaoli-community"]);
    hub.kill("SIGTERM");
    expect((await hub.ended).status).toBe(0);
  });

  async function listFolder(folder = ""): Promise<readonly string[]> {
    return readdir(folder).catch(() => []);
  }
});
