import { z } from "zod";

/**
 * The plan file (`plan.yml`): what a person writes about one document.
 *
 * A plan file points, it does not claim. Every text in it is copied from the document and found there again by
 * `check`; what stands in it without a place in the document is ours and is named so (`en`, `themes`, `groups`,
 * `note`, `reason`).
 */

/** A short, stable id inside one plan: `goal-1`, `kpi-2-3`. */
const localId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "an id is made of a-z, 0-9, single dots and hyphens")
  .max(60);

/**
 * Where a text stands. `12` or `12-14` are lines of the document; `58-60@2` is the second tab column of those lines,
 * read as one table cell; `58-60@2 71@2` is a cell that goes on further down.
 */
const place = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(
    z.string().regex(/^\d+(-\d+)?(@\d+)?( \d+(-\d+)?@\d+)*$/, "a place reads like 12, 12-14, 58-60@2 or 58-60@2 71@2"),
  );

/** One place, or one for each time the document prints the same words. */
const places = z.union([place.transform((at) => [at]), z.array(place).min(1)]);

/**
 * Words of the document. White space does not count. A long passage may be given by its first and last words with
 * ` … ` between them; it is then everything from the one to the other, in one run.
 */
const words = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));

/** A quotation: the words alone, found in the item's own lines, or the words with their own place. */
const quotation = z.union([
  words.transform((text): { text: string; at?: string[]; within?: string; note?: string } => ({ text })),
  z.strictObject({
    text: words,
    at: places.optional(),
    note: z.string().optional(),
    within: words.optional().describe("Longer words around it, where the place prints it more than once."),
  }),
]);

const english = z.string().min(1).describe("Our unofficial English translation.");

/** Theme codes, the primary one first; left out only while a plan is being coded. */
const themes = z.array(z.string()).min(1);

/** A period as printed, with the ROC years that it means. */
const period = z.strictObject({
  raw: words,
  at: places.optional(),
  start: z.number().int().min(1).max(999).describe("First ROC year."),
  end: z.number().int().min(1).max(999).describe("Last ROC year."),
});

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
const goal = z.strictObject({ ...goalFields, children: z.array(goalOfLevel2).optional() });

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
const program = z.strictObject({ ...programFields, parts: z.array(programOfLevel2).optional() });

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

