import en from "../../src/web/words/en.json";
import zh from "../../src/web/words/zh.json";

/** The explorer's languages. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type Values = Readonly<Record<string, string | number>>;

const CATALOGUES = { zh, en };

/** What the explorer says in a language: a message of its catalogue, with its values filled in. */
export function say(language: Language, key: keyof typeof zh, values: Values = {}): string {
  return CATALOGUES[language][key].replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** A message whose values may be anything, as a whole name. */
export function pattern(language: Language, key: keyof typeof zh): RegExp {
  const parts = CATALOGUES[language][key].split(/\{\w+\}/u);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join(".+")}$`, "u");
}
