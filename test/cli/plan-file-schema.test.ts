import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { parse } from "yaml";
import { PROJECT_ROOT } from "../../src/config";
import { printPlanSchema } from "../../src/import/print-plan-schema";
import { findPlanFolders } from "../../src/import/read-plan-folder";

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(printPlanSchema()) as object);

function readPlan(folder: string): Record<string, unknown> {
  return parse(readFileSync(join(folder, "plan.yml"), "utf8")) as Record<string, unknown>;
}

const folders = findPlanFolders(join(PROJECT_ROOT, "seeds", "plans"));

test("schema/plan-file.schema.json is what the import's own definition prints", () => {
  expect(readFileSync(join(PROJECT_ROOT, "schema", "plan-file.schema.json"), "utf8")).toBe(printPlanSchema());
});

test("the seeds are five plans", () => {
  expect(folders).toHaveLength(5);
});

test.each(folders)("%s fits the JSON Schema", (folder) => {
  validate(readPlan(folder));
  expect(validate.errors).toBeNull();
});

test("an editor that knows the JSON Schema marks a key that a plan file does not have", () => {
  const plan = { ...readPlan(folders[0] ?? ""), goal: [] };
  expect(validate(plan)).toBe(false);
  expect(validate.errors?.map(({ keyword, params }) => [keyword, params])).toEqual([
    ["additionalProperties", { additionalProperty: "goal" }],
  ]);
});
