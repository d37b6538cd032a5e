import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { pageOfList, type ListPage } from "../../kit/list-page";
import { getAllBy, loadAll, loadBy } from "../../kit/loaders";
import { type SqlParameters } from "../../kit/sql";
import { PageArguments, readPageSize } from "../../kit/page-arguments";
import { membersOf } from "../initiative/initiative-members.types";
import { itemConditions } from "../item/item-filter.conditions";
import { PlanItemConnection } from "../item/item.connection";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";
import { PolicyReference } from "../reference/policy-reference.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { ComparisonArguments, ComparisonRowArguments } from "./comparison.args";
import { ComparisonRowConnection } from "./comparison.connection";
import { readComparison } from "./comparison.question";
import { type ColumnCode, keyOf, loadReferences, loadTargetGroups } from "./comparison.queries";
import { loadComparisonRows, sortRows } from "./comparison.rows";
import { summarizeColumns } from "./comparison.summaries";
import { Comparison, ComparisonCell, type ComparisonRow, ComparisonSummary } from "./comparison.types";

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, {
    description: "Counties, or single plans, side by side on a theme or any filter; a year works as everywhere.",
  })
  async compare(
    @Args(() => ComparisonArguments) args: ComparisonArguments,
    @Ctx() context: HubContext,
  ): Promise<Comparison> {
    return new Comparison(await readComparison(context, args));
  }

  @FieldResolver(() => Theme, {
    nullable: true,
    description: "The theme (主題) that is compared; null where none was named.",
  })
  theme(@Root() { question }: Comparison, @Ctx() context: HubContext): Promise<Theme | null> {
    return loadBy(context, Theme, "code", question.theme);
  }

  @FieldResolver(() => ComparisonRowConnection, {
    description: "A row for each shared undertaking (共同方案) that one of the columns has.",
  })
  async rows(
    @Root() { question }: Comparison,
    @Args(() => ComparisonRowArguments) { orderBy, first, after }: ComparisonRowArguments,
    @Ctx() context: HubContext,
  ): Promise<ListPage<ComparisonRow>> {
    const order = orderBy ?? "SHARED_FIRST";
    const list = sortRows(await loadComparisonRows(context, question), order);
    return pageOfList({ order: `comparison ${order}`, list, idOf: ({ initiative }) => initiative.code, first, after });
  }

  @FieldResolver(() => [ComparisonSummary], {
    description: "What each column has in all, in the order of the columns.",
  })
  summaries(@Root() { question }: Comparison, @Ctx() context: HubContext): Promise<ComparisonSummary[]> {
    return summarizeColumns(context, question);
  }

  @FieldResolver(() => [PolicyReference], {
    description: "References (法規與中央計畫) that items of at least two of the columns name within what is compared.",
  })
  async sharedReferences(@Root() { question }: Comparison, @Ctx() context: HubContext): Promise<PolicyReference[]> {
    const named = await loadReferences(context, question);
    return findReferences(context, (code) => named.filter((row) => row.code === code).length > 1);
  }
}

@Resolver(() => ComparisonCell)
export class ComparisonCellResolver {
  @FieldResolver(() => [PlanItem], {
    description:
      "The items of the cell at any level, numbered parts of programs included, those that are only RELATED last.",
  })
  items(
    @Root() { members }: ComparisonCell,
    @Arg("first", () => Int, { nullable: true, defaultValue: 10, description: "How many at most, 1 to 100." })
    first: number | null,
    @Ctx() context: HubContext,
  ): Promise<PlanItem[]> {
    const size = readPageSize(first ?? 10);
    const closest = [...members].sort((a, b) => Number(a.likeness === "RELATED") - Number(b.likeness === "RELATED"));
    return getAllBy(
      context,
      PlanItem,
      "id",
      closest.slice(0, size).map(({ itemId }) => itemId),
    );
  }
}

@Resolver(() => ComparisonSummary)
export class ComparisonSummaryResolver {
  @FieldResolver(() => [Plan], { description: "The plans (計畫) that were asked and are in force." })
  plans(@Root() { planIds }: ComparisonSummary, @Ctx() context: HubContext): Promise<Plan[]> {
    return getAllBy(context, Plan, "id", planIds);
  }

  @FieldResolver(() => [TargetGroup], { description: "Whom its items are for (服務對象)." })
  async targetGroups(
    @Root() { question, column }: ComparisonSummary,
    @Ctx() context: HubContext,
  ): Promise<TargetGroup[]> {
    const rows = await loadTargetGroups(context, question);
    return getAllBy(context, TargetGroup, "code", codesOf(rows, column.code));
  }

  @FieldResolver(() => [PolicyReference], { description: "What its items name (法規與中央計畫)." })
  async references(
    @Root() { question, column }: ComparisonSummary,
    @Ctx() context: HubContext,
  ): Promise<PolicyReference[]> {
    const codes = new Set(codesOf(await loadReferences(context, question), column.code));
    return findReferences(context, (code) => codes.has(code));
  }

  @FieldResolver(() => PlanItemConnection, {
    description: "Items that belong to no initiative of the rows; one that is only RELATED to one stands here too.",
  })
  async alone(
    @Root() { question, column }: ComparisonSummary,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: HubContext,
  ): Promise<PlanItemConnection> {
    const shared = (await loadComparisonRows(context, question)).map(({ initiative }) => initiative.code);
    const rows = {
      name: "items that stand alone",
      from: "plan_item item JOIN plan ON plan.id = item.plan_id",
      id: "item.id",
      rank: "item.rank_document",
      parent: `${question.byCounty ? "plan.county_code" : "plan.id"} = parent.id`,
      where: [
        ...itemConditions(question.filter),
        (p: SqlParameters) =>
          `item.id NOT IN (SELECT item_id FROM (${membersOf(question.filter.parts)}) members WHERE code = ANY(${p.add(shared)}))`,
      ],
    };
    const request = { rows, parentKey: column.code, variant: keyOf(question), first, after };
    return new PlanItemConnection(context, request, (ids) => getAllBy(context, PlanItem, "id", ids));
  }
}

function codesOf(rows: readonly ColumnCode[], column: string): string[] {
  return rows.filter((row) => row.column === column).map(({ code }) => code);
}

/** Those whose code is asked for, in the vocabulary's order; all parts of a comparison read the vocabulary once. */
async function findReferences(context: HubContext, isAsked: (code: string) => boolean): Promise<PolicyReference[]> {
  const all = await loadAll(context, PolicyReference, "rank");
  return all.filter(({ code }) => isAsked(code));
}
