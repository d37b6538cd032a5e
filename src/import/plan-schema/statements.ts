import { z } from "zod";
import { place, quotation } from "./words";

/** What a plan says of itself beside its items. */
export const statement = z.strictObject({
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
