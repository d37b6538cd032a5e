import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getAllBy, getBy, loadListBy } from "../../kit/loaders";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { Plan } from "../plan/plan.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { ItemListArguments } from "./item.args";
import { connectItems, PlanItemConnection } from "./item.connection";
import { PlanItem } from "./item.entity";
import { ItemTargetGroup } from "./item-target-group.entity";
import { ItemTheme } from "./item-theme.entity";

@Resolver(() => PlanItem)
export class PlanItemResolver {
  @Query(() => PlanItemConnection, { description: "Goals, programs and indicators together." })
  items(
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<PlanItemConnection> {
    return connectItems(context, PlanItemConnection, args);
  }

  @FieldResolver(() => Plan, { description: "The plan (計畫) that promises it." })
  plan(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<Plan> {
    return getBy(context, Plan, "id", item.planId);
  }

  @FieldResolver(() => County, { description: "The county or city (縣市) whose plan it is." })
  async county(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<County> {
    const plan = await getBy(context, Plan, "id", item.planId);
    return getBy(context, County, "code", plan.countyCode);
  }

  @FieldResolver(() => Theme, { description: "The theme (主題) that it is first of all about; coded by us." })
  primaryTheme(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<Theme> {
    return getBy(context, Theme, "code", item.primaryThemeCode);
  }

  @FieldResolver(() => [Theme], {
    description: "All themes (主題) that it is about, the primary one first; coded by us.",
  })
  async themes(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<Theme[]> {
    const rows = await loadListBy(context, ItemTheme, "itemId", item.id, "position");
    return getAllBy(
      context,
      Theme,
      "code",
      rows.map(({ themeCode }) => themeCode),
    );
  }

  @FieldResolver(() => [TargetGroup], { description: "Whom it is for (服務對象); coded by us." })
  async targetGroups(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<TargetGroup[]> {
    const rows = await loadListBy(context, ItemTargetGroup, "itemId", item.id, "position");
    return getAllBy(
      context,
      TargetGroup,
      "code",
      rows.map(({ targetGroupCode }) => targetGroupCode),
    );
  }

  @FieldResolver(() => [Citation], { description: "What proves the item, field by field; never empty." })
  citations(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<Citation[]> {
    return loadListBy(context, Citation, "subjectId", item.id, "position");
  }
}

/** What items give to the shared vocabulary. */
@Resolver(() => Theme)
export class ThemeItemsResolver {
  @FieldResolver(() => PlanItemConnection, { description: "The items under the theme and the themes below it." })
  items(
    @Root() theme: Theme,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<PlanItemConnection> {
    return connectItems(context, PlanItemConnection, args, undefined, { by: "themeCode", key: theme.code });
  }
}

@Resolver(() => TargetGroup)
export class TargetGroupItemsResolver {
  @FieldResolver(() => PlanItemConnection, { description: "The items that are for the group." })
  items(
    @Root() group: TargetGroup,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<PlanItemConnection> {
    return connectItems(context, PlanItemConnection, args, undefined, { by: "targetGroupCode", key: group.code });
  }
}
