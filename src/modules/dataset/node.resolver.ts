import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { Node } from "../../kit/node";
import { LARGEST_PAGE_SIZE } from "../../kit/page-arguments";
import { loadNode } from "./node.loaders";

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Whatever has the id; null where nothing has." })
  node(@Arg("id", () => ID, { description: "The id." }) id: string, @Ctx() context: HubContext): Promise<Node | null> {
    return loadNode(context, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Whatever has the ids, in their order; null where nothing has one.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "The ids, 100 at most." }) ids: string[],
    @Ctx() context: HubContext,
  ): Promise<(Node | null)[]> {
    if (ids.length > LARGEST_PAGE_SIZE) {
      throw badUserInput(`ids: ${String(ids.length)} ids; ask for ${String(LARGEST_PAGE_SIZE)} at a time.`, {
        argument: "ids",
        limit: LARGEST_PAGE_SIZE,
      });
    }
    return Promise.all(ids.map((id) => loadNode(context, id)));
  }
}
