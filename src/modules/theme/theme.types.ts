import { Field, ObjectType } from "type-graphql";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";

/** A stored mapping of a theme to another classification. */
export interface StoredThemeMapping {
  readonly scheme: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

@ObjectType({
  description: "The same field in another classification. The mapping is ours; no plan states it.",
})
export class ThemeMapping {
  @Field(() => String, { description: "The other classification: COFOG, SDG or SWFA (社會福利基本法, article 2)." })
  readonly scheme: string;

  @Field(() => String, { description: "The code in that classification, for example 10.4." })
  readonly code: string;

  constructor(private readonly stored: StoredThemeMapping) {
    this.scheme = stored.scheme;
    this.code = stored.code;
  }

  @Field(() => String, { description: "The name in that classification." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.stored.nameZh, this.stored.nameEn);
  }
}
