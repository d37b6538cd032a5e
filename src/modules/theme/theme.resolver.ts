import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { loadAll, loadBy, loadListBy } from "../../kit/loaders";
import { TargetGroup } from "./target-group.entity";
import { Theme } from "./theme.entity";

@Resolver(() => Theme)
export class ThemeResolver {
  @Query(() => [Theme], { description: "The themes (主題) by which all plans are coded, in the vocabulary's order." })
  async themes(
    @Arg("topOnly", () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: "Top themes alone; with false their children as well, each after its parent.",
    })
    topOnly: boolean | null,
    @Ctx() context: HubContext,
  ): Promise<Theme[]> {
    const all = await loadAll(context, Theme, "rank");
    return topOnly === false ? all : all.filter(({ parentCode }) => parentCode === null);
  }

  @Query(() => Theme, { nullable: true, description: "One theme (主題) by its code; null where there is none." })
  theme(
    @Arg("code", () => String, { description: "The theme's code, for example childcare.public-places." }) code: string,
    @Ctx() context: HubContext,
  ): Promise<Theme | null> {
    return loadBy(context, Theme, "code", code);
  }

  @FieldResolver(() => Theme, {
    nullable: true,
    description: "The top theme that it belongs to; null for a top theme.",
  })
  parent(@Root() theme: Theme, @Ctx() context: HubContext): Promise<Theme | null> {
    return loadBy(context, Theme, "code", theme.parentCode);
  }

  @FieldResolver(() => [Theme], { description: "The themes below it, in the vocabulary's order." })
  children(@Root() theme: Theme, @Ctx() context: HubContext): Promise<Theme[]> {
    return loadListBy(context, Theme, "parentCode", theme.code, "rank");
  }
}

@Resolver(() => TargetGroup)
export class TargetGroupResolver {
  @Query(() => [TargetGroup], { description: "All target groups (服務對象), in the vocabulary's order." })
  targetGroups(@Ctx() context: HubContext): Promise<TargetGroup[]> {
    return loadAll(context, TargetGroup, "rank");
  }
}
