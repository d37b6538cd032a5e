import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { YearScalar } from "../../kit/scalars";
import { YearRange } from "../../kit/year-range";
import { CountyCode } from "../county/county.types";
import { PlanKind } from "../plan/plan.types";
import { Comparator, GoalRole, ItemKind, ItemOrder, Listing, Trend } from "./item.types";

@InputType({
  description:
    "Which items to find. Values of one list are alternatives, fields are conditions that all hold. A field that a kind does not have leaves that kind out. Years match where the item's period and the years asked for overlap. Contradictions and unknown codes are BAD_USER_INPUT.",
})
export class ItemFilter {
  @Field(() => [CountyCode], { nullable: true, description: "Of these counties (縣市)." })
  counties?: CountyCode[] | null;

  @Field(() => [ItemKind], { nullable: true, description: "Of these kinds." })
  kinds?: ItemKind[] | null;

  @Field(() => [String], { nullable: true, description: "Theme codes (主題); a parent takes its children along." })
  themes?: string[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Look at primary themes alone." })
  primaryThemeOnly?: boolean | null;

  @Field(() => [String], { nullable: true, description: "Target group codes (服務對象), for example elderly." })
  targetGroups?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of laws, programmes and funds (法規與中央計畫) that the item names; a namesake is none.",
  })
  references?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of shared undertakings (共同方案) of which the item is the same or a similar version.",
  })
  initiatives?: string[] | null;

  @Field(() => YearScalar, { nullable: true, description: "In force in this year." })
  year?: number | null;

  @Field(() => YearRange, { nullable: true, description: "In force in at least one of these years." })
  years?: YearRange | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Items of plans that state no year. With a year asked for they are left out unless this is true.",
  })
  includeUndated?: boolean | null;

  @Field(() => [PlanKind], { nullable: true, description: "Of plans of these kinds: annual, mid-term, standing." })
  planKinds?: PlanKind[] | null;

  @Field(() => [String], { nullable: true, description: "Bureau codes (局處), for example social-affairs." })
  bureaus?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of plans (計畫)." })
  plans?: string[] | null;

  @Field(() => [GoalRole], { nullable: true, description: "Goals alone: those of these lists of a plan." })
  roles?: GoalRole[] | null;

  @Field(() => [Listing], {
    nullable: true,
    description: "Programs and indicators alone: where the document names them.",
  })
  listings?: Listing[] | null;

  @Field(() => [Int], { nullable: true, description: "Goals and programs alone: of these levels, 1 at the top." })
  levels?: number[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Numbered parts of a program as well; without them their words count as the program's. No filter is the filter with its defaults.",
  })
  parts?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Of twins (alsoPrintedAs) that are both found, the first printed alone, so that a promise counts once.",
  })
  withoutTwins?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "Programs alone: with one of these sources of money (經費來源), as printed.",
  })
  fundingSources?: string[] | null;

  @Field(() => YearRange, {
    nullable: true,
    description: "The item's period ends in one of these years: what falls due. Items without a year never do.",
  })
  endsIn?: YearRange | null;

  @Field(() => [String], {
    nullable: true,
    description: "Indicators alone: PERCENT or a counting unit as printed, for example 人次.",
  })
  units?: string[] | null;

  @Field(() => [Comparator], {
    nullable: true,
    description: "Indicators alone: with a target that is meant in one of these ways.",
  })
  comparators?: Comparator[] | null;

  @Field(() => [Trend], {
    nullable: true,
    description: "Indicators alone: whose targets rise, fall or stay, from the first to the last.",
  })
  trends?: Trend[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words that must stand in the item or in its English title: 托育, "社區照顧關懷據點", childcare. Several words must all stand there, quotation marks keep a phrase together, OR stands between alternatives.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Look for the words in titles alone." })
  titleOnly?: boolean | null;
}

@ArgsType()
export class ItemFilterArgument {
  @Field(() => ItemFilter, {
    nullable: true,
    description: "Which items to find; all, apart from parts of programs, where it is left out.",
  })
  filter?: ItemFilter | null;
}

@ArgsType()
export class ItemListArguments extends PageArguments {
  @Field(() => ItemFilter, {
    nullable: true,
    description: "Which items to find; all, apart from parts of programs, where it is left out.",
  })
  filter?: ItemFilter | null;

  @Field(() => ItemOrder, { nullable: true, defaultValue: ItemOrder.DOCUMENT, description: "In which order." })
  orderBy!: ItemOrder | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "The same order from its end." })
  reverse!: boolean | null;
}
