import { Field, Int, ObjectType } from "type-graphql";
import { Language, LanguageArg } from "./language";
import { rocYear, YearScalar } from "./scalars";

/** The columns that plans and items store of a period; years are CE. */
export interface StoredPeriod {
  readonly periodStart: number | null;
  readonly periodEnd: number | null;
  readonly periodRaw: string | null;
  readonly periodInherited?: boolean;
}

/** Years as the document states them; both ends are null where it states none. */
@ObjectType({
  description: "Years as the document states them (期間). Both ends are null where the document states none.",
})
export class Period {
  @Field(() => YearScalar, { nullable: true, description: "The first year; null where the document states none." })
  readonly start: number | null;

  @Field(() => YearScalar, { nullable: true, description: "The last year; null where the document states none." })
  readonly end: number | null;

  @Field(() => String, {
    nullable: true,
    description: "As printed, for example 114-117 or 111年2月至10月; null where the document states none.",
  })
  readonly raw: string | null;

  @Field(() => Boolean, { description: "True where the item states no period of its own and takes its plan's." })
  readonly inherited: boolean;

  constructor(stored: StoredPeriod) {
    this.start = stored.periodStart;
    this.end = stored.periodEnd;
    this.raw = stored.periodRaw;
    this.inherited = stored.periodInherited ?? false;
  }

  @Field(() => Int, { nullable: true, description: "The first year in the calendar of the Republic of China (民國)." })
  get startRoc(): number | null {
    return this.start === null ? null : rocYear(this.start);
  }

  @Field(() => Int, { nullable: true, description: "The last year in the calendar of the Republic of China (民國)." })
  get endRoc(): number | null {
    return this.end === null ? null : rocYear(this.end);
  }

  @Field(() => String, {
    description: "The period for a reader: 民國114至117年, 2025–2028, or that no year is stated.",
  })
  label(@LanguageArg() language: Language): string {
    if (this.start === null || this.end === null) return language === Language.EN ? "no year stated" : "未載明年度";
    if (language === Language.EN) return span(String(this.start), String(this.end), "–");
    return `民國${span(String(rocYear(this.start)), String(rocYear(this.end)), "至")}年`;
  }
}

function span(start: string, end: string, between: string): string {
  return start === end ? start : `${start}${between}${end}`;
}
