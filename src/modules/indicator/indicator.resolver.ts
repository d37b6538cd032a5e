import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getBy, loadBy, loadListBy } from "../../kit/loaders";
import { readYearRange, YearRange } from "../../kit/year-range";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { StrategicGoal } from "../goal/goal.entity";
import { connectItems } from "../item/item.connection";
import { ItemListArguments } from "../item/item.args";
import { Plan } from "../plan/plan.entity";
import { Program } from "../program/program.entity";
import { IndicatorConnection } from "./indicator.connection";
import { Indicator } from "./indicator.entity";
import { Target } from "./target.entity";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, { description: "Indicators (績效指標) of all plans." })
  indicators(
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<IndicatorConnection> {
    return connectItems(context, IndicatorConnection, args, "INDICATOR");
  }

  @FieldResolver(() => StrategicGoal, {
    nullable: true,
    description: "The goal under which the document puts it; null where it puts it under none.",
  })
  goal(@Root() indicator: Indicator, @Ctx() context: HubContext): Promise<StrategicGoal | null> {
    return loadBy(context, StrategicGoal, "id", indicator.goalId);
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: "The program that it measures, where the text of both says so.",
  })
  program(@Root() indicator: Indicator, @Ctx() context: HubContext): Promise<Program | null> {
    return loadBy(context, Program, "id", indicator.programId);
  }

  @FieldResolver(() => [Target], { description: "The values promised (年度目標值), year by year." })
  async targets(
    @Root() indicator: Indicator,
    @Arg("years", () => YearRange, {
      nullable: true,
      description: "For these years alone; targets without a year are then left out.",
    })
    years: YearRange | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<Target[]> {
    const asked = readYearRange("years", years);
    const targets = await loadListBy(context, Target, "indicatorId", indicator.id, "position");
    if (!asked) return targets;
    return targets.filter(({ year }) => year !== null && year >= asked.from && year <= asked.to);
  }
}

@Resolver(() => Target)
export class TargetResolver {
  @FieldResolver(() => Indicator, { description: "The indicator that it is a target of." })
  indicator(@Root() target: Target, @Ctx() context: HubContext): Promise<Indicator> {
    return getBy(context, Indicator, "id", target.indicatorId);
  }

  @FieldResolver(() => [Citation], {
    description: "The indicator's name, the year's heading and the value, each where it stands.",
  })
  citations(@Root() target: Target, @Ctx() context: HubContext): Promise<Citation[]> {
    return loadListBy(context, Citation, "partId", target.id, "position");
  }
}

/** What indicators give to goals. */
@Resolver(() => StrategicGoal)
export class GoalIndicatorsResolver {
  @FieldResolver(() => IndicatorConnection, {
    description: "The indicators (績效指標) that the document puts under this very goal.",
  })
  indicators(
    @Root() goal: StrategicGoal,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<IndicatorConnection> {
    return connectItems(context, IndicatorConnection, args, "INDICATOR", { by: "goalId", key: goal.id });
  }
}

/** What indicators give to programs. */
@Resolver(() => Program)
export class ProgramIndicatorsResolver {
  @FieldResolver(() => IndicatorConnection, {
    description: "The indicators (績效指標) that measure this very program.",
  })
  indicators(
    @Root() program: Program,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<IndicatorConnection> {
    return connectItems(context, IndicatorConnection, args, "INDICATOR", { by: "programId", key: program.id });
  }
}

/** What indicators give to plans. */
@Resolver(() => Plan)
export class PlanIndicatorsResolver {
  @FieldResolver(() => IndicatorConnection, { description: "The plan's indicators (績效指標)." })
  indicators(
    @Root() plan: Plan,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<IndicatorConnection> {
    return connectItems(context, IndicatorConnection, args, "INDICATOR", { by: "planId", key: plan.id });
  }
}

/** What indicators give to counties. */
@Resolver(() => County)
export class CountyIndicatorsResolver {
  @FieldResolver(() => IndicatorConnection, { description: "The indicators (績效指標) of all its plans." })
  indicators(
    @Root() county: County,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<IndicatorConnection> {
    return connectItems(context, IndicatorConnection, args, "INDICATOR", { by: "countyCode", key: county.code });
  }
}
