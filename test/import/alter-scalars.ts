import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { positionAt } from "./alter-text";
import { type FoundProblem } from "./seed-plan-texts";

/** The keys that lead to a value of a plan file. */
export type Keys = readonly (string | number)[];

/** A value of a plan file that was changed, with the lines of the map or list that holds it up to its own. */
export interface ChangedValue {
  readonly keys: Keys;
  readonly firstLine: number;
  readonly line: number;
}

/**
 * Changes single values of a plan file where they stand, so that all others keep their lines; `change` takes a value as
 * it is written, quotation marks included. Values of several lines are left alone.
 */
export function changeValues(
  plan: string,
  change: (keys: Keys, written: string) => string | undefined,
): { plan: string; changed: ChangedValue[] } {
  const edits: { keys: Keys; firstLine: number; from: number; to: number; text: string }[] = [];
  const visit = (node: unknown, keys: Keys, holder: Node | undefined): void => {
    if (isMap(node)) node.items.forEach((pair) => visit(pair.value, [...keys, String(pair.key)], node));
    else if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...keys, index], node));
    else if (isScalar(node) && node.range) {
      const [from, to] = node.range;
      const written = plan.slice(from, to);
      const text = written.includes("\n") ? undefined : change(keys, written);
      const firstLine = positionAt(plan, holder?.range?.[0] ?? from).line;
      if (text !== undefined && text !== written) edits.push({ keys, firstLine, from, to, text });
    }
  };
  visit(parseDocument(plan).contents, [], undefined);
  return {
    plan: edits.reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), plan),
    changed: edits.map(({ keys, firstLine, from }) => ({ keys, firstLine, line: positionAt(plan, from).line })),
  };
}

/** Changed values of which no problem names a line, nor one of so many lines below. */
export function findSilentValues(
  changed: readonly ChangedValue[],
  problems: readonly FoundProblem[],
  below = 0,
): string[] {
  const names = ({ firstLine, line }: ChangedValue): boolean =>
    problems.some((problem) => problem.line >= firstLine && problem.line <= line + below);
  return changed.filter((value) => !names(value)).map(({ keys }) => keys.join("."));
}

/** Items and statements of a plan file of which no problem names a line; children and parts each by themselves. */
export function findSilentItems(plan: string, problems: readonly FoundProblem[]): string[] {
  const silent: string[] = [];
  const visit = (list: unknown): void => {
    if (!isSeq(list)) return;
    list.items.filter(isMap).forEach((item) => {
      const [from = 0, to = 0] = item.range ?? [];
      const below = [item.get("children", true), item.get("parts", true)];
      const end = below.reduce<number>((least, inner) => Math.min(least, inner?.range?.[0] ?? to), to);
      const [first, last] = [positionAt(plan, from).line, positionAt(plan, end).line];
      const named = problems.some(({ line }) => line >= first && line <= last);
      if (!named) silent.push(String(item.get("id") ?? item.get("kind")));
      below.forEach(visit);
    });
  };
  const { contents } = parseDocument(plan);
  for (const kind of ["statements", "goals", "programs", "indicators"]) {
    if (isMap(contents)) visit(contents.get(kind, true));
  }
  return silent;
}

/** `12-14` as `13-15`, `58-60@2 71@2` as `59-61@2 72@2`. */
export function shiftPlace(place: string, by: number): string {
  return place.replaceAll(/(?<![@\d])\d+/gu, (line) => String(Number(line) + by));
}
