import { Arg } from "type-graphql";
import { defineEnum } from "./enum";

/** The languages in which names and titles are answered. */
export const Language = defineEnum("Language", "The language of a name or title.", {
  ZH_TW: "Traditional Chinese as used in Taiwan (正體中文), the language of the documents.",
  EN: "English. Titles, headings and definitions in English are our unofficial translations; no agency has approved them.",
});
export type Language = keyof typeof Language;

/** The `language` argument of a localized field. */
export function LanguageArg(): ParameterDecorator {
  return Arg("language", () => Language, {
    defaultValue: Language.ZH_TW,
    description: "The language to answer in; Chinese, the language of the documents, unless said otherwise.",
  }) as ParameterDecorator;
}

/** The text in the language asked for. */
export function inLanguage<Text>(language: Language, zh: Text, en: Text): Text {
  return language === Language.EN ? en : zh;
}
