import { withoutWhiteSpace } from "../../kit/white-space";

/** How an amount is meant: exactly, at least, at most, more than, less than. */
export type Comparator = "EQ" | "GTE" | "LTE" | "GT" | "LT";

/** An amount as a document prints it: `≧20%`, `90%以上`, `達10000人次`, `25%-40%`. */
export interface Amount {
  readonly value: number;
  /** The upper end where a range is printed. */
  readonly upper: number | null;
  readonly comparator: Comparator;
  /** The printed comparator; null where none is, and the comparator is EQ. */
  readonly comparatorRaw: string | null;
  /** PERCENT, or the unit as printed; null where none is. */
  readonly unit: string | null;
  readonly unitRaw: string | null;
}

/** The written table of comparators; `docs/data.md` prints it. Longer words stand before shorter ones. */
export const COMPARATORS: readonly {
  readonly words: string;
  readonly side: "before" | "after";
  readonly means: Comparator;
}[] = [
  { words: "至少", side: "before", means: "GTE" },
  { words: "不低於", side: "before", means: "GTE" },
  { words: "達成", side: "before", means: "GTE" },
  { words: "達", side: "before", means: "GTE" },
  { words: "≧", side: "before", means: "GTE" },
  { words: "≥", side: "before", means: "GTE" },
  { words: "以上", side: "after", means: "GTE" },
  { words: "至多", side: "before", means: "LTE" },
  { words: "不超過", side: "before", means: "LTE" },
  { words: "≦", side: "before", means: "LTE" },
  { words: "≤", side: "before", means: "LTE" },
  { words: "以內", side: "after", means: "LTE" },
  { words: "以下", side: "after", means: "LTE" },
  { words: "為限", side: "after", means: "LTE" },
  { words: "超過", side: "before", means: "GT" },
  { words: "未滿", side: "before", means: "LT" },
];

const NUMBER = String.raw`\d+(?:,\d+)*(?:\.\d+)?`;
const AMOUNT = new RegExp(
  `^(?<before>\\D*)(?<value>${NUMBER})(?<scale>萬)?(?<percent>%)?(?:[-~～至](?<upper>${NUMBER})(?<upperScale>萬)?)?(?<after>\\D*)$`,
  "u",
);

/** The unit that stands before its number: 百分之二十. */
const PERCENT_IN_FRONT = "百分之";

const CHINESE_NUMBER = /(?!百分之)[一二兩三四五六七八九十百千]+/u;
const CHINESE_DIGITS = "零一二三四五六七八九";
const CHINESE_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** A number in Chinese characters, up to thousands, as digits: 九成以上 becomes 9成以上; texts with digits stay. */
function withDigits(text: string): string {
  if (/\d/u.test(text)) return text;
  return text.replace(CHINESE_NUMBER, (printed) => String(readChineseNumber(printed)));
}

function readChineseNumber(printed: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of printed.replaceAll("兩", "二")) {
    const place = CHINESE_PLACES[character];
    if (place === undefined) digit = CHINESE_DIGITS.indexOf(character);
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Reads one printed amount; undefined where the text holds no number, a vague one (十餘處), or more than one that is no range. */
export function readAmount(printed: string): Amount | undefined {
  const groups = AMOUNT.exec(withDigits(withoutWhiteSpace(printed)))?.groups;
  if (!groups?.["value"]) return undefined;
  const before = groups["before"] ?? "";
  const after = groups["after"] ?? "";
  if (/^[餘多]/u.test(after)) return undefined;
  const rest = after.startsWith("%") ? after : (groups["percent"] ?? "") + after;
  const behind = COMPARATORS.find((entry) => entry.side === "after" && rest.endsWith(entry.words));
  const inFront = COMPARATORS.find((entry) => entry.side === "before" && before.includes(entry.words));
  const comparator = behind ?? inFront;
  const unitBehind = behind ? rest.slice(0, rest.length - behind.words.length) : rest;
  const unitRaw = before.endsWith(PERCENT_IN_FRONT) ? PERCENT_IN_FRONT : unitBehind;
  const tenths = unitRaw === "成" ? 10 : 1;
  return {
    value: scaled(groups["value"], groups["scale"] ?? groups["upperScale"]) * tenths,
    upper: groups["upper"] === undefined ? null : scaled(groups["upper"], groups["upperScale"]) * tenths,
    comparator: comparator?.means ?? "EQ",
    comparatorRaw: comparator?.words ?? null,
    unit: unitOf(unitRaw),
    unitRaw: unitRaw === "" ? null : unitRaw,
  };
}

function scaled(digits: string, scale: string | undefined): number {
  return Number(digits.replaceAll(",", "")) * (scale === "萬" ? 10_000 : 1);
}

function unitOf(printed: string): string | null {
  if (printed === "") return null;
  if (/^[%％]+$|^成$/u.test(printed) || printed === PERCENT_IN_FRONT) return "PERCENT";
  return printed.replace(/(?<=元)整$/u, "");
}

/** First and last ROC year that a printed period names; undefined where it names none (全年度). */
export function readRocYears(printed: string): { readonly start: number; readonly end: number } | undefined {
  const years = [...withoutWhiteSpace(printed).matchAll(/(?<!\d)(\d{2,3})(?=年|-|－|至|~|$)/gu)].map((match) =>
    Number(match[1]),
  );
  return years.length === 0 ? undefined : { start: Math.min(...years), end: Math.max(...years) };
}
