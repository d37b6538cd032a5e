import { ArgsType, Field, Int } from "type-graphql";
import { LARGEST_PAGE_SIZE } from "../../kit/page-arguments";
import { ItemFilter } from "../item/item.args";
import { CoverageAxis } from "./coverage.types";

@ArgsType()
export class CoverageArguments {
  @Field(() => CoverageAxis, { defaultValue: CoverageAxis.THEME, description: "What the rows are." })
  rows!: CoverageAxis;

  @Field(() => CoverageAxis, {
    defaultValue: CoverageAxis.COUNTY,
    description: "What the columns are; another axis than the rows.",
  })
  columns!: CoverageAxis;

  @Field(() => String, {
    nullable: true,
    description: "A top theme's code: the theme axis then has its children in place of the top themes.",
  })
  parentTheme?: string | null;

  @Field(() => ItemFilter, {
    nullable: true,
    description: "Which items to count; all, apart from parts of programs, where it is left out.",
  })
  filter?: ItemFilter | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: LARGEST_PAGE_SIZE,
    description: "How many rows to return at most, 1 to 100.",
  })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor after which to go on: endCursor of the page before.",
  })
  after?: string | null;
}
