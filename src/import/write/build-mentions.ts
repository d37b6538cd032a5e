import type { ItemReference } from "../../modules/reference/item-reference.entity";
import type { Mention } from "../../modules/reference/mention.entity";
import { itemsOf, type ResolvedItem, type ResolvedMention, type ResolvedPlan } from "../resolve/resolved-plan";
import { mentionCitationId, mentionId, planId } from "./ids";

/** A mention with the id of its citation; its rank is given when all plans are written. */
export type MentionRow = Omit<Mention, "reference" | "plan" | "item" | "citation">;
/** That an item names a reference. */
export type ItemReferenceRow = Omit<ItemReference, "item" | "reference">;

/** The plan's mentions in the order of the document. */
export function sortMentions(plan: ResolvedPlan): readonly ResolvedMention[] {
  const startOf = ({ quote }: ResolvedMention) => quote.ranges[0]?.start ?? 0;
  return [...plan.mentions].sort((a, b) => a.quote.startLine - b.quote.startLine || startOf(a) - startOf(b));
}

/** The rows of the places that name a reference. */
export function buildMentions(plan: ResolvedPlan): MentionRow[] {
  return sortMentions(plan).map((mention, position) => ({
    id: mentionId(plan, position),
    referenceCode: mention.source.code,
    planId: planId(plan),
    itemId: mention.itemId,
    manner: mention.source.manner,
    provision: mention.provision,
    citationId: mentionCitationId(plan, position),
    position,
    rank: 0,
  }));
}

/** Which items name which references: in their own words, or, for a program in its own right, in those of its parts. */
export function buildItemReferences(plan: ResolvedPlan): ItemReferenceRow[] {
  const items = new Map(itemsOf(plan).map((item) => [item.id, item]));
  const named = sortMentions(plan).filter(({ source }) => source.manner === "NAMED");
  const rows = new Map<string, ItemReferenceRow>();
  const counts = new Map<string, number>();
  const add = (itemId: string, referenceCode: string, own: boolean): void => {
    const key = `${itemId} ${referenceCode}`;
    const known = rows.get(key);
    const position = known?.position ?? counts.get(itemId) ?? 0;
    if (!known) counts.set(itemId, position + 1);
    rows.set(key, { itemId, referenceCode, own: own || (known?.own ?? false), position });
  };
  for (const { source, itemId } of named) {
    const item = itemId === null ? undefined : items.get(itemId);
    if (!item) continue;
    add(item.id, source.code, true);
    const whole = programOf(item, items);
    if (whole.id !== item.id) add(whole.id, source.code, false);
  }
  return [...rows.values()];
}

/** The program in its own right whose part it is; any other item is its own. */
function programOf(item: ResolvedItem, items: ReadonlyMap<string, ResolvedItem>): ResolvedItem {
  if (item.kind !== "PROGRAM" || item.parentId === null) return item;
  const parent = items.get(item.parentId);
  return parent ? programOf(parent, items) : item;
}
