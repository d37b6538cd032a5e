import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { getAllBy, getBy, loadListBy } from "../../kit/loaders";
import { PlanItem } from "../item/item.entity";
import { PolicyReference } from "../reference/policy-reference.entity";
import { Theme } from "../theme/theme.entity";
import { ItemSimilarity } from "./item-similarity.entity";
import { SimilarItem } from "./similar-item.types";

/** As many as an import keeps. */
const MOST_SIMILAR = 10;

/** What likeness gives to items. */
@Resolver(() => PlanItem)
export class SimilarItemsResolver {
  @FieldResolver(() => [SimilarItem], { description: "Items alike in wording and theme, most alike first." })
  async similar(
    @Root() item: PlanItem,
    @Arg("first", () => Int, { nullable: true, defaultValue: 5, description: "How many at most, 1 to 10." })
    first: number | null,
    @Arg("otherCountiesOnly", () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: "Of other counties alone; with false the county's own as well.",
    })
    otherCountiesOnly: boolean | null,
    @Ctx() context: HubContext,
  ): Promise<SimilarItem[]> {
    const size = first ?? 5;
    if (size < 1 || size > MOST_SIMILAR)
      throw badUserInput(`first: ${String(size)} is out of bounds. Ask for 1 to ${String(MOST_SIMILAR)}.`, {
        argument: "first",
        limit: MOST_SIMILAR,
      });
    const all = await loadListBy(context, ItemSimilarity, "itemId", item.id, "position");
    const wanted = otherCountiesOnly === false ? all : all.filter(({ otherCounty }) => otherCounty);
    return Promise.all(wanted.slice(0, size).map((similarity) => readSimilarItem(context, similarity)));
  }
}

@Resolver(() => SimilarItem)
export class SimilarItemResolver {
  @FieldResolver(() => PlanItem, { description: "The item that is alike." })
  item(@Root() { similarity }: SimilarItem, @Ctx() context: HubContext): Promise<PlanItem> {
    return getBy(context, PlanItem, "id", similarity.similarId);
  }
}

/** An item that is alike, with the names of what both have. */
async function readSimilarItem(context: HubContext, similarity: ItemSimilarity): Promise<SimilarItem> {
  const [themes, references] = await Promise.all([
    getAllBy(context, Theme, "code", similarity.sharedThemes),
    getAllBy(context, PolicyReference, "code", similarity.sharedReferences),
  ]);
  return new SimilarItem(similarity, { themes, references });
}
