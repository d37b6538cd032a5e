import { ArgsType, Field, Int } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { CountyCode } from "../county/county.types";
import { COUNTING_LIKENESS, Likeness } from "./initiative.types";

@ArgsType()
export class InitiativeArguments extends PageArguments {
  @Field(() => [CountyCode], { nullable: true, description: "That at least one of these counties (縣市) has." })
  counties?: CountyCode[] | null;

  @Field(() => [String], { nullable: true, description: "Theme codes (主題); a parent takes its children along." })
  themes?: string[] | null;

  @Field(() => String, { nullable: true, description: "Words that must stand in its name, description or scheme." })
  text?: string | null;

  @Field(() => [Likeness], {
    nullable: true,
    defaultValue: COUNTING_LIKENESS,
    description: "How close an item must be for its county to count.",
  })
  likeness!: Likeness[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: "That so many counties have at least, of those asked for.",
  })
  atLeastCounties!: number | null;
}

@ArgsType()
export class InitiativeMemberArguments extends PageArguments {
  @Field(() => [CountyCode], { nullable: true, description: "Of these counties (縣市)." })
  counties?: CountyCode[] | null;

  @Field(() => [Likeness], { nullable: true, description: "So close; all where it is left out." })
  likeness?: Likeness[] | null;
}
