import { IntlMessageFormat } from "intl-messageformat";
import { createContext, useContext } from "react";
import en from "./en.json";
import zh from "./zh.json";

export type Language = "zh" | "en";
export type Calendar = "roc" | "ce";
export type MessageKey = keyof typeof zh;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh, en };
/** What a page and a format are told of each language. */
export const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-Hant-TW", en: "en" };
/** A year of the Republic is the CE year less this. */
const ROC_OFFSET = 1911;

const formats = new Map<string, IntlMessageFormat>();

export type Values = Readonly<Record<string, string | number>>;

/** A name, or a title, as printed and in English. */
export interface Named {
  readonly name: string;
  readonly english: string;
}

export interface Titled {
  readonly title: string;
  readonly english: string;
}

export interface Period {
  readonly start?: number | null;
  readonly end?: number | null;
}

/** What a reader is told, in the language and the calendar of the address. */
export interface Words {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly say: (key: MessageKey, values?: Values) => string;
  /** What a value of the graph is called: nameOf("role", "PRIORITY"); the value itself where it is new to the explorer. */
  readonly nameOf: (vocabulary: string, value: string) => string;
  /** Of two names the reader's. */
  readonly name: (named: Named) => string;
  readonly title: (titled: Titled) => string;
  readonly year: (ce: number) => string;
  readonly period: (period: Period) => string;
  readonly number: (value: number) => string;
}

export function createWords(language: Language, calendar: Calendar): Words {
  const locale = LOCALES[language];
  const catalogue = CATALOGUES[language];
  const say = (key: MessageKey, values?: Values): string => {
    const id = `${language} ${key}`;
    let format = formats.get(id);
    if (!format) formats.set(id, (format = new IntlMessageFormat(catalogue[key], locale)));
    return String(format.format(values));
  };
  const year = (ce: number): string => String(calendar === "roc" ? ce - ROC_OFFSET : ce);
  const period = ({ start, end }: Period): string => {
    if (start === null || start === undefined) return say("period.none");
    const years = end === null || end === undefined || end === start ? year(start) : `${year(start)}–${year(end)}`;
    return say(calendar === "roc" ? "period.roc" : "period.ce", { years });
  };
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  return {
    language,
    calendar,
    say,
    nameOf: (vocabulary, value) =>
      isKey(`${vocabulary}.${value}`) ? say(`${vocabulary}.${value}` as MessageKey) : value,
    name: ({ name, english }) => (language === "zh" ? name : english),
    title: ({ title, english }) => (language === "zh" ? title : english),
    year,
    period,
    number: (value) => numbers.format(value),
  };
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(zh, key);
}

export const WordsContext = createContext<Words>(createWords("zh", "roc"));

export function useWords(): Words {
  return useContext(WordsContext);
}
