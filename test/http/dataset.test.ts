import { type LightMyRequestResponse } from "fastify";
import { mkdtempSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATASET_TABLES } from "../../src/export/packages/package-format";
import { readZip } from "../support/read-zip";
import { injectAgain } from "./inject-again";
import { useServedSeeds } from "./served-seeds";

const place = mkdtempSync(join(tmpdir(), "county-plan-hub-releases-"));
const releasesDir = join(place, "releases");
const server = useServedSeeds({ publicUrl: "https://plans.example.org", releasesDir });

afterAll(() => rm(place, { recursive: true, force: true }));

type Method = "GET" | "HEAD";

function get(
  url: string,
  headers: Record<string, string> = {},
  method: Method = "GET",
): Promise<LightMyRequestResponse> {
  return server().inject({ method, url, headers });
}

/** The release's name follows from the data, so it is asked for. */
async function findRelease(): Promise<{ id: string; date: string }> {
  const payload = { query: "{ dataset { release publishedAt } }" };
  const response = await server().inject({ method: "POST", url: "/graphql", payload });
  const { dataset } = response.json<{ data: { dataset: { release: string; publishedAt: string } } }>().data;
  return { id: dataset.release, date: dataset.publishedAt };
}

let release: { id: string; date: string };
/** What the first ones who asked were answered, at one time. */
let first: readonly LightMyRequestResponse[];

beforeAll(async () => {
  release = await findRelease();
  first = await Promise.all([
    injectAgain(server(), { url: "/v1/dataset.zip" }),
    injectAgain(server(), { url: "/v1/dataset.zip" }),
    injectAgain(server(), { url: `/v1/releases/${release.id}/dataset.zip` }),
  ]);
});

