import { type PlanTexts } from "./seed-plan-texts";

/** Where a text begins, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

type Change = (text: string) => string;

/** Replaces a text that stands exactly once; throws otherwise, so that an alteration never does nothing. */
export function replaceOnce(from: string, to: string): Change {
  return (text) => {
    const at = indexOfOnce(text, from);
    return text.slice(0, at) + to + text.slice(at + from.length);
  };
}

/** Puts each of two texts, which stand exactly once, in the other's place. */
export function swapOnce(a: string, b: string): Change {
  return (text) => {
    const [first, second] = indexOfOnce(text, a) < indexOfOnce(text, b) ? [a, b] : [b, a];
    const [at, then] = [text.indexOf(first), text.indexOf(second)];
    if (at + first.length > then) throw new Error(`“${a}” and “${b}” overlap.`);
    return text.slice(0, at) + second + text.slice(at + first.length, then) + first + text.slice(then + second.length);
  };
}

/** Changes the lines of one item of a plan file and nothing else. */
export function inItem(id: string, change: Change): Change {
  return (plan) => {
    const { from, to } = blockOf(plan, id);
    return plan.slice(0, from) + change(plan.slice(from, to)) + plan.slice(to);
  };
}

/** Deletes an item of a plan file, with what stands below it up to the next item. */
export function withoutItem(id: string): Change {
  return (plan) => {
    const { from, to } = blockOf(plan, id);
    return plan.slice(0, from) + plan.slice(to);
  };
}

export function changePlan(texts: PlanTexts, ...changes: readonly Change[]): PlanTexts {
  return { ...texts, plan: changes.reduce((text, change) => change(text), texts.plan) };
}

export function changeDocument(texts: PlanTexts, ...changes: readonly Change[]): PlanTexts {
  return { ...texts, document: changes.reduce((text, change) => change(text), texts.document) };
}

/** Replaces one line of a document. */
export function changeLine(number: number, change: Change): Change {
  return (document) => {
    const lines = document.split("\n");
    const line = lines[number - 1];
    if (line === undefined) throw new Error(`There is no line ${number}.`);
    const changed = change(line);
    if (changed === line) throw new Error(`Line ${number} is not changed.`);
    lines[number - 1] = changed;
    return lines.join("\n");
  };
}

/** Where a text that stands exactly once begins. */
export function positionOf(text: string, words: string): Position {
  return positionAt(text, indexOfOnce(text, words));
}

/** Where words of an item begin, which it holds once; the item "" is the whole file. */
export function positionIn(plan: string, id: string, words: string): Position {
  const { from, to } = blockOf(plan, id);
  return positionAt(plan, from + indexOfOnce(plan.slice(from, to), words));
}

/** Where an item's text goes on behind the first match of a pattern; the item "" is the whole file. */
export function positionAfter(plan: string, id: string, pattern: RegExp): Position {
  const { from, to } = blockOf(plan, id);
  const match = pattern.exec(plan.slice(from, to));
  if (!match) throw new Error(`${String(pattern)} does not stand in ${id}.`);
  return positionAt(plan, from + match.index + match[0].length);
}

export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function blockOf(plan: string, id: string): { from: number; to: number } {
  if (id === "") return { from: 0, to: plan.length };
  const mark = indexOfOnce(plan, `- id: ${id}\n`);
  const from = plan.lastIndexOf("\n", mark) + 1;
  const next = /\n *- id: |\n\S/.exec(plan.slice(mark));
  return { from, to: next ? mark + next.index + 1 : plan.length };
}

function indexOfOnce(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at === -1 || text.includes(words, at + 1)) throw new Error(`“${words}” does not stand exactly once.`);
  return at;
}
