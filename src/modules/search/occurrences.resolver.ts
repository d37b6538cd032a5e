import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { asConnection, pageOfList } from "../../kit/list-page";
import { PageArguments } from "../../kit/page-arguments";
import { CitationConnection } from "../document/document.connections";
import { findOccurrences } from "./occurrences.builder";
import { Occurrences, OccurrencesArguments } from "./occurrences.types";

@Resolver(() => Occurrences)
export class OccurrencesResolver {
  @Query(() => [Occurrences], {
    description:
      "How often words stand in the documents of every county asked for, zero included: what one needs to say “never”. Every alternative is counted as one.",
  })
  occurrences(@Args(() => OccurrencesArguments) args: OccurrencesArguments, @Ctx() context: HubContext) {
    return findOccurrences(context, args);
  }

  @FieldResolver(() => CitationConnection, { description: "Where they stand, line by line." })
  citations(@Root() { places, county }: Occurrences, @Args(() => PageArguments) { first, after }: PageArguments) {
    const order = `occurrences ${county.code}`;
    return asConnection(CitationConnection, pageOfList({ order, list: places, idOf: ({ id }) => id, first, after }));
  }
}
