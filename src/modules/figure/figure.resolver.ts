import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { requireKnownCodes } from "../../kit/known-codes";
import { getAllBy, getBy, loadAll, loadBy, loadListBy } from "../../kit/loaders";
import { PageArguments } from "../../kit/page-arguments";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";
import { Theme } from "../theme/theme.entity";
import { FigureArguments } from "./figure.args";
import { connectFigures, connectFiguresOfPlan, FigureConnection } from "./figure.connection";
import { Figure } from "./figure.entity";
import { FigureTheme } from "./figure-theme.entity";
import { loadFigureIdsOfItem } from "./figure.queries";

@Resolver(() => Figure)
export class FigureResolver {
  @Query(() => FigureConnection, {
    description: "Numbers (數據) that plans state and that are no targets, plan by plan, as the documents print them.",
  })
  async figures(
    @Args(() => FigureArguments) args: FigureArguments,
    @Ctx() context: HubContext,
  ): Promise<FigureConnection> {
    if (args.themes)
      requireKnownCodes(
        "themes",
        args.themes,
        (await loadAll(context, Theme, "rank")).map(({ code }) => code),
      );
    if (args.plans)
      requireKnownCodes(
        "plans",
        args.plans,
        (await loadAll(context, Plan, "rank")).map(({ id }) => id),
      );
    return connectFigures(context, args);
  }

  @FieldResolver(() => Plan, { description: "The plan (計畫) that states it." })
  plan(@Root() figure: Figure, @Ctx() context: HubContext): Promise<Plan> {
    return getBy(context, Plan, "id", figure.planId);
  }

  @FieldResolver(() => County, { description: "The county or city (縣市) whose plan it is." })
  async county(@Root() figure: Figure, @Ctx() context: HubContext): Promise<County> {
    const plan = await getBy(context, Plan, "id", figure.planId);
    return getBy(context, County, "code", plan.countyCode);
  }

  @FieldResolver(() => PlanItem, {
    nullable: true,
    description: "The item that it stands in; null where it stands in none.",
  })
  item(@Root() figure: Figure, @Ctx() context: HubContext): Promise<PlanItem | null> {
    return loadBy(context, PlanItem, "id", figure.itemId);
  }

  @FieldResolver(() => [Theme], { description: "What it is about (主題), the first theme first; coded by us." })
  async themes(@Root() figure: Figure, @Ctx() context: HubContext): Promise<Theme[]> {
    const rows = await loadListBy(context, FigureTheme, "figureId", figure.id, "position");
    return getAllBy(
      context,
      Theme,
      "code",
      rows.map(({ themeCode }) => themeCode),
    );
  }

  @FieldResolver(() => Citation, { description: "Where the number stands." })
  async citation(@Root() figure: Figure, @Ctx() context: HubContext): Promise<Citation> {
    const [citation] = await loadListBy(context, Citation, "subjectId", figure.id, "position");
    if (!citation) throw new Error(`figure ${figure.id} has no citation`);
    return citation;
  }

  @FieldResolver(() => [Citation], {
    description: "Where the number stands, what it counts, and the year it holds for.",
  })
  citations(@Root() figure: Figure, @Ctx() context: HubContext): Promise<Citation[]> {
    return loadListBy(context, Citation, "subjectId", figure.id, "position");
  }
}

/** What figures give to items. */
@Resolver(() => PlanItem)
export class ItemFiguresResolver {
  @FieldResolver(() => [Figure], {
    description:
      "Numbers (數據) that stand in the item and are no target; those of a program's numbered parts included.",
  })
  async figures(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<Figure[]> {
    return getAllBy(context, Figure, "id", await loadFigureIdsOfItem(context, item.id));
  }
}

/** What figures give to plans. */
@Resolver(() => Plan)
export class PlanFiguresResolver {
  @FieldResolver(() => FigureConnection, {
    description: "The numbers (數據) that the plan states and that are no targets.",
  })
  figures(
    @Root() plan: Plan,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: HubContext,
  ): FigureConnection {
    return connectFiguresOfPlan(context, plan.id, page);
  }
}
