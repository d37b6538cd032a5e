import "reflect-metadata";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { resolvers } from "../../src/graphql/resolvers";

const MODULES = join(PROJECT_ROOT, "src", "modules");

test("every resolver of a module answers in the graph", async () => {
  const files = readdirSync(MODULES, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".resolver.ts"),
  );
  expect(files.length).toBeGreaterThan(10);
  const exported = await Promise.all(files.map((file) => import(join(MODULES, file)) as Promise<object>));
  const classes = exported.flatMap((file) => Object.values(file) as (typeof resolvers)[number][]);
  const forgotten = classes.filter((resolver) => !resolvers.includes(resolver));
  expect(forgotten.map(({ name }) => name)).toEqual([]);
  expect(new Set(resolvers).size).toBe(resolvers.length);
});