const indicator = z.strictObject({
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

const statement = z.strictObject({
  kind: z.enum([
    "MISSION",
    "VISION",
    "PURPOSE",
    "LEGAL_BASIS",
    "ADDRESSEES",
    "SITUATION",
    "FUNDING",
    "EXPECTED_BENEFITS",
    "ANNEX",
    "CLOSING",
  ]),
  lines: place,
  number: quotation.optional(),
  text: quotation,
  note: z.string().optional(),
});

const planContent = z.enum([
  "PERIOD",
  "GOALS",
  "PROGRAMS",
  "PROGRAM_PERIODS",
  "FUNDING_SOURCES",
  "BUDGETS",
  "EXPECTED_BENEFITS",
  "INDICATORS",
  "TARGETS",
  "BASELINES",
  "RESULTS",
]);

/** A character or word of our text that is not what the agency printed: damage or a look-alike. */
const correction = z.strictObject({
  line: z.number().int().positive(),
  printed: z.string().min(1).describe("As our text has it; it must stand in that line exactly once."),
  read: z.string().describe("As it is to be read; empty where the printed characters are a remainder to be left out."),
  from: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("The line that prints the same words, needed where characters are added."),
  reason: z.string().min(1),
});

/** A piece of a damaged line: as it stands, misread, or lost and supplied from another line. */
const piece = z.union([
  words.transform((printed) => ({ printed, read: printed, from: undefined })),
  z.strictObject({ printed: words, read: words }).transform((p) => ({ ...p, from: undefined })),
  z.strictObject({ read: words, from: z.number().int().positive() }).transform((p) => ({ ...p, printed: "" })),
]);

/** A table line whose columns ran into each other, sorted into its cells again; every character has a place. */
const relaid = z.strictObject({
  line: z.number().int().positive(),
  reason: z.string().min(1),
  cells: z.record(z.string().regex(/^\d+$/), z.union([piece.transform((p) => [p]), z.array(piece)])),
  doubled: z.array(words).optional().describe("Pieces that the line prints a second time, or that are no text at all."),
});

/** A table of the document, so that `check` can read its grid without looking at the items. */
const table = z.strictObject({
  id: localId,
  lines: place,
  layout: z.enum(["tab-columns", "one-cell-per-line"]),
  items: z.enum(["programs", "indicators"]),
  columns: z
    .partialRecord(
      z.enum(["goal", "number", "title", "period", "funding", "method", "benefits"]),
      z.number().int().positive(),
    )
    .optional()
    .describe("For tab-columns: which column holds what, counted from 1."),
  years: z
    .array(z.strictObject({ roc: z.number().int(), at: place, text: words }))
    .optional()
    .describe("The year headings above the values."),
  header: words
    .optional()
    .describe("What the first cell of a header row prints, so that repeated header rows are known."),
});

export const planFileSchema = z.strictObject({
  plan: z.strictObject({
    id: localId,
    county: z.string(),
    bureau: z.string(),
    horizon: z.enum(["ANNUAL", "MID_TERM", "STANDING"]),
    title: z.strictObject({ text: words, at: places }),
    en: english,
    agency: z.strictObject({ name: z.string(), en: english, text: words, at: places }),
    period: period.optional(),
    issuedOn: z.strictObject({ text: words, at: places, date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }).optional(),
    documentNumber: z.strictObject({ text: words, at: places }).optional(),
    replaces: z.string().optional(),
    scope: z.strictObject({
      only: z.array(z.string()).optional(),
      except: z.array(z.string()).optional(),
      reason: z.string().min(1),
    }),
    states: z.array(planContent),
    leavesOut: z.array(planContent),
    note: z.string().optional(),
  }),
  document: z.strictObject({
    title: z.string(),
    en: english,
    sourceUrl: z.string().nullable(),
    retrievedOn: z.iso.date().nullable(),
    source: z.string().describe("How the text came to us, in a sentence."),
    outline: z
      .record(z.string().regex(/^\d+$/), z.number().int().min(0).max(9))
      .optional()
      .describe("Line to level, where the printed numbers mislead; 0 is no heading."),
    headings: z
      .record(z.string().regex(/^\d+$/), english)
      .optional()
      .describe("Line to English, for headings that are no item's title."),
    tables: z.array(table).optional(),
    corrections: z.array(correction).optional(),
    relaid: z.array(relaid).optional(),
    passedOver: z.array(z.strictObject({ lines: place, text: words.optional(), reason: z.string().min(1) })).optional(),
    pages: z
      .array(z.strictObject({ lines: place, page: z.string().min(1) }))
      .optional()
      .describe("The printed page of some lines, where the document's text says which."),
    numbering: z
      .array(z.strictObject({ line: z.number().int(), found: z.string(), reason: z.string().min(1) }))
      .optional()
      .describe("Breaks in the printed numbering, explained."),
  }),
  expect: z.record(z.string(), z.number().int()).describe("Counts made by hand."),
  renamed: z
    .record(localId, localId.nullable())
    .optional()
    .describe("Old id to new id, or to null where the item was withdrawn."),
  statements: z.array(statement).optional(),
  goals: z.array(goal).optional(),
  programs: z.array(program).optional(),
  indicators: z.array(indicator).optional(),
});

export type PlanFile = z.output<typeof planFileSchema>;
export type PlanFileGoal = z.output<typeof goal>;
export type PlanFileProgram = z.output<typeof program>;
export type PlanFileIndicator = z.output<typeof indicator>;
export type Quotation = z.output<typeof quotation>;
export type PlanFileTable = z.output<typeof table>;
