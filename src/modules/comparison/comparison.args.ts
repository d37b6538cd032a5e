import { ArgsType, Field, ID } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { CountyCode } from "../county/county.types";
import { ItemFilter } from "../item/item.args";
import { ComparisonOrder } from "./comparison.types";

@ArgsType()
export class ComparisonArguments {
  @Field(() => [CountyCode], {
    nullable: true,
    description: "The counties (縣市) to compare, 1 to 22; give these or plans.",
  })
  counties?: CountyCode[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of single plans (計畫) to compare, 1 to 22; give these or counties.",
  })
  plans?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "A theme's code (主題): what is compared; a parent takes its children along.",
  })
  theme?: string | null;

  @Field(() => ItemFilter, {
    nullable: true,
    description: "Which items to compare; counties and plans stand outside it.",
  })
  filter?: ItemFilter | null;
}

@ArgsType()
export class ComparisonRowArguments extends PageArguments {
  @Field(() => ComparisonOrder, {
    nullable: true,
    defaultValue: ComparisonOrder.SHARED_FIRST,
    description: "In which order the rows stand.",
  })
  orderBy!: ComparisonOrder | null;
}
