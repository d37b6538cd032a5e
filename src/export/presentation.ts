import { badUserInput, unknownCode } from "../errors";
import { nearestCodes } from "../kit/text";
import { onlyText, readFlag, textsOf, type Written } from "./parameters";
import { type Column } from "./table";

/** In which languages and calendars a table is told, and how a CSV file is written. */
export interface Presentation {
  readonly language: (typeof LANGUAGES)[number];
  readonly calendar: (typeof CALENDARS)[number];
  /** CSV: whether the file begins with a byte-order mark, by which Excel knows that it is UTF-8. */
  readonly byteOrderMark: boolean;
  /** CSV: whether texts stand as they are, those that a spreadsheet would take for formulas too. */
  readonly raw: boolean;
}

const LANGUAGES = ["zh", "en", "both"] as const;
const CALENDARS = ["roc", "ce", "both"] as const;

/** A parameter that says how a table is told, not which rows it has. */
export interface PresentationParameter {
  readonly name: string;
  readonly description: string;
  readonly accepted: readonly string[];
  readonly default: string;
}

/** The parameters that every table takes. */
export const SHARED_PARAMETERS: readonly PresentationParameter[] = [
  {
    name: "lang",
    description:
      "Which names and titles: Chinese, English or both. What the documents print is Chinese in all of them.",
    accepted: LANGUAGES,
    default: "both",
  },
  {
    name: "calendar",
    description: "Which years: of the Republic (民國), of the Common Era (西元), or both.",
    accepted: CALENDARS,
    default: "both",
  },
];

/** The parameters that CSV alone takes. */
export const CSV_PARAMETERS: readonly PresentationParameter[] = [
  {
    name: "bom",
    description: "Whether the file begins with a byte-order mark, which Excel needs to read Chinese.",
    accepted: ["1", "0"],
    default: "1",
  },
  {
    name: "raw",
    description: "Whether texts that a spreadsheet would read as formulas are left as they are.",
    accepted: ["1", "0"],
    default: "0",
  },
];

/** Reads how a table is to be told; throws BAD_USER_INPUT for what cannot be meant. */
export function readPresentation(written: Written): Presentation {
  return {
    language: readChoice("lang", written, LANGUAGES, "both"),
    calendar: readChoice("calendar", written, CALENDARS, "both"),
    byteOrderMark: readSwitch("bom", written, true),
    raw: readSwitch("raw", written, false),
  };
}

/** The columns that are told in the languages and calendars asked for. */
export function chooseColumns(columns: readonly Column[], { language, calendar }: Presentation): readonly Column[] {
  return columns.filter(
    (column) =>
      (language === "both" || column.language === undefined || column.language === language) &&
      (calendar === "both" || column.calendar === undefined || column.calendar === calendar),
  );
}

function readChoice<Choice extends string>(
  name: string,
  written: Written,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const texts = textsOf(written[name]);
  if (texts.length === 0) return otherwise;
  const text = onlyText(name, texts).trim().toLowerCase();
  const choice = choices.find((one) => one === text);
  if (choice === undefined) {
    const near = nearestCodes(text, choices);
    if (near.length > 0) throw unknownCode(name, text, near);
    const accepted = choices.join(", ");
    throw badUserInput(`${name}: there is no "${text}". Accepted: ${accepted}.`, { argument: name, accepted });
  }
  return choice;
}

function readSwitch(name: string, written: Written, otherwise: boolean): boolean {
  const texts = textsOf(written[name]);
  return texts.length === 0 ? otherwise : readFlag(name, onlyText(name, texts));
}
