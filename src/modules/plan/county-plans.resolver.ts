import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { loadAll } from "../../kit/loaders";
import { County } from "../county/county.entity";
import { CountyPlanArguments } from "./plan.args";
import { connectPlans, PlanConnection } from "./plan.connection";
import { Plan } from "./plan.entity";

/** What plans give to counties. */
@Resolver(() => County)
export class CountyPlansResolver {
  @Query(() => [County], { description: "All 22 counties and cities (縣市), in the customary order." })
  async counties(
    @Arg("withPlansOnly", () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: "Those alone of which the hub holds a plan.",
    })
    withPlansOnly: boolean | null,
    @Ctx() context: HubContext,
  ): Promise<County[]> {
    const counties = await loadAll(context, County, "rank");
    if (!withPlansOnly) return counties;
    const plans = await loadAll(context, Plan, "rank");
    const withPlans = new Set(plans.map(({ countyCode }) => countyCode));
    return counties.filter(({ code }) => withPlans.has(code));
  }

  @FieldResolver(() => PlanConnection, { description: "The county's plans (計畫), by their first year." })
  plans(
    @Root() county: County,
    @Args(() => CountyPlanArguments) args: CountyPlanArguments,
    @Ctx() context: HubContext,
  ): PlanConnection {
    return connectPlans(context, args, county.code);
  }
}
