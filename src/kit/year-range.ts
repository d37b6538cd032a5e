import { Field, InputType } from "type-graphql";
import { badUserInput } from "../errors";
import { YearScalar } from "./scalars";

@InputType({ description: "Years from one to another, both included; one end may be left open." })
export class YearRange {
  @Field(() => YearScalar, { nullable: true, description: "The first year; open where it is left out." })
  from?: number | null;

  @Field(() => YearScalar, { nullable: true, description: "The last year; open where it is left out." })
  to?: number | null;
}

/** Years from `from` to `to`, both included; infinite where an end is open. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Reads a range of years; throws BAD_USER_INPUT where it has no end at all or ends before it begins. */
export function readYearRange(argument: string, range: YearRange | null | undefined): YearSpan | undefined {
  if (!range) return undefined;
  const from = range.from ?? -Infinity;
  const to = range.to ?? Infinity;
  if (from === -Infinity && to === Infinity) {
    throw badUserInput(`${argument}: give from, to or both; leave ${argument} out to ask for all years.`, { argument });
  }
  if (from > to) {
    throw badUserInput(`${argument}: ${String(from)} to ${String(to)} ends before it begins.`, { argument });
  }
  return { from, to };
}

/** The years that both spans have; undefined where they have none. */
export function commonYears(a: YearSpan, b: YearSpan): YearSpan | undefined {
  const span = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return span.from <= span.to ? span : undefined;
}
