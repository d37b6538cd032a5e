import { Field, Float, ObjectType } from "type-graphql";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { type ItemSimilarity } from "./item-similarity.entity";

/** What has a name in both languages. */
interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What both items have, by name. */
export interface SharedNames {
  readonly themes: readonly Named[];
  readonly references: readonly Named[];
}

@ObjectType({ description: "An item that is alike in wording and theme; found by a machine, not by a person." })
export class SimilarItem {
  @Field(() => Float, { description: "How alike, 0 to 1." })
  readonly score: number;

  constructor(
    readonly similarity: ItemSimilarity,
    private readonly shared: SharedNames,
  ) {
    this.score = similarity.score;
  }

  @Field(() => [String], { description: "Why: words that both print, themes and references that both have." })
  reasons(@LanguageArg() language: Language): string[] {
    const namesOf = (named: readonly Named[]) =>
      named.map(({ nameZh, nameEn }) => inLanguage(language, nameZh, nameEn));
    return [
      ...explain(language, "共同用語：", "shared words: ", this.similarity.sharedTerms),
      ...explain(language, "共同主題：", "shared themes: ", namesOf(this.shared.themes)),
      ...explain(language, "共同引用：", "shared references: ", namesOf(this.shared.references)),
    ];
  }
}

function explain(language: Language, zh: string, en: string, shared: readonly string[]): string[] {
  return shared.length === 0 ? [] : [inLanguage(language, zh, en) + shared.join(inLanguage(language, "、", ", "))];
}
