import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { getBy, loadListBy } from "../../kit/loaders";
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
    return wanted.slice(0, size).map((similarity) => new SimilarItem(similarity));
  }
}

@Resolver(() => SimilarItem)
export class SimilarItemResolver {
  @FieldResolver(() => PlanItem, { description: "The item that is alike." })
  item(@Root() { similarity }: SimilarItem, @Ctx() context: HubContext): Promise<PlanItem> {
    return getBy(context, PlanItem, "id", similarity.similarId);
  }

  @FieldResolver(() => [String], { description: "Why: words that both print, themes and references that both have." })
  async reasons(
    @Root() { similarity }: SimilarItem,
    @LanguageArg() language: Language,
    @Ctx() context: HubContext,
  ): Promise<string[]> {
    const nameOf = async (entity: typeof Theme | typeof PolicyReference, code: string): Promise<string> => {
      const row = await getBy<Theme | PolicyReference>(context, entity, "code", code);
      return inLanguage(language, row.nameZh, row.nameEn);
    };
    const themes = await Promise.all(similarity.sharedThemes.map((code) => nameOf(Theme, code)));
    const references = await Promise.all(similarity.sharedReferences.map((code) => nameOf(PolicyReference, code)));
    return [
      ...explain(language, "共同用語：", "shared words: ", similarity.sharedTerms),
      ...explain(language, "共同主題：", "shared themes: ", themes),
      ...explain(language, "共同引用：", "shared references: ", references),
    ];
  }
}

function explain(language: Language, zh: string, en: string, shared: readonly string[]): string[] {
  return shared.length === 0 ? [] : [inLanguage(language, zh, en) + shared.join(inLanguage(language, "、", ", "))];
}
