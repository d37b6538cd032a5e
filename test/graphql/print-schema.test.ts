import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { printHubSchema } from "../../src/graphql/print-schema";

const kept = readFileSync(join(PROJECT_ROOT, "schema", "schema.graphql"), "utf8");

test("schema/schema.graphql is what the code prints; `npm run schema` prints it anew", async () => {
  expect(await printHubSchema()).toBe(kept);
});

test("the printed schema is sorted and is a schema", () => {
  expect(`${printSchema(lexicographicSortSchema(buildSchema(kept)))}\n`).toBe(kept);
});

test("it prints the same however often it is built", async () => {
  expect(await printHubSchema()).toBe(await printHubSchema());
});
