import { z } from "zod";
import { english, localId, period, place, places, quotation, themes, words } from "./words";

/** What goals, programs and indicators have in common. */
const item = {
  id: localId,
  lines: place.optional().describe("The lines in which the item's texts are looked for unless they name their own."),
  number: quotation.optional().describe("The printed number, without the punctuation that follows it."),
  title: quotation,
  en: english,
  period: period.optional(),
  themes: themes.optional(),
  groups: z.array(z.string()).optional(),
  note: z.string().optional(),
};

/** Another printing of an item's title in other words, say in a table that repeats the list of goals. */
const otherPrinting = z.strictObject({ text: words, at: places, note: z.string().optional() });

const goalRole = z.enum(["PRINCIPLE", "PRIORITY", "KEY_GOAL", "COMMON_GOAL", "STRATEGY", "MEASURE"]);
const listing = z.enum(["TABLE", "WORK_ITEM", "NARRATIVE"]);
const direction = z.enum(["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "NEUTRAL"]);

const goalFields = {
  ...item,
  role: goalRole,
  description: quotation.optional(),
  alsoPrinted: z.array(otherPrinting).optional(),
  twin: localId.optional().describe("The goal of another list of this plan that is printed as its twin."),
};
const goalOfLevel3 = z.strictObject(goalFields);
const goalOfLevel2 = z.strictObject({ ...goalFields, children: z.array(goalOfLevel3).optional() });
/** A goal with two levels below it. */
export const goal = z.strictObject({ ...goalFields, children: z.array(goalOfLevel2).optional() });

const programFields = {
  ...item,
  listing,
  goal: localId
    .optional()
    .describe("The goal that the document puts it under: by its table's goal cell, or by the heading it stands below."),
  description: quotation.optional(),
  method: quotation.optional(),
  fundingSources: z.array(quotation).optional(),
  expectedBenefits: z.array(quotation).optional(),
};
const programOfLevel3 = z.strictObject(programFields);
const programOfLevel2 = z.strictObject({ ...programFields, parts: z.array(programOfLevel3).optional() });
/** A program with two levels of numbered parts. */
export const program = z.strictObject({ ...programFields, parts: z.array(programOfLevel2).optional() });

/** The program that an indicator measures, with the words that both print: a link needs a reason in the text. */
const programLink = z.strictObject({ id: localId, shared: words });

/** Target values year by year, each on its own place; `everyYear` where the document says 每年. */
const targets = z.union([
  z.strictObject({
    lines: place,
    values: z.array(words).min(1).describe("As printed, one for each year of the table's header, in its order."),
    notes: z
      .record(z.string().regex(/^\d+$/), z.string())
      .optional()
      .describe("ROC year to what a reader should know."),
  }),
  z.strictObject({
    everyYear: quotation.describe("The words that say that the target holds each year."),
    value: quotation.describe("The value with its comparator and unit: 90%以上."),
    comparator: quotation.optional().describe("The comparator where it stands apart from the value: 達."),
    period: quotation.describe("The words that say which years: 114 年度至 117 年度."),
    start: z.number().int(),
    end: z.number().int(),
  }),
]);

/** An indicator with its targets. */
export const indicator = z.strictObject({
  ...item,
  listing,
  goal: localId.optional(),
  program: programLink.optional(),
  measure: quotation,
  numerator: quotation.optional(),
  denominator: quotation.optional(),
  unit: z.string().describe("PERCENT, or the counting unit as printed in the measure or the targets: 人次, 場, 件."),
  direction,
  standards: z
    .array(quotation)
    .optional()
    .describe("Amounts inside the measure, as printed with comparator and unit: 達10000人次."),
  targets: targets.optional(),
});
