import { IntlMessageFormat } from "intl-messageformat";
import { createContext, useContext } from "react";
import en from "./en.json";
import zh from "./zh.json";

export type Language = "zh" | "en";
export type Calendar = "roc" | "ce";
export type MessageKey = keyof typeof zh;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh, en };
const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-Hant-TW", en: "en" };
/** A year of the Republic is the CE year less this. */
const ROC_OFFSET = 1911;

const formats = new Map<string, IntlMessageFormat>();

export type Values = Readonly<Record<string, string | number>>;

/** What a reader is told, in the language and the calendar of the address. */
export interface Words {
  readonly language: Language;
  readonly locale: string;
  readonly calendar: Calendar;
  readonly say: (key: MessageKey, values?: Values) => string;
  /** Of two names the reader's. */
  readonly name: (named: { readonly name: string; readonly english: string }) => string;
  readonly year: (ce: number) => string;
}

export function createWords(language: Language, calendar: Calendar): Words {
  const say = (key: MessageKey, values?: Values): string => {
    const id = `${language} ${key}`;
    let format = formats.get(id);
    if (!format) formats.set(id, (format = new IntlMessageFormat(CATALOGUES[language][key], LOCALES[language])));
    return String(format.format(values));
  };
  return {
    language,
    locale: LOCALES[language],
    calendar,
    say,
    name: ({ name, english }) => (language === "zh" ? name : english),
    year: (ce) => (calendar === "roc" ? String(ce - ROC_OFFSET) : String(ce)),
  };
}

export const WordsContext = createContext<Words>(createWords("zh", "roc"));

export function useWords(): Words {
  return useContext(WordsContext);
}
