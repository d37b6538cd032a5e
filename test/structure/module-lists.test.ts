import "reflect-metadata";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getMetadataArgsStorage } from "typeorm";
import { PROJECT_ROOT } from "../../src/config";
import { entities } from "../../src/db/entities";
import { readSourceFiles } from "./source-files";

interface LinterRules {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
}

test("every module has its place in the order that the linter watches", async () => {
  const { forbidden } = (await import(join(PROJECT_ROOT, ".dependency-cruiser.cjs"))) as LinterRules;
  const order = forbidden.find(({ name }) => name === "county-knows-no-later-module")?.comment ?? "";
  const known = /^The order is ([^.]+)\./.exec(order)?.[1]?.split(", ") ?? [];
  const modules = readdirSync(join(PROJECT_ROOT, "src", "modules"));
  expect(modules.filter((module) => !known.includes(module))).toEqual([]);
});

test("every entity is a table of the database", async () => {
  for (const { path } of readSourceFiles("modules", ".entity.ts")) await import(join(PROJECT_ROOT, "src", path));
  const declared = getMetadataArgsStorage().tables.map(({ target }) => target);
  expect(declared.length).toBeGreaterThan(20);
  const listed: readonly unknown[] = entities;
  const forgotten = declared.filter((entity) => !listed.includes(entity));
  expect(forgotten.map((entity) => (typeof entity === "string" ? entity : entity.name))).toEqual([]);
});
