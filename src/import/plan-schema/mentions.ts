import { z } from "zod";
import { english, localId, place, places, words } from "./words";

/** A place where the document cites a law, a programme or a fund by name (`seeds/references.yml`). */
export const mention = z.strictObject({
  code: z.string().describe("The reference's code in references.yml."),
  at: place,
  text: words.describe("The name as printed; one of the forms that references.yml lists."),
  within: words.optional().describe("Longer words around it, where the place prints it more than once."),
  provision: words.optional().describe("The article cited with it, as printed behind it: 第67條."),
  manner: z
    .enum(["NAMED", "NAMESAKE"])
    .default("NAMED")
    .describe("NAMESAKE: a local scheme that carries the name; the thing itself is not meant."),
});

/** Words that look like a reference and are none, so that `check` does not ask for a mention. */
export const noReference = z.strictObject({
  at: place,
  text: words,
  within: words.optional(),
  reason: z.string().min(1),
});

/** A number that the plan states and that is no target: a baseline, a benefit's amount, a count of places. */
export const figure = z.strictObject({
  id: localId,
  at: place,
  text: words.describe("The amount with its comparator and unit, as printed: 至多為1,200元."),
  within: words.optional().describe("Longer words around it, where the place prints it more than once."),
  subject: z
    .strictObject({ text: words, at: places, within: words.optional() })
    .describe("The printed words that say what is counted."),
  en: english,
  year: z
    .strictObject({ roc: z.number().int().min(1).max(999), text: words, at: places, within: words.optional() })
    .optional()
    .describe("The year that the number holds for, where the document states one."),
  themes: z.array(z.string()).min(1),
  note: z.string().optional(),
});
