import { z } from "zod";
import { english, localId, period, places, words } from "./words";

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

/** What is said of the plan as a whole. */
export const planSchema = z.strictObject({
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
});