test("nothing is made before someone asks, where the hub does not listen; then it is made once for all", async () => {
  expect(first.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(await readdir(releasesDir)).toEqual([`${release.id}.zip`]);
  const file = await readFile(join(releasesDir, `${release.id}.zip`));
  for (const { rawPayload } of first) expect(rawPayload.equals(file)).toBe(true);
});

test("the archive has the tables, the documents, the taxonomy, SQLite and what describes them", async () => {
  const [response] = first;
  const archive = await readZip(response?.rawPayload ?? Buffer.alloc(0));
  expect([...archive.keys()]).toEqual([
    "README.md",
    "county-plans.sqlite",
    ...DATASET_TABLES.map(({ name }) => `data/${name}.csv`).toSorted(),
    "datapackage.json",
    "documents/chiayi-city-108.document.txt",
    "documents/miaoli-community.document.txt",
    "documents/taichung-108.document.txt",
    "documents/tainan-114.document.txt",
    "documents/yunlin-community-111.document.txt",
    "taxonomy.ttl",
  ]);
  const descriptor = JSON.parse(archive.get("datapackage.json")?.toString() ?? "") as Record<string, unknown>;
  expect(descriptor).toMatchObject({
    id: `https://plans.example.org/v1/releases/${release.id}/dataset.zip`,
    version: release.id,
    created: `${release.date}T00:00:00Z`,
  });
});

function cachingOf(response: LightMyRequestResponse): unknown {
  const { "cache-control": cache, "last-modified": modified, etag } = response.headers;
  return { cache, modified, etag };
}

test("it is saved under its release's name, and is asked for again after five minutes at most", () => {
  const [response] = first;
  expect(response?.headers).toMatchObject({
    "content-type": "application/zip",
    "content-length": String(response?.rawPayload.length),
    "content-disposition": `attachment; filename="county-plans-${release.id}.zip"`,
    "cache-control": "public, max-age=300",
    "last-modified": new Date(`${release.date}T00:00:00Z`).toUTCString(),
    etag: expect.stringMatching(/^W\/"[\w-]{22}"$/) as unknown,
  });
});

test("it is not compressed again", async () => {
  const response = await get("/v1/dataset.zip", { "accept-encoding": "br, gzip" });
  expect(response.headers).not.toHaveProperty("content-encoding");
  expect(first[0] && response.rawPayload.equals(first[0].rawPayload)).toBe(true);
});

test("who has it already is told so, without a body", async () => {
  const [response] = first;
  const known = await get("/v1/dataset.zip", { "if-none-match": String(response?.headers.etag) });
  expect([known.statusCode, known.rawPayload.length]).toEqual([304, 0]);
  if (response) expect(cachingOf(known)).toEqual(cachingOf(response));
  expect((await get("/v1/dataset.zip", { "if-none-match": 'W/"another"' })).statusCode).toBe(200);
});

test.each(["/v1/dataset.zip", "release"])("HEAD of %s gives the headers alone, its size too", async (address) => {
  const url = address === "release" ? `/v1/releases/${release.id}/dataset.zip` : address;
  const [whole, head] = [await get(url), await get(url, {}, "HEAD")];
  expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
  const { date: _date, connection: _connection, ...headers } = whole.headers;
  expect(head.headers).toMatchObject(headers);
  expect(Number(head.headers["content-length"])).toBeGreaterThan(1_000_000);
});

describe("a release of before, whose file was kept", () => {
  const KEPT = "2025-01-01-0123abcd";

  beforeAll(() => writeFile(join(releasesDir, `${KEPT}.zip`), "as it was"));

  test("is still served, and holds for ever", async () => {
    const response = await get(`/v1/releases/${KEPT}/dataset.zip`);
    expect([response.statusCode, response.body]).toEqual([200, "as it was"]);
    expect(response.headers).toMatchObject({
      "content-type": "application/zip",
      "content-length": "9",
      "content-disposition": `attachment; filename="county-plans-${KEPT}.zip"`,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  test("is listed after the one that answers; other files are not", async () => {
    await writeFile(join(releasesDir, "2024-01-01-0123abcd.zip"), "older");
    await writeFile(join(releasesDir, "my copy.zip"), "");
    await mkdir(join(releasesDir, ".draft-1234"));
    const response = await get("/v1/releases.json");
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      current: release.id,
      releases: [release.id, KEPT, "2024-01-01-0123abcd"].map((id) => ({
        release: id,
        dataset: `https://plans.example.org/v1/releases/${id}/dataset.zip`,
      })),
    });
  });
});

test("a release that is not kept is refused, and which are is said", async () => {
  const response = await get("/v1/releases/2020-02-02-0000ffff/dataset.zip");
  expect(response.statusCode).toBe(404);
  expect(response.headers["cache-control"]).toBe("no-store");
  expect(response.json()).toEqual({
    error: {
      code: "NOT_FOUND",
      message: `The dataset of release "2020-02-02-0000ffff" is not kept here. https://plans.example.org/v1/releases.json lists those that are; ${release.id} is the one that answers.`,
      suggestions: [`/v1/releases/${release.id}/dataset.zip`],
    },
  });
});

test.each(["..%2Fsecret", "%2e%2e%2fsecret", "..%5Csecret", "%2Fetc%2Fpasswd", ".draft-1234", "my%20copy"])(
  "%s names no release, whatever stands there",
  async (name) => {
    await writeFile(join(place, "secret.zip"), "secret");
    await writeFile(join(releasesDir, ".draft-1234.zip"), "secret");
    const response = await get(`/v1/releases/${name}/dataset.zip`);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ error: { code: "NOT_FOUND" } });
  },
);

test("a folder where nothing can be kept is a failure of ours, which tells nothing of the machine", async () => {
  await rm(releasesDir, { recursive: true });
  await writeFile(releasesDir, "");
  for (const url of ["/v1/dataset.zip", "/v1/releases.json"]) {
    const response = await get(url);
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({
      error: {
        code: "INTERNAL_SERVER_ERROR",
        message: "Something failed inside the hub.",
        requestId: expect.any(String) as unknown,
      },
    });
  }
});
