import { parse } from "csv-parse/sync";
import { Package } from "datapackage";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../src/config";
import { cellText } from "../../../src/export/formats/cell-text";
import { dataPackage } from "../../../src/export/packages/data-package";
import { DATASET_TABLES } from "../../../src/export/packages/package-format";
import { type Cell, type Column, columnsOf } from "../../../src/export/table";
import { useTemporaryFolder } from "../../support/temporary-folder";
import { fingerprintFiles, sha256, useWrittenPackage } from "./written-package";

const written = useWrittenPackage(dataPackage);
const temporaryFolder = useTemporaryFolder();

const DOCUMENTS = ["chiayi-city-108", "miaoli-community", "taichung-108", "tainan-114", "yunlin-community-111"];
const FILES = [
  "README.md",
  "county-plans.sqlite",
  ...DATASET_TABLES.map(({ name }) => `data/${name}.csv`).toSorted(),
  "datapackage.json",
  ...DOCUMENTS.map((plan) => `documents/${plan}.document.txt`),
  "taxonomy.ttl",
];

function load(folder: string): Promise<Package> {
  return Package.load(join(folder, "datapackage.json"));
}

test("the descriptor meets the official profiles", async () => {
  const { valid, errors, resources } = await load(written().folder);
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(resources.map(({ name, valid: isValid }) => [name, isValid])).toEqual(
    DATASET_TABLES.map(({ name }) => [name, true]),
  );
});

test("every cell meets its field's type and constraints, every key names a row, and no row is missing", async () => {
  const { folder, tables } = written();
  const { resources } = await load(folder);
  for (const [index, { table, columns, rows }] of tables.entries()) {
    const resource = resources[index];
    expect(resource?.name).toBe(table.name);
    const read = await resource?.read({ keyed: true, relations: false });
    expect(read).toEqual(
      rows.map((row) => Object.fromEntries(columns.map((column, place) => [column.name, asCast(column, row[place])]))),
    );
    await expect(resource?.read({ keyed: true, relations: true })).resolves.toHaveLength(rows.length);
  }
});

/** What the library makes of a cell: a list stays the text that it is in CSV, a day is a moment of local time. */
function asCast({ type, separator }: Column, cell: Cell | undefined): unknown {
  if (cell === null || cell === undefined) return null;
  if (type === "date") return new Date(`${String(cell)}T00:00:00`);
  return typeof cell === "object" ? cellText(cell, separator) || null : cell;
}

