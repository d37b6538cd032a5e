import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { YearScalar } from "../../kit/scalars";
import { County } from "../county/county.entity";
import { CountyCode } from "../county/county.types";
import { type Citation } from "../document/citation.entity";
import { Plan } from "../plan/plan.entity";
import { Presence } from "../presence/presence.types";

@ArgsType()
export class OccurrencesArguments {
  @Field(() => [String], {
    description: "Alternatives, each a word or a phrase as printed, 10 at most; every one that is found counts.",
  })
  words!: string[];

  @Field(() => [CountyCode], {
    nullable: true,
    description: "In these counties (縣市); in all of which the hub holds a plan where it is left out.",
  })
  counties?: CountyCode[] | null;

  @Field(() => YearScalar, { nullable: true, description: "In plans in force in this year." })
  year?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Plans that state no year as well, where a year is asked for.",
  })
  includeUndated?: boolean | null;

  @Field(() => [String], { nullable: true, description: "In plans of these bureaus (局處)." })
  bureaus?: string[] | null;
}

/** Its citations come in pages, from the occurrences resolver. */
@ObjectType({
  description:
    "Where words stand in a county's documents, as printed: white space, line breaks and table columns do not hide them; variants of characters are one, synonyms are not.",
})
export class Occurrences {
  @Field(() => County, { description: "The county or city (縣市)." })
  county!: County;

  @Field(() => Presence, { description: "ADDRESSED where the words stand; otherwise what their absence means." })
  presence!: Presence;

  @Field(() => [Plan], { description: "The plans (計畫) that were looked at." })
  plans!: Plan[];

  @Field(() => Int, { description: "How often any of the words stands in their documents; 0 where none does." })
  count!: number;

  /** Each place, in the order of the documents. */
  places!: readonly Citation[];
}
