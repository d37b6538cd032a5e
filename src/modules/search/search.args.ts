import { ArgsType, Field } from "type-graphql";
import { PageArguments } from "../../kit/page-arguments";
import { ItemFilter } from "../item/item.args";
import { SearchKind } from "./search.types";

@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    description:
      'What to look for, in Chinese or English: words side by side are all required, OR joins alternatives, -word excludes, "quotation marks" keep a phrase together. 300 characters at most.',
  })
  query!: string;

  @Field(() => [SearchKind], { nullable: true, description: "Of these kinds; of all where it is left out." })
  kinds?: SearchKind[] | null;

  @Field(() => ItemFilter, {
    nullable: true,
    description: "Which of them; kinds of which the filter says nothing are left out, as interpretation tells.",
  })
  filter?: ItemFilter | null;
}
