import { Ctx, Query, Resolver } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { readDataset } from "./dataset.queries";
import { Dataset } from "./dataset.types";

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { description: "What the hub holds, which release of it answers, and under which terms." })
  dataset(@Ctx() context: HubContext): Promise<Dataset> {
    return readDataset(context);
  }
}
