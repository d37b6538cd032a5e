import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getBy, loadBy, loadListBy } from "../../kit/loaders";
import { withoutWhiteSpace } from "../../kit/white-space";
import { County } from "../county/county.entity";
import { connectItems } from "../item/item.connection";
import { ItemListArguments } from "../item/item.args";
import { Plan } from "../plan/plan.entity";
import { StrategicGoalConnection } from "./goal.connection";
import { StrategicGoal } from "./goal.entity";
import { Twin } from "./goal.types";
import { GoalTwin } from "./goal-twin.entity";

@Resolver(() => StrategicGoal)
export class StrategicGoalResolver {
  @Query(() => StrategicGoalConnection, { description: "Strategic goals (策略目標) of all plans." })
  strategicGoals(
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<StrategicGoalConnection> {
    return connectItems(context, StrategicGoalConnection, args, "GOAL");
  }

  @FieldResolver(() => StrategicGoal, {
    nullable: true,
    description: "The goal that it stands under; null at the top of its list.",
  })
  parent(@Root() goal: StrategicGoal, @Ctx() context: HubContext): Promise<StrategicGoal | null> {
    return loadBy(context, StrategicGoal, "id", goal.parentId);
  }

  @FieldResolver(() => [StrategicGoal], { description: "The goals directly under it, as printed." })
  children(@Root() goal: StrategicGoal, @Ctx() context: HubContext): Promise<StrategicGoal[]> {
    return loadListBy(context, StrategicGoal, "parentId", goal.id, "position");
  }

  @FieldResolver(() => [Twin], {
    description:
      "The goal of another list of the same plan that is printed as its twin (施政重點 九 and 關鍵策略目標 九). A list that a table merely repeats is one item with one citation for each printing.",
  })
  async alsoPrintedAs(@Root() goal: StrategicGoal, @Ctx() context: HubContext): Promise<Twin[]> {
    const [later, earlier] = await Promise.all([
      loadListBy(context, GoalTwin, "goalId", goal.id, "twinId"),
      loadListBy(context, GoalTwin, "twinId", goal.id, "goalId"),
    ]);
    const ids = [...earlier.map(({ goalId }) => goalId), ...later.map(({ twinId }) => twinId)];
    const twins = await Promise.all(ids.map((id) => getBy(context, StrategicGoal, "id", id)));
    return twins.map((twin) => ({
      goal: twin,
      sameTitle: withoutWhiteSpace(twin.titleZh) === withoutWhiteSpace(goal.titleZh),
    }));
  }
}

/** What goals give to plans. */
@Resolver(() => Plan)
export class PlanGoalsResolver {
  @FieldResolver(() => StrategicGoalConnection, { description: "The plan's goals (策略目標), all levels." })
  strategicGoals(
    @Root() plan: Plan,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<StrategicGoalConnection> {
    return connectItems(context, StrategicGoalConnection, args, "GOAL", { by: "planId", key: plan.id });
  }
}

/** What goals give to counties. */
@Resolver(() => County)
export class CountyGoalsResolver {
  @FieldResolver(() => StrategicGoalConnection, { description: "The goals (策略目標) of all its plans, all levels." })
  strategicGoals(
    @Root() county: County,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<StrategicGoalConnection> {
    return connectItems(context, StrategicGoalConnection, args, "GOAL", { by: "countyCode", key: county.code });
  }
}
