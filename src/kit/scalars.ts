import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { badUserInput, shorten } from "../errors";

/** The first CE year of the Republic of China's calendar: ROC year 1. */
const FIRST_CE_YEAR = 1912;
const ROC_OFFSET = 1911;
const LAST_ROC_YEAR = 999;

const ACCEPTED =
  'a CE year (1912 to 2910), a ROC year (1 to 999), or either as text: "111", "民國111年", "111年度", "2022"';

/** The CE year for a ROC year, and the reverse. */
export function ceYear(rocYear: number): number {
  return rocYear + ROC_OFFSET;
}

/** The ROC year for a CE year. */
export function rocYear(year: number): number {
  return year - ROC_OFFSET;
}

/**
 * Reads a year as people write it and returns the CE year. Throws BAD_USER_INPUT, naming what is accepted, for
 * anything that is neither a CE year from 1912 to 2910 nor a ROC year from 1 to 999.
 */
export function readYear(input: unknown, node?: ValueNode): number {
  const number = typeof input === "string" ? yearOfText(input) : input;
  if (typeof number !== "number" || !Number.isInteger(number)) throw refusedYear(input, node);
  if (number >= 1 && number <= LAST_ROC_YEAR) return ceYear(number);
  if (number >= FIRST_CE_YEAR && number <= LAST_ROC_YEAR + ROC_OFFSET) return number;
  throw refusedYear(input, node);
}

const YEAR_TEXT = /^(?:中華民國|民國|西元)?\s*(\d{1,4})\s*(?:年度|年)?$/u;

function yearOfText(text: string): number | undefined {
  const trimmed = text.normalize("NFKC").trim();
  const digits = YEAR_TEXT.exec(trimmed)?.[1];
  if (digits === undefined) return undefined;
  const year = Number(digits);
  if (trimmed.includes("民國") && year > LAST_ROC_YEAR) return undefined;
  if (trimmed.includes("西元") && year < FIRST_CE_YEAR) return undefined;
  return year;
}

function refusedYear(input: unknown, node?: ValueNode): Error {
  return badUserInput(
    `${shorten(String(JSON.stringify(input)))} is no year. A year is ${ACCEPTED}.`,
    { accepted: ACCEPTED },
    node,
  );
}

function yearOfLiteral(node: ValueNode): number {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return readYear(Number(node.value), node);
  if (node.kind === Kind.STRING) return readYear(node.value, node);
  throw badUserInput(`A ${node.kind} is no year. A year is ${ACCEPTED}.`, { accepted: ACCEPTED }, node);
}

/** A year: CE or ROC going in, CE coming out. */
export const YearScalar = new GraphQLScalarType<number, number>({
  name: "Year",
  description:
    'A year. Input: a CE year (1912 to 2910), a ROC year (民國, 1 to 999), or text as people write it ("111", "民國111年", "111年度", "2022"); 1000 to 1911 is refused. Output: the CE year as an integer.',
  serialize: (value) => Number(value),
  parseValue: (value) => readYear(value),
  parseLiteral: yearOfLiteral,
});

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function readDate(value: unknown): string {
  if (typeof value === "string" && ISO_DATE.test(value) && isOnCalendar(value)) return value;
  throw badUserInput(`${shorten(String(JSON.stringify(value)))} is no date. A date reads like 2021-12-28.`);
}

/** 2021-02-29 has the form of a date and is none. */
function isOnCalendar(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A calendar date, kept as its ISO 8601 text so that no time zone can move it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "An ISO 8601 calendar date (2021-12-28).",
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});
