import { z } from "zod";
import { english, localId, place, words } from "./words";

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
export const table = z.strictObject({
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

/** The document and how it is to be read. */
export const documentSchema = z.strictObject({
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
});
