import type { Quote } from "../documents/find-quotation";
import type { Glyph } from "../documents/document-text";
import type { ResolvedItem } from "./resolved-plan";

/** Fields whose words are the item's own; the others lean on words that belong to its plan, its goal or its program. */
const BORROWED_FIELDS = ["goal", "program", "period", "number"];

/** Finds the item in whose own words a quotation stands, the deepest where one holds another; none for a statement's. */
export function createItemFinder(items: readonly ResolvedItem[]): (quote: Quote) => ResolvedItem | undefined {
  const owners = new Map<string, Set<ResolvedItem>>();
  for (const item of items) {
    for (const { field, quote } of item.evidence) {
      if (BORROWED_FIELDS.includes(field)) continue;
      for (const glyph of quote.glyphs) {
        const key = keyOf(glyph);
        owners.set(key, (owners.get(key) ?? new Set()).add(item));
      }
    }
  }
  return ({ glyphs }) => {
    const [first, ...others] = glyphs;
    const candidates = [...(owners.get(first ? keyOf(first) : "") ?? [])].filter((item) =>
      others.every((glyph) => owners.get(keyOf(glyph))?.has(item)),
    );
    return candidates.sort((a, b) => b.level - a.level)[0];
  };
}

/** A character supplied from elsewhere has no range of its own; its place and reading tell it apart. */
function keyOf({ line, start, end, column, char }: Glyph): string {
  return [line, start, end, column, char].join(" ");
}
