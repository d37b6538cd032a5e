import { commonYears, readYearRange, type YearSpan } from "../../kit/year-range";
import { type ItemFilter } from "./item.args";

/** The years asked for by `year` and `years` together; undefined where none is asked for, or where they have none in common. */
export function yearsAsked({ year, years }: ItemFilter): YearSpan | undefined {
  const range = readYearRange("years", years);
  if (year === undefined || year === null) return range;
  const single = { from: year, to: year };
  return range ? commonYears(range, single) : single;
}
