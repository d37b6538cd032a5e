import { z } from "zod";

/** A short, stable id inside one plan: `goal-1`, `kpi-2-3`. */
export const localId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "an id is made of a-z, 0-9, single dots and hyphens")
  .max(60);

/**
 * Where a text stands. `12` or `12-14` are lines of the document; `58-60@2` is the second tab column of those lines,
 * read as one table cell; `58-60@2 71@2` is a cell that goes on further down.
 */
export const place = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(
    z.string().regex(/^\d+(-\d+)?(@\d+)?( \d+(-\d+)?@\d+)*$/, "a place reads like 12, 12-14, 58-60@2 or 58-60@2 71@2"),
  );

/** One place, or one for each time the document prints the same words. */
export const places = z.union([place.transform((at) => [at]), z.array(place).min(1)]);

/**
 * Words of the document. White space does not count. A long passage may be given by its first and last words with
 * ` … ` between them; it is then everything from the one to the other, in one run.
 */
export const words = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));

/** A quotation: the words alone, found in the item's own lines, or the words with their own place. */
export const quotation = z.union([
  words.transform((text): { text: string; at?: string[]; within?: string; note?: string } => ({ text })),
  z.strictObject({
    text: words,
    at: places.optional(),
    note: z.string().optional(),
    within: words.optional().describe("Longer words around it, where the place prints it more than once."),
  }),
]);

/** An English title or heading of ours. */
export const english = z.string().min(1).describe("Our unofficial English translation.");

/** Theme codes, the primary one first; left out only while a plan is being coded. */
export const themes = z.array(z.string()).min(1);

/** A period as printed, with the ROC years that it means. */
export const period = z.strictObject({
  raw: words,
  at: places.optional(),
  start: z.number().int().min(1).max(999).describe("First ROC year."),
  end: z.number().int().min(1).max(999).describe("Last ROC year."),
});
