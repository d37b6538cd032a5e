import { foldWords } from "../../kit/fold-words";
import { isChinese, tidyWhiteSpace } from "../../kit/white-space";
import { type Highlight } from "./search.types";

/** A text of something that was found. */
export interface Passage {
  readonly field: string;
  readonly text: string;
  /** The line in which it begins; null where it stands in no document. */
  readonly line: number | null;
}

/** How many characters stand before and behind the words. */
const AROUND = 32;

/** How many pieces are shown of one thing. */
const MOST_HIGHLIGHTS = 5;

/** Fields that are shown only where the words stand in no other. */
const LAST_RESORTS: readonly string[] = ["theme", "targetGroup"];

/** Pieces around the words, each phrase once in each field, those as typed first. */
export function highlightPassages(passages: readonly Passage[], phrases: readonly string[]): Highlight[] {
  const own = markPassages(
    passages.filter(({ field }) => !LAST_RESORTS.includes(field)),
    phrases,
  );
  return own.length > 0 ? own : markPassages(passages, phrases);
}

function markPassages(passages: readonly Passage[], phrases: readonly string[]): Highlight[] {
  const folded = passages.map((passage) => ({ passage, folded: foldWords(passage.text) }));
  const found: Highlight[] = [];
  const marked: { readonly place: string; readonly start: number; readonly end: number }[] = [];
  for (const phrase of phrases) {
    for (const { passage, folded: text } of folded) {
      const at = text.text.indexOf(phrase);
      if (at < 0) continue;
      const [from, to] = trimSpaces(text.text, at, at + phrase.length);
      const start = text.starts[from] ?? 0;
      const end = text.ends[to - 1] ?? start;
      const place = `${passage.field} ${String(passage.line)} ${passage.text}`;
      const isMarked = marked.some((mark) => mark.place === place && mark.start < end && start < mark.end);
      if (isMarked || start >= end) continue;
      marked.push({ place, start, end });
      found.push({ field: passage.field, text: markWords(passage.text, start, end), line: lineOf(passage, start) });
      if (found.length === MOST_HIGHLIGHTS) return found;
    }
  }
  return found;
}

function trimSpaces(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  return [start, end];
}

function markWords(text: string, start: number, end: number): string {
  const from = wordStart(text, Math.max(0, start - AROUND));
  const to = wordEnd(text, Math.min(text.length, end + AROUND));
  const before = tidyWhiteSpace(text.slice(from, start));
  const behind = tidyWhiteSpace(text.slice(end, to));
  const words = tidyWhiteSpace(text.slice(start, end));
  const lead = before + gap(/\s$/u.test(text.slice(from, start)), before.at(-1), words[0]);
  const tail = gap(/^\s/u.test(text.slice(end, to)), words.at(-1), behind[0]) + behind;
  return `${from > 0 ? "…" : ""}${lead}«${words}»${tail}${to < text.length ? "…" : ""}`;
}

/** White space is kept where it does not stand between two Chinese characters. */
function gap(isSpace: boolean, before: string | undefined, behind: string | undefined): string {
  if (!isSpace || before === undefined || behind === undefined) return "";
  return isChinese(before) && isChinese(behind) ? "" : " ";
}

/** Not in the middle of a surrogate pair or of a Latin word. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\p{Script=Latin}\d\udc00-\udfff]/u.test(text[start] ?? "") && at - start < 20) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\p{Script=Latin}\d\udc00-\udfff]/u.test(text[end] ?? "") && end - at < 20) end += 1;
  return end;
}

function lineOf({ text, line }: Passage, start: number): number | null {
  return line === null ? null : line + (text.slice(0, start).match(/\n/gu)?.length ?? 0);
}
