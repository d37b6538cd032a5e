import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ndjson } from "../../../src/export/packages/ndjson";
import { DATASET_TABLES } from "../../../src/export/packages/package-format";
import { fingerprintFiles, useWrittenPackage } from "./written-package";

const written = useWrittenPackage(ndjson);

test("every table has its file, each line a row with a value for every column", async () => {
  for (const { table, columns, rows } of written().tables) {
    const text = await readFile(join(written().folder, `${table.name}.ndjson`), "utf8");
    const lines = text.split("\n");
    expect(lines.pop()).toBe("");
    const objects = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(objects.map((object) => Object.keys(object))).toEqual(rows.map(() => columns.map(({ name }) => name)));
    expect(objects.map((object) => Object.values(object))).toEqual(rows);
  }
});

test("has these files, the same bytes each time", async () => {
  const { folder, writeAgain } = written();
  const files = await fingerprintFiles(folder);
  expect(Object.keys(files)).toEqual(["README.md", ...DATASET_TABLES.map(({ name }) => `${name}.ndjson`)].toSorted());
  expect(await fingerprintFiles(await writeAgain())).toEqual(files);
});

test("README.md does not speak of CSV", async () => {
  expect(await readFile(join(written().folder, "README.md"), "utf8")).not.toContain("joined with");
});
