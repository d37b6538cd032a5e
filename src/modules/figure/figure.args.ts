import { ArgsType, Field, ID } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { YearScalar } from "../../kit/scalars";
import { CountyCode } from "../county/county.types";

@ArgsType()
export class FigureArguments extends PageArguments {
  @Field(() => [CountyCode], { nullable: true, description: "Of plans of these counties (縣市)." })
  counties?: CountyCode[] | null;

  @Field(() => [String], { nullable: true, description: "Theme codes (主題); a parent takes its children along." })
  themes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of plans (計畫)." })
  plans?: string[] | null;

  @Field(() => YearScalar, {
    nullable: true,
    description: "Numbers that hold for this year, as the document states it; those without a year are then left out.",
  })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that must stand in what is counted, in its English translation, or in the number as printed.",
  })
  text?: string | null;
}
