import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getBy } from "../../kit/loaders";
import { County } from "./county.entity";
import { CountyCode } from "./county.types";

@Resolver(() => County)
export class CountyResolver {
  @Query(() => County, { description: "One county or city (縣市) by its code." })
  county(
    @Arg("code", () => CountyCode, { description: "The county's code, for example TAINAN." }) code: CountyCode,
    @Ctx() context: HubContext,
  ): Promise<County> {
    return getBy(context, County, "code", code);
  }
}
