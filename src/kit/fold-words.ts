import { Converter } from "opencc-js";
import stem from "wink-porter2-stemmer";

/** A text in the form in which words are compared, with where each of its characters stands in the text itself. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text` where what it stands for begins in the original. */
  readonly starts: readonly number[];
  /** … and where that ends. */
  readonly ends: readonly number[];
}

/** One character of the original after Unicode's compatibility mapping, in lower case, traditional forms made simple. */
interface Unit {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

const simplify = Converter({ from: "t", to: "cn" });
const simplified = new Map<string, string>();

/** Characters that the documents' scanners mistook for one another: 辨理 is printed for 辦理. */
const MISREAD: readonly (readonly [string, string])[] = [["辨理", "办理"]];

const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\d/u;
/** Signs that databases know are letters like any other. */
const LETTER = /[\p{L}\p{M}%_\\]/u;
const SPACE = /\s/u;
/** What joins parts of one Latin word or of two: long-term, parents', R&D. */
const JOINER = /[-‐‑'’.&/]/u;
const NUMBER = /^\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/u;
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/**
 * Folds a text so that what people would call the same words are the same string: full-width and half-width forms,
 * compatibility ideographs, 臺 and 台, traditional and simplified characters, upper and lower case, English word forms,
 * 10,000 and 1萬; white space beside a Chinese character goes. Latin words and numbers stand between single spaces, so
 * that ` 10 ` is not found in ` 100 `; punctuation is a comma.
 */
export function foldWords(original: string): FoldedText {
  const units = readUnits(original);
  const out = new FoldedWriter();
  let at = 0;
  while (at < units.length) {
    const unit = units[at];
    if (!unit) break;
    if (DIGIT.test(unit.char)) at = writeNumber(units, at, out);
    else if (LATIN.test(unit.char)) at = writeLatinWord(units, at, out);
    else {
      if (SPACE.test(unit.char)) out.space(units[at - 1], units[at + 1]);
      else if (LETTER.test(unit.char)) out.add(unit.char, unit.start, unit.end);
      else if (!joinsLatin(units, at)) out.add(",", unit.start, unit.end);
      at += 1;
    }
  }
  return out.finish();
}

/** The folded text alone. */
export function foldedWords(original: string): string {
  return foldWords(original).text;
}

function readUnits(original: string): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  for (const point of original) {
    const end = start + point.length;
    for (const char of point.normalize("NFKC").toLowerCase()) units.push({ char: toSimplified(char), start, end });
    start = end;
  }
  return units;
}

function toSimplified(char: string): string {
  const known = simplified.get(char);
  if (known !== undefined) return known;
  const simple = simplify(char);
  simplified.set(char, simple);
  return simple;
}

function writeNumber(units: readonly Unit[], at: number, out: FoldedWriter): number {
  const text = units
    .slice(at, at + 40)
    .map(({ char }) => char)
    .join("");
  const [printed = ""] = NUMBER.exec(text) ?? [];
  let next = at + printed.length;
  const digits = printed.replaceAll(",", "");
  let behind = next;
  while (SPACE.test(units[behind]?.char ?? "x")) behind += 1;
  const myriad = MYRIADS[units[behind]?.char ?? ""];
  if (myriad !== undefined) next = behind + 1;
  const value = myriad === undefined ? digits : String(Math.round(Number(digits) * myriad));
  out.word(value, units[at]?.start ?? 0, units[next - 1]?.end ?? 0);
  return next;
}

function writeLatinWord(units: readonly Unit[], at: number, out: FoldedWriter): number {
  let next = at;
  while (LATIN.test(units[next]?.char ?? "") || isApostropheInside(units, next)) next += 1;
  const word = units
    .slice(at, next)
    .map(({ char }) => char)
    .join("")
    .replace(/['’]s?$|['’]/u, "");
  out.word(stem(word), units[at]?.start ?? 0, units[next - 1]?.end ?? 0);
  return next;
}

function isApostropheInside(units: readonly Unit[], at: number): boolean {
  return /['’]/u.test(units[at]?.char ?? "") && LATIN.test(units[at + 1]?.char ?? "");
}

function joinsLatin(units: readonly Unit[], at: number): boolean {
  return JOINER.test(units[at]?.char ?? "") && LATIN.test(units[at - 1]?.char ?? "");
}

class FoldedWriter {
  private text = "";
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  add(char: string, start: number, end: number): void {
    this.text += char;
    for (let i = 0; i < char.length; i += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** A Latin word or a number, with one space on either side. */
  word(word: string, start: number, end: number): void {
    if (word === "") return;
    if (!this.text.endsWith(" ")) this.add(" ", start, start);
    this.add(word, start, end);
    this.add(" ", end, end);
  }

  /** White space matters between letters that are no Chinese characters. */
  space(before: Unit | undefined, after: Unit | undefined): void {
    const matters = [before, after].every((unit) => unit && !/[\p{Script=Han}\s]/u.test(unit.char));
    if (matters && !this.text.endsWith(" ")) this.add(" ", before?.end ?? 0, after?.start ?? 0);
  }

  finish(): FoldedText {
    let text = this.text;
    for (const [misread, meant] of MISREAD) text = text.replaceAll(misread, meant);
    return { text, starts: this.starts, ends: this.ends };
  }
}

/** Several texts folded, one a line, so that no word is found across two of them. */
export function foldAll(texts: readonly (string | null | undefined)[]): string {
  return texts
    .filter((text): text is string => Boolean(text))
    .map(foldedWords)
    .join("\n");
}

/**
 * The pieces of a folded text that an index holds: each Chinese character, each two side by side, each Latin word and
 * each number. A text can hold a phrase only if it has all pieces of the phrase.
 */
export function piecesOf(folded: string): string[] {
  const pieces = new Set<string>();
  for (const run of folded.split(/[,\n]/u)) {
    for (const part of run.split(" ")) {
      if (part === "") continue;
      if (/^[\p{Script=Latin}\d.]+$/u.test(part)) {
        pieces.add(part);
        continue;
      }
      const chars = Array.from(part);
      chars.forEach((char, index) => {
        pieces.add(char);
        const next = chars[index + 1];
        if (next !== undefined) pieces.add(char + next);
      });
    }
  }
  return [...pieces];
}

/** The pieces to look for: of a run of characters those of two, or the one where it is alone. */
export function piecesToFind(phrase: string): string[] {
  const all = piecesOf(phrase);
  const long = all.filter((piece) => Array.from(piece).length > 1);
  const covered = long.join("");
  return [...long, ...all.filter((piece) => Array.from(piece).length === 1 && !covered.includes(piece))];
}
