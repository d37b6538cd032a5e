import { ArgsType, Field } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { YearScalar } from "../../kit/scalars";
import { CountyCode } from "../county/county.types";
import { PlanKind } from "./plan.types";

@ArgsType()
export class CountyPlanArguments extends PageArguments {
  @Field(() => [PlanKind], { nullable: true, description: "Of these kinds alone: annual, mid-term, standing." })
  kinds?: PlanKind[] | null;

  @Field(() => YearScalar, { nullable: true, description: "In force in this year." })
  year?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Plans that state no year as well. With a year asked for they are left out unless this is true.",
  })
  includeUndated?: boolean | null;
}

@ArgsType()
export class PlanArguments extends CountyPlanArguments {
  @Field(() => [CountyCode], { nullable: true, description: "Of these counties (縣市)." })
  counties?: CountyCode[] | null;

  @Field(() => [String], { nullable: true, description: "Bureau codes (局處), for example social-affairs." })
  bureaus?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Theme codes (主題); plans with at least one item under one of them. A parent takes its children along.",
  })
  themes?: string[] | null;
}
