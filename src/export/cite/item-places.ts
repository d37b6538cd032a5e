import { type BothNames, type LineRun, type Place } from "./cited-thing";
import { joinLines } from "./line-runs";

/** A citation of an item, as the graph answers it. */
export interface ItemCitation extends LineRun {
  readonly field: string;
  readonly document: { readonly id: string; readonly title: string; readonly english: string };
}

/** What proves where an item belongs stands at that other item. */
const LINKS: ReadonlySet<string> = new Set(["goal", "program"]);

/**
 * Where an item itself is printed, document by document: without what proves its links, without a period that it takes
 * from its plan, and without the years above a table of targets, which are every row's.
 */
export function findItemPlaces(
  citations: readonly ItemCitation[],
  { periodIsPlans, ownDocument }: { readonly periodIsPlans: boolean; readonly ownDocument: string | undefined },
): readonly Place[] {
  const own = citations.filter(({ field }) => !LINKS.has(field) && !(periodIsPlans && field === "period"));
  return [...groupByDocument(own)].map(([id, group]) => ({
    ...(id !== ownDocument && { document: nameDocument(group) }),
    lines: joinLines(withoutTableHeads(group)),
  }));
}

function withoutTableHeads(citations: readonly ItemCitation[]): readonly ItemCitation[] {
  const isOfTarget = ({ field }: ItemCitation): boolean => field.startsWith("target.");
  const first = Math.min(...citations.filter((one) => !isOfTarget(one)).map(({ startLine }) => startLine));
  return citations.filter((one) => !isOfTarget(one) || first === Infinity || one.startLine >= first);
}

function groupByDocument(citations: readonly ItemCitation[]): ReadonlyMap<string, ItemCitation[]> {
  const groups = new Map<string, ItemCitation[]>();
  for (const citation of citations) {
    const group = groups.get(citation.document.id);
    if (group) group.push(citation);
    else groups.set(citation.document.id, [citation]);
  }
  return groups;
}

function nameDocument([first]: readonly ItemCitation[]): BothNames {
  return { zh: first?.document.title ?? "", en: first?.document.english ?? "" };
}