describe("the tables have as many rows", () => {
  const counted: Readonly<Record<string, string>> = {
    counties: "county",
    bureaus: "bureau",
    themes: "theme",
    "target-groups": "target_group",
    plans: "plan",
    documents: "document",
    sections: "section",
    items: "plan_item",
    goals: "plan_item WHERE kind = 'GOAL'",
    programs: "plan_item WHERE kind = 'PROGRAM'",
    indicators: "plan_item WHERE kind = 'INDICATOR'",
    targets: "target",
    figures: "figure",
    references: "policy_reference",
    mentions: "mention",
    initiatives: "initiative",
    members: "initiative_member",
    citations: "citation",
    coverage: "county CROSS JOIN theme WHERE parent_code IS NULL AND county.code IN (SELECT county_code FROM plan)",
  };

  async function countRows(name: string): Promise<number> {
    const text = await readFile(join(written().folder, "data", `${name}.csv`), "utf8");
    return parse(text, { from_line: 2, record_delimiter: "\r\n" }).length;
  }

  test.each(DATASET_TABLES.map(({ name }) => name))("%s: as the database has", async (name) => {
    const { graph } = written();
    const [row] = await graph.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM ${counted[name] ?? "none"}`,
    );
    expect(await countRows(name)).toBe(row?.count);
    expect(row?.count).toBeGreaterThan(0);
  });

  test("as the graph says that it holds", async () => {
    const { graph } = written();
    const { dataset, items, programs } = await graph.ask<{
      dataset: Record<string, number>;
      items: { totalCount: number };
      programs: { totalCount: number };
    }>(`{ dataset { plans strategicGoals indicators targets figures citations }
      items(filter: { parts: true }, first: 1) { totalCount } programs(filter: { parts: true }, first: 1) { totalCount } }`);
    const { strategicGoals, ...held } = dataset;
    const wanted = { ...held, goals: strategicGoals, items: items.totalCount, programs: programs.totalCount };
    const counts = await Promise.all(Object.keys(wanted).map(async (name) => [name, await countRows(name)] as const));
    expect(Object.fromEntries(counts)).toEqual(wanted);
    expect(wanted).toMatchObject({ plans: 5, goals: 150, indicators: 43, targets: 172 });
  });
});

test("the documents are the seeds' byte for byte, and the table has their fingerprints", async () => {
  const { folder } = written();
  const text = await readFile(join(folder, "data", "documents.csv"), "utf8");
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { columns: true, record_delimiter: "\r\n" });
  const files = await fingerprintFiles(join(folder, "documents"));
  expect(files).toEqual(Object.fromEntries(rows.map(({ id = "", sha256: fingerprint }) => [`${id}.txt`, fingerprint])));
  const plans = join(PROJECT_ROOT, "seeds", "plans");
  const seeds = (await readdir(plans, { recursive: true })).filter((path) => path.endsWith("document.txt"));
  const fingerprints = await Promise.all(seeds.map(async (path) => sha256(await readFile(join(plans, path)))));
  expect(Object.values(files).toSorted()).toEqual(fingerprints.toSorted());
  expect(seeds).toHaveLength(5);
});

describe("the library sees", () => {
  test.each([
    [
      "a target of an indicator that there is not",
      "targets",
      ",tainan-114.learning-hours,",
      ",tainan-114.learning-years,",
      'Foreign key "indicator_id" violation in row 2',
    ],
    [
      "a theme below one that there is not, in the table itself",
      "themes",
      "Association governance & finance,community-development,",
      "Association governance & finance,community-developing,",
      'Foreign key "parent_code" violation in row 3',
    ],
    ["a comparator that there is not", "targets", ",GTE,", ",MORE,", "There are 1 type and format mismatch errors"],
  ])("%s", async (_what, name, there, wrong, message) => {
    const { resource, change } = await copyPackage(name);
    await change(there, wrong);
    await expect(resource().then((one) => one.read({ keyed: true, relations: true }))).rejects.toThrow(message);
  });

  async function copyPackage(name: string): Promise<{
    readonly resource: () => Promise<ReturnType<Package["getResource"]>>;
    readonly change: (there: string, wrong: string) => Promise<void>;
  }> {
    const folder = join(temporaryFolder(), "changed");
    await cp(written().folder, folder, { recursive: true });
    const file = join(folder, "data", `${name}.csv`);
    return {
      resource: async () => (await load(folder)).getResource(name),
      change: async (there, wrong) => {
        const text = await readFile(file, "utf8");
        expect(text.includes(there)).toBe(true);
        await writeFile(file, text.replace(there, wrong));
      },
    };
  }
});

test("a list's separator stands in none of its entries", () => {
  const broken = written().tables.flatMap(({ table, columns, rows }) =>
    columns.flatMap(({ name, type, separator = "; " }, place) =>
      type === "list" && rows.some((row) => listOf(row[place]).some((entry) => entry.includes(separator)))
        ? [`${table.name}.${name}`]
        : [],
    ),
  );
  expect(broken).toEqual([]);
});

function listOf(cell: Cell | undefined): readonly string[] {
  return typeof cell === "object" && cell !== null ? cell : [];
}

test("the descriptor says how lists are joined, and names a table that refers to itself as the specification does", async () => {
  const descriptor = JSON.parse(await readFile(join(written().folder, "datapackage.json"), "utf8")) as Descriptor;
  const find = (name: string): Descriptor["resources"][number] | undefined =>
    descriptor.resources.find((one) => one.name === name);
  expect(find("themes")?.schema.foreignKeys).toEqual([
    { fields: "parent_code", reference: { resource: "", fields: "code" } },
  ]);
  expect(find("items")?.schema.foreignKeys).toEqual([
    { fields: "county_code", reference: { resource: "counties", fields: "code" } },
    { fields: "plan_id", reference: { resource: "plans", fields: "id" } },
    { fields: "primary_theme", reference: { resource: "themes", fields: "code" } },
    { fields: "document_id", reference: { resource: "documents", fields: "id" } },
  ]);
  const fields = find("citations")?.schema.fields.filter(({ name }) => name.startsWith("correction"));
  expect(fields?.map(({ type, description }) => [type, description])).toEqual([
    ["string", 'The corrections: line, what is printed, what is read. Several are joined with "; ".'],
    ["string", 'The reasons for these, in the same order, in English. Several are joined with " | ".'],
  ]);
  expect(find("targets")?.schema.fields.find(({ name }) => name === "id")).toEqual({
    name: "id",
    type: "string",
    description: "The id; it stays.",
    constraints: { required: true, unique: true },
  });
});

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[];
      readonly foreignKeys?: readonly unknown[];
    };
  }[];
}

/** That they have the same bytes each time is seen where the archive is made (dataset-file.test.ts). */
test("has these files", async () => {
  expect(Object.keys(await fingerprintFiles(written().folder))).toEqual(FILES);
});

test("README.md says how to cite, and names every document, table and column", async () => {
  const { source, folder } = written();
  const text = await readFile(join(folder, "README.md"), "utf8");
  expect(text).toContain(`- Cite as 引用: ${source.release.citeAsEn}\n`);
  expect(text).toContain('- Lists in one cell are joined with "; ", citations.correction_reasons with " | ".\n');
  for (const plan of DOCUMENTS) expect(text).toContain(`- \`documents/${plan}.document.txt\`: a document, verbatim\n`);
  const sections = text.split("\n### ").slice(1);
  expect(sections.map((section) => [...section.matchAll(/^- `(\w+)`/gmu)].map(([, name]) => name))).toEqual(
    DATASET_TABLES.map((table) => columnsOf(table).map(({ name }) => name)),
  );
});
