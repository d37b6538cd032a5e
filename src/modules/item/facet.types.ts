import { Field, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { type ItemFilter } from "./item.args";

/** A value's names; the code where it has no other. */
export interface FacetName {
  readonly zh: string;
  readonly en: string;
}

@ObjectType({ description: "How many items have a value." })
export class FacetCount {
  @Field(() => String, {
    description: "The value as a filter takes it; UNDATED among the years for items without a year.",
  })
  readonly code: string;

  @Field(() => Int, { description: "How many items have it." })
  readonly count: number;

  constructor(
    code: string,
    count: number,
    private readonly names: FacetName,
  ) {
    this.code = code;
    this.count = count;
  }

  @Field(() => String, { description: "The value for a reader; units and sources of money stay as printed." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.names.zh, this.names.en);
  }
}

/** Each list is counted when it is asked for, by the facet resolver. */
@ObjectType({
  description:
    "Counts over all that the filter finds, most frequent first; each list is counted without its own field of the filter, so that a choice can be widened. Undated items are counted under UNDATED among the years.",
})
export class Facets {
  constructor(readonly filter: ItemFilter) {}
}
