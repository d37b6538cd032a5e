import { type ColumnGroup } from "../table";
import { flag, group, integer, text } from "./column";

/** The years of a row. */
export interface OfPeriod {
  readonly period: {
    readonly start: number | null;
    readonly startRoc: number | null;
    readonly end: number | null;
    readonly endRoc: number | null;
    readonly raw: string | null;
    readonly inherited: boolean;
  };
}

/** First and last year in both calendars, and what is printed. */
export const PERIOD: ColumnGroup<OfPeriod> = group<OfPeriod>("period { start startRoc end endRoc raw inherited }", [
  integer("start_year", "The first year, CE; empty where the plan states none.", ({ period }) => period.start, {
    calendar: "ce",
    unit: "CE year",
  }),
  integer("end_year", "The last year, CE; empty where the plan states none.", ({ period }) => period.end, {
    calendar: "ce",
    unit: "CE year",
  }),
  integer("start_year_roc", "The first year, ROC (民國).", ({ period }) => period.startRoc, {
    calendar: "roc",
    unit: "ROC year",
  }),
  integer("end_year_roc", "The last year, ROC (民國).", ({ period }) => period.endRoc, {
    calendar: "roc",
    unit: "ROC year",
  }),
  text("period_printed", "The years (期程) as printed.", ({ period }) => period.raw),
  flag(
    "period_inherited",
    "Whether the years are the plan's, since none are printed for the row itself.",
    ({ period }) => period.inherited,
    {
      required: true,
    },
  ),
]);
