import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getAllBy } from "../../kit/loaders";
import { PageArguments } from "../../kit/page-arguments";
import { PlanItemConnection } from "../item/item.connection";
import { PlanItem } from "../item/item.entity";
import { CoverageArguments } from "./coverage.args";
import { buildCoverage } from "./coverage.builder";
import { cellKey, cellRows } from "./coverage.queries";
import { Coverage, CoverageCell } from "./coverage.types";

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => Coverage, {
    description:
      "How many items stand where two axes meet, empty cells included, each with what its silence means. On the theme axis the top themes, or the children of parentTheme.",
  })
  coverage(@Args(() => CoverageArguments) args: CoverageArguments, @Ctx() context: HubContext): Promise<Coverage> {
    return buildCoverage(context, args);
  }
}

@Resolver(() => CoverageCell)
export class CoverageCellResolver {
  @FieldResolver(() => PlanItemConnection, { description: "The items of the cell, as the documents print them." })
  items(
    @Root() { matrix, row, column }: CoverageCell,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: HubContext,
  ): PlanItemConnection {
    const parentKey = cellKey(row, column);
    const rows = cellRows(matrix);
    return new PlanItemConnection(context, { rows, parentKey, variant: matrix, first, after }, (ids) =>
      getAllBy(context, PlanItem, "id", ids),
    );
  }
}
