import { Field, Int, ObjectType } from "type-graphql";
import { defineEnum } from "../../kit/enum";
import { County } from "../county/county.entity";
import { Likeness } from "../initiative/initiative.types";
import { Initiative } from "../initiative/initiative.entity";
import { type ItemFilter } from "../item/item.args";
import { Plan } from "../plan/plan.entity";
import { Presence } from "../presence/presence.types";

export const ComparisonOrder = defineEnum("ComparisonOrder", "In which order the rows of a comparison stand.", {
  SHARED_FIRST: "What most of the compared counties have first.",
  DIFFERENCES_FIRST:
    "First what some of the compared counties have and others, whose plans cover the field, have not; of these what most lack first.",
});
export type ComparisonOrder = keyof typeof ComparisonOrder;

@ObjectType({ description: "A county, or one plan of it: Tainan 108-111 beside Tainan 114-117." })
export class ComparisonColumn {
  @Field(() => String, { description: "The county's code, or the plan's id where single plans are compared." })
  code!: string;

  @Field(() => County, { description: "The county or city (縣市)." })
  county!: County;

  @Field(() => Plan, { nullable: true, description: "The plan, where single plans are compared; otherwise null." })
  plan!: Plan | null;
}

/** What was asked for with what it comes to. */
export interface ComparisonQuestion {
  readonly columns: readonly ComparisonColumn[];
  /** Whether the columns are counties; otherwise they are plans. */
  readonly byCounty: boolean;
  readonly filter: ItemFilter;
  readonly theme: string | null;
}

/** One member of an initiative that stands in a column and that the filter lets through. */
export interface FoundMember {
  readonly initiative: string;
  readonly column: string;
  readonly itemId: string;
  readonly likeness: Likeness;
}

/** Its rows, summaries and shared references are found when they are asked for, by the comparison resolver. */
@ObjectType({
  description:
    "Counties or plans side by side: a row for each initiative that one of them has, a cell for each of them; what belongs to no row is listed under its county.",
})
export class Comparison {
  constructor(readonly question: ComparisonQuestion) {}

  @Field(() => [ComparisonColumn], { description: "The counties or plans that are compared, as they were asked for." })
  get columns(): ComparisonColumn[] {
    return [...this.question.columns];
  }
}

/** Its items are read when they are asked for, by the comparison resolver. */
@ObjectType({ description: "What one county, or plan, has of one initiative, or what its absence means." })
export class ComparisonCell {
  @Field(() => ComparisonColumn, { description: "The county or plan." })
  readonly column: ComparisonColumn;

  @Field(() => Presence, {
    description:
      "Whether it has the initiative, and if not, what that means; an item that is only RELATED does not make it ADDRESSED.",
  })
  readonly presence: Presence;

  @Field(() => Likeness, { nullable: true, description: "The closest among the cell's items; null where it has none." })
  readonly likeness: Likeness | null;

  @Field(() => Int, { description: "How many items the cell shows, those that are only RELATED included." })
  readonly count: number;

  constructor(
    column: ComparisonColumn,
    presence: Presence,
    readonly members: readonly FoundMember[],
  ) {
    this.column = column;
    this.presence = presence;
    this.count = members.length;
    this.likeness =
      (["SAME", "SIMILAR", "RELATED"] as const).find((likeness) =>
        members.some((member) => member.likeness === likeness),
      ) ?? null;
  }
}

@ObjectType({ description: "A shared undertaking and what each of the compared counties has of it." })
export class ComparisonRow {
  @Field(() => Initiative, { description: "The shared undertaking (共同方案)." })
  initiative!: Initiative;

  @Field(() => [ComparisonCell], { description: "A cell for every column, in the order of the columns." })
  cells!: ComparisonCell[];
}

/** Its plans, groups, references and lists are read when they are asked for, by the comparison resolver. */
@ObjectType({ description: "What one county, or plan, has in all of what is compared." })
export class ComparisonSummary {
  @Field(() => ComparisonColumn, { description: "The county or plan." })
  readonly column: ComparisonColumn;

  @Field(() => Presence, { description: "Whether it speaks of what is compared, and if not, what that means." })
  readonly presence: Presence;

  @Field(() => Int, { description: "Goals." })
  readonly goals: number;

  @Field(() => Int, { description: "Programs; their numbered parts only where the filter asks for parts." })
  readonly programs: number;

  @Field(() => Int, { description: "Indicators." })
  readonly indicators: number;

  constructor(
    readonly question: ComparisonQuestion,
    column: ComparisonColumn,
    presence: Presence,
    counts: KindCounts,
    /** The ids of the plans that were asked. */
    readonly planIds: readonly string[],
  ) {
    this.column = column;
    this.presence = presence;
    this.goals = counts.goals;
    this.programs = counts.programs;
    this.indicators = counts.indicators;
  }
}

/** How many items of each kind. */
export interface KindCounts {
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
}
