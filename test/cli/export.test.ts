import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PACKAGE_FORMATS } from "../../src/export/packages";
import { DATASET_TABLES } from "../../src/export/packages/package-format";
import { makeSeedFolder } from "../import/seed-folder";
import { useTemporaryFolder } from "../support/temporary-folder";
import { type Ended, runProgram } from "./run-program";

const temporaryFolder = useTemporaryFolder();

jest.setTimeout(180_000);

let environment: Record<string, string>;

/** Seeds with Yunlin's plan alone, and folders of their own for the data and the releases. */
beforeAll(async () => {
  const seeds = await makeSeedFolder(temporaryFolder(), "yunlin", ["yunlin"]);
  const [data = "", releases = ""] = ["data", "releases"].map((folder) => join(temporaryFolder(), folder));
  environment = { HUB_SEEDS_DIR: seeds.path, HUB_DATA_DIR: data, HUB_RELEASES_DIR: releases };
});

function runExport(...words: readonly string[]): Promise<Ended> {
  return runProgram(["export", ...words], { environment, folder: temporaryFolder() });
}

const NAMES = DATASET_TABLES.map(({ name }) => name);
const FILES: Readonly<Record<string, readonly string[]>> = {
  "data-package": ["README.md", "county-plans.sqlite", "data", "datapackage.json", "documents", "taxonomy.ttl"],
  csvw: ["README.md", "csv-metadata.json", ...NAMES.map((name) => `${name}.csv`)],
  ndjson: ["README.md", ...NAMES.map((name) => `${name}.ndjson`)],
  sqlite: ["county-plans.sqlite"],
  parquet: ["README.md", ...NAMES.map((name) => `${name}.parquet`)],
};

test("the help lists the formats, and says which is taken where none is named", async () => {
  const { status, output } = await runProgram(["export", "--help"]);
  expect(status).toBe(0);
  const help = output.replace(/\s+/g, " ");
  expect(help).toContain("Usage: county-plan-hub export [options] <folder>");
  for (const { name, description } of PACKAGE_FORMATS) expect(help).toContain(`${name}: ${description}`);
  expect(help).toContain('(choices: "data-package", "csvw", "ndjson", "sqlite", "parquet", default: "data-package")');
  expect(PACKAGE_FORMATS.map(({ name }) => name)).toEqual(Object.keys(FILES));
});

test.each(PACKAGE_FORMATS.map(({ name }) => name))(
  "export --format %s writes the dataset, prints the release and leaves nothing beside it",
  async (format) => {
    const { status, output, errors } = await runExport(`out/${format}`, "--format", format);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(output).toMatch(
      new RegExp(`^Release \\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8} is written to out/${format} \\(${format}\\)\\.\\n$`),
    );
    const written = await readdir(join(temporaryFolder(), "out", format));
    expect(written.toSorted()).toEqual([...(FILES[format] ?? [])].toSorted());
    expect((await readdir(join(temporaryFolder(), "out"))).filter((name) => name.startsWith("."))).toEqual([]);
  },
);

test("without a format it is a data package, whose release is the one that was printed", async () => {
  const { status, output } = await runExport("plain");
  expect(status).toBe(0);
  const descriptor = await readFile(join(temporaryFolder(), "plain", "datapackage.json"), "utf8");
  const { version } = JSON.parse(descriptor) as { version: string };
  expect(output).toBe(`Release ${version} is written to plain (data-package).\n`);
  expect(await readdir(join(temporaryFolder(), "plain", "documents"))).toEqual(["yunlin-community-111.document.txt"]);
});

test.each(["data-package", "parquet"])("a hub without a plan has a %s too, with empty tables", async (format) => {
  const seeds = await makeSeedFolder(temporaryFolder(), `no-plans-${format}`, []);
  const folder = join(temporaryFolder(), `empty-${format}`);
  const { status, errors } = await runProgram(["export", folder, "--format", format], {
    environment: { HUB_SEEDS_DIR: seeds.path, HUB_DATA_DIR: ":memory:" },
  });
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  expect((await readdir(folder)).toSorted()).toEqual([...(FILES[format] ?? [])].toSorted());
  expect(await countRows(folder, format, "counties")).toBe(22);
  expect(await countRows(folder, format, "plans")).toBe(0);
});

async function countRows(folder: string, format: string, table: string): Promise<number> {
  if (format === "parquet") {
    return (await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, `${table}.parquet`)) })).length;
  }
  return (await readFile(join(folder, "data", `${table}.csv`), "utf8")).split("\r\n").length - 2;
}

test("a folder in use is refused with status 2, at once, and stays as it is", async () => {
  await mkdir(join(temporaryFolder(), "used"));
  await writeFile(join(temporaryFolder(), "used", "mine.txt"), "mine");
  const ended = await runProgram(["export", "used"], {
    environment: { ...environment, DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" },
    folder: temporaryFolder(),
  });
  expect(ended).toEqual({
    status: 2,
    output: "",
    errors: '"used" is not empty. Name a folder that does not exist yet, or an empty one.\n',
  });
  expect(await readdir(join(temporaryFolder(), "used"))).toEqual(["mine.txt"]);
});

test("an unknown format is refused with status 2, and the formats are named", async () => {
  const { status, output, errors } = await runExport("other", "--format", "excel");
  expect({ status, output }).toEqual({ status: 2, output: "" });
  expect(errors).toContain(
    "error: option '--format <format>' argument 'excel' is invalid. Allowed choices are data-package, csvw, ndjson, sqlite, parquet.",
  );
  expect(await readdir(temporaryFolder())).not.toContain("other");
});

test("a missing folder is refused with status 2", async () => {
  const { status, errors } = await runExport();
  expect(status).toBe(2);
  expect(errors).toContain("error: missing required argument 'folder'");
});
