import { tidyWhiteSpace } from "../../kit/white-space";
import type { PlanFile } from "../plan-file";
import { type DocumentText, type Glyph, readGlyphs } from "./document-text";
import { readPlace } from "./place";

/** A numbered heading or item of a document's outline. */
export interface OutlineSection {
  /** The line that it begins in; it ends where the next one begins. */
  readonly line: number;
  readonly endLine: number;
  readonly level: number;
  /** As printed, without the punctuation that follows it; null for text before the first number. */
  readonly number: string | null;
  /** What the line prints after the number, white space by the hub's rule. */
  readonly rest: string;
  readonly parentLine: number | null;
  /** Printed numbers from the top, made unique where the document repeats one. */
  readonly path: string;
}

/** Styles of printed numbers. Which one is deeper is for each document to show. */
const STYLES = [
  /^([壹貳參肆伍陸柒捌玖拾]+)[、.．]/u,
  /^([一二三四五六七八九十]+)[、.．]/u,
  /^([（(][一二三四五六七八九十]+[）)])/u,
  /^(\d{1,2})[.．、](?!\d)/u,
  /^([（(]\d{1,2}[）)])/u,
  /^([①-⑳])/u,
] as const;

/** Reads the outline from the numbers at the beginnings of lines; tables hold no headings. */
export function readOutline(document: DocumentText, declared: PlanFile["document"]): OutlineSection[] {
  const tables = (declared.tables ?? []).map((table) => readPlace(table.lines).segments[0]);
  const stack: { style: number; level: number }[] = [];
  const open: { line: number; level: number; path: string }[] = [];
  const paths = new Map<string, number>();
  const headings: Omit<OutlineSection, "endLine">[] = [];
  for (const line of document.lines) {
    if (tables.some((table) => table && line.number >= table.from && line.number <= table.to)) continue;
    const override = declared.outline?.[String(line.number)];
    const numbered = readNumber(line.glyphs);
    if (override === 0 || (numbered === undefined && override === undefined)) continue;
    const level = placeInStack(stack, numbered?.style ?? -1, override);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    const number = numbered?.number ?? null;
    const path = uniquePath(paths, [parent?.path, number ?? `L${String(line.number)}`].filter(Boolean).join("/"));
    const rest = numbered?.rest ?? readGlyphs(line.glyphs);
    headings.push({ line: line.number, level, number, rest, parentLine: parent?.line ?? null, path });
    open.push({ line: line.number, level, path });
  }
  return closeSections(document, headings);
}

/** The innermost section that holds a line. */
export function sectionAt(sections: readonly OutlineSection[], line: number): OutlineSection | undefined {
  return sections.findLast((section) => section.line <= line);
}

/** A section and those that hold it, innermost first. */
export function sectionChain(sections: readonly OutlineSection[], line: number): OutlineSection[] {
  const byLine = new Map(sections.map((section) => [section.line, section]));
  const chain: OutlineSection[] = [];
  let section = sectionAt(sections, line);
  while (section) {
    chain.push(section);
    section = section.parentLine === null ? undefined : byLine.get(section.parentLine);
  }
  return chain;
}

/** The number at the beginning of a line, behind list marks. */
export function readNumber(
  glyphs: readonly Glyph[],
): { style: number; number: string; rest: string; mark: readonly Glyph[] } | undefined {
  const from = glyphs.findIndex((glyph) => !/[#*-]/u.test(glyph.char));
  if (from === -1) return undefined;
  const text = glyphs
    .slice(from)
    .map((glyph) => glyph.char)
    .join("");
  for (const [style, pattern] of STYLES.entries()) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const length = Array.from(match[0]).length;
    const rest = readGlyphs(glyphs.slice(from + length)).replace(/(?<!\*)\*+$/u, "");
    return { style, number: match[1], rest: tidyWhiteSpace(rest), mark: glyphs.slice(0, from + length) };
  }
  return undefined;
}

/** A style that is open closes what is deeper; a new one goes one deeper; an override says the level itself. */
function placeInStack(stack: { style: number; level: number }[], style: number, override: number | undefined): number {
  const at = stack.findLastIndex((entry) => entry.style === style);
  const level = override ?? (at === -1 ? (stack.at(-1)?.level ?? 0) + 1 : (stack[at]?.level ?? 1));
  while ((stack.at(-1)?.level ?? 0) >= level) stack.pop();
  stack.push({ style, level });
  return level;
}

function uniquePath(paths: Map<string, number>, path: string): string {
  const count = (paths.get(path) ?? 0) + 1;
  paths.set(path, count);
  return count === 1 ? path : `${path}~${String(count)}`;
}

function closeSections(document: DocumentText, headings: readonly Omit<OutlineSection, "endLine">[]): OutlineSection[] {
  const first = headings[0]?.line ?? document.lines.length + 1;
  const opening = { line: 1, level: 1, number: null, rest: "", parentLine: null, path: "0" };
  const all = first > 1 ? [opening, ...headings] : headings;
  return all.map((heading, index) => ({
    ...heading,
    endLine: (all[index + 1]?.line ?? document.lines.length + 1) - 1,
  }));
}
