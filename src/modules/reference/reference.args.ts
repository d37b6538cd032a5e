import { ArgsType, Field, Int } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { CountyCode } from "../county/county.types";
import { MentionManner, ReferenceKind } from "./reference.types";

@ArgsType()
export class ReferenceArguments extends PageArguments {
  @Field(() => [ReferenceKind], { nullable: true, description: "Of these kinds." })
  types?: ReferenceKind[] | null;

  @Field(() => [CountyCode], { nullable: true, description: "Named in plans of these counties (縣市)." })
  counties?: CountyCode[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Theme codes (主題); named in an item under one of them. A parent takes its children along.",
  })
  themes?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description:
      "Named by so many counties at least, of those asked for and under the themes asked for; 0 for all that the hub knows.",
  })
  atLeastCounties!: number | null;

  @Field(() => String, { nullable: true, description: "Words that must stand in one of its names." })
  text?: string | null;
}

@ArgsType()
export class MentionArguments extends PageArguments {
  @Field(() => [CountyCode], { nullable: true, description: "In plans of these counties (縣市)." })
  counties?: CountyCode[] | null;

  @Field(() => MentionManner, { nullable: true, description: "In this manner alone; both where it is left out." })
  manner?: MentionManner | null;
}
