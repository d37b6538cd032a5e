import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { loadBy, loadListBy } from "../../kit/loaders";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { StrategicGoal } from "../goal/goal.entity";
import { connectItems } from "../item/item.connection";
import { ItemListArguments } from "../item/item.args";
import { Plan } from "../plan/plan.entity";
import { Budget } from "./budget.entity";
import { ProgramConnection } from "./program.connection";
import { Program } from "./program.entity";

@Resolver(() => Program)
export class ProgramResolver {
  @Query(() => ProgramConnection, {
    description: "Programs (計畫項目, 工作項目) of all plans; their numbered parts only with parts: true.",
  })
  programs(
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<ProgramConnection> {
    return connectItems(context, ProgramConnection, args, "PROGRAM");
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: "The program whose numbered part it is; null for a program in its own right.",
  })
  parent(@Root() program: Program, @Ctx() context: HubContext): Promise<Program | null> {
    return loadBy(context, Program, "id", program.parentId);
  }

  @FieldResolver(() => [Program], { description: "Its numbered parts, as printed." })
  children(@Root() program: Program, @Ctx() context: HubContext): Promise<Program[]> {
    return loadListBy(context, Program, "parentId", program.id, "position");
  }

  @FieldResolver(() => StrategicGoal, {
    nullable: true,
    description:
      "The goal under which the document puts it, by its table or by the heading above it; null where it puts it under none.",
  })
  goal(@Root() program: Program, @Ctx() context: HubContext): Promise<StrategicGoal | null> {
    return loadBy(context, StrategicGoal, "id", program.goalId);
  }

  @FieldResolver(() => [Budget], {
    description: "Amounts of money (經費) by year, where the document states any; empty where it states none.",
  })
  budgets(@Root() program: Program, @Ctx() context: HubContext): Promise<Budget[]> {
    return loadListBy(context, Budget, "programId", program.id, "position");
  }
}

@Resolver(() => Budget)
export class BudgetResolver {
  @FieldResolver(() => [Citation], { description: "Where the amount stands." })
  citations(@Root() budget: Budget, @Ctx() context: HubContext): Promise<Citation[]> {
    return loadListBy(context, Citation, "partId", budget.id, "position");
  }
}

/** What programs give to goals. */
@Resolver(() => StrategicGoal)
export class GoalProgramsResolver {
  @FieldResolver(() => ProgramConnection, {
    description: "The programs (計畫項目) that the document puts under this very goal.",
  })
  programs(
    @Root() goal: StrategicGoal,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<ProgramConnection> {
    return connectItems(context, ProgramConnection, args, "PROGRAM", { by: "goalId", key: goal.id });
  }
}

/** What programs give to plans. */
@Resolver(() => Plan)
export class PlanProgramsResolver {
  @FieldResolver(() => ProgramConnection, {
    description: "The plan's programs (計畫項目, 工作項目); their numbered parts only with parts: true.",
  })
  programs(
    @Root() plan: Plan,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<ProgramConnection> {
    return connectItems(context, ProgramConnection, args, "PROGRAM", { by: "planId", key: plan.id });
  }
}

/** What programs give to counties. */
@Resolver(() => County)
export class CountyProgramsResolver {
  @FieldResolver(() => ProgramConnection, {
    description: "The programs (計畫項目, 工作項目) of all its plans; numbered parts only with parts: true.",
  })
  programs(
    @Root() county: County,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<ProgramConnection> {
    return connectItems(context, ProgramConnection, args, "PROGRAM", { by: "countyCode", key: county.code });
  }
}
