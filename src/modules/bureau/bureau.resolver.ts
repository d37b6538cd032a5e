import { Ctx, Query, Resolver } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { loadAll } from "../../kit/loaders";
import { Bureau } from "./bureau.entity";

@Resolver(() => Bureau)
export class BureauResolver {
  @Query(() => [Bureau], { description: "All kinds of bureaus (局處) that the hub knows." })
  bureaus(@Ctx() context: HubContext): Promise<Bureau[]> {
    return loadAll(context, Bureau, "rank");
  }
}
