import { z } from "zod";
import { planFileSchema } from "./plan-file";

/** The plan file's definition as JSON Schema (draft 2020-12), as it is kept in schema/plan-file.schema.json for editors. */
export function printPlanSchema(): string {
  const schema = z.toJSONSchema(planFileSchema, { io: "input" });
  return `${JSON.stringify({ title: "County Plan Hub: a plan file (plan.yml)", ...schema }, null, 2)}\n`;
}
