import { z } from "zod";
import { documentSchema, type table } from "./plan-schema/document";
import { goal, indicator, program } from "./plan-schema/items";
import { figure, mention, noReference } from "./plan-schema/mentions";
import { planSchema } from "./plan-schema/plan";
import { statement } from "./plan-schema/statements";
import { localId, type quotation } from "./plan-schema/words";

/**
 * The plan file (`plan.yml`): what a person writes about one document.
 *
 * A plan file points, it does not claim. Every text in it is copied from the document and found there again by
 * `check`; what stands in it without a place in the document is ours and is named so (`en`, `themes`, `groups`,
 * `note`, `reason`).
 */

export const planFileSchema = z.strictObject({
  plan: planSchema,
  document: documentSchema,
  expect: z.record(z.string(), z.number().int()).describe("Counts made by hand."),
  renamed: z
    .record(localId, localId.nullable())
    .optional()
    .describe("Old id to new id, or to null where the item was withdrawn."),
  statements: z.array(statement).optional(),
  goals: z.array(goal).optional(),
  programs: z.array(program).optional(),
  indicators: z.array(indicator).optional(),
  mentions: z.array(mention).optional(),
  notReferences: z.array(noReference).optional(),
  figures: z.array(figure).optional(),
});

/** A plan file as it was read. */
export type PlanFile = z.output<typeof planFileSchema>;
/** A goal of a plan file, with its children. */
export type PlanFileGoal = z.output<typeof goal>;
/** A program of a plan file, with its parts. */
export type PlanFileProgram = z.output<typeof program>;
/** An indicator of a plan file. */
export type PlanFileIndicator = z.output<typeof indicator>;
/** Words of the document with the place where they stand. */
export type Quotation = z.output<typeof quotation>;
/** A table that a plan file declares. */
export type PlanFileTable = z.output<typeof table>;
/** A place of a plan file that names a reference. */
export type PlanFileMention = z.output<typeof mention>;
/** A number of a plan file that is no target. */
export type PlanFileFigure = z.output<typeof figure>;
