import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../kit/connection-types";
import { defineEnum } from "../../kit/enum";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { type ItemFilter } from "../item/item.args";
import { Presence } from "../presence/presence.types";

export const CoverageAxis = defineEnum("CoverageAxis", "What the rows or the columns of a coverage matrix are.", {
  THEME: "Themes (主題): the top themes, or the children of parentTheme.",
  COUNTY: "Counties and cities (縣市): those asked for, or those of which the hub holds a plan.",
  YEAR: "Years (年度) in force, from the first to the last of the plans; the code is the CE year.",
  TARGET_GROUP: "Target groups (服務對象).",
  REFERENCE: "Laws, programmes and funds that plans name (法規與中央計畫).",
  INITIATIVE: "Shared undertakings (共同方案).",
  KIND: "Goals, programs and indicators.",
  BUREAU: "Bureaus (局處) of which the hub holds a plan.",
});
export type CoverageAxis = keyof typeof CoverageAxis;

/** A value of an axis with its names. */
export interface AxisValue {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

@ObjectType({ description: "A row or a column of a coverage matrix." })
export class CoverageHeading {
  @Field(() => String, { description: "The value as a filter takes it; a year's is the CE year." })
  readonly code: string;

  @Field(() => Int, {
    description: "How many items its cells hold together; an item that stands in several counts once.",
  })
  readonly total: number;

  constructor(
    private readonly value: AxisValue,
    total: number,
  ) {
    this.code = value.code;
    this.total = total;
  }

  @Field(() => String, { description: "The value for a reader." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.value.zh, this.value.en);
  }
}

/** How many items a cell holds, by kind. */
export interface CellCounts {
  readonly count: number;
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
}

/** Its items are read when they are asked for, by the coverage resolver. */
@ObjectType({ description: "A cell of a coverage matrix: how many items, or what their absence means." })
export class CoverageCell implements CellCounts {
  @Field(() => String, { description: "The code of its row." })
  readonly row: string;

  @Field(() => String, { description: "The code of its column." })
  readonly column: string;

  @Field(() => Presence, {
    nullable: true,
    description:
      "Whether the county's plans speak of it, and if not, what that means; null where neither axis is COUNTY.",
  })
  readonly presence: Presence | null;

  @Field(() => Int, { description: "How many items: totalCount of the list behind it." })
  readonly count: number;

  @Field(() => Int, { description: "Of these, goals." })
  readonly goals: number;

  @Field(() => Int, { description: "Of these, programs." })
  readonly programs: number;

  @Field(() => Int, { description: "Of these, indicators." })
  readonly indicators: number;

  constructor(
    readonly matrix: CoverageMatrix,
    codes: { readonly row: string; readonly column: string },
    presence: Presence | null,
    counts: CellCounts,
  ) {
    this.row = codes.row;
    this.column = codes.column;
    this.presence = presence;
    this.count = counts.count;
    this.goals = counts.goals;
    this.programs = counts.programs;
    this.indicators = counts.indicators;
  }
}

/** What was asked for. */
export interface CoverageQuestion {
  readonly rows: CoverageAxis;
  readonly columns: CoverageAxis;
  readonly parentTheme: string | null;
  readonly filter: ItemFilter;
}

/** What was asked for with what it comes to: enough to find the items of a cell. */
export interface CoverageMatrix extends CoverageQuestion {
  /** The codes of both axes, those of other pages included. */
  readonly codes: { readonly rows: readonly string[]; readonly columns: readonly string[] };
}

@ObjectType({
  description:
    "How many items stand where a row and a column meet. Every row and column that was asked for appears, empty or not.",
})
export class Coverage {
  @Field(() => PageInfo, { description: "Pages run over the rows." })
  pageInfo!: PageInfo;

  @Field(() => [CoverageHeading], { description: "The rows of the page." })
  rows!: CoverageHeading[];

  @Field(() => [CoverageHeading], {
    description: "All columns; a column's total runs over all rows, those of other pages included.",
  })
  columns!: CoverageHeading[];

  @Field(() => [CoverageCell], {
    description: "The cells of the page, row by row, each row in the order of the columns.",
  })
  cells!: CoverageCell[];
}
