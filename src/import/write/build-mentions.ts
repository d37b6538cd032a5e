import type { ItemReference } from "../../modules/reference/item-reference.entity";
import type { Mention } from "../../modules/reference/mention.entity";
import { itemsOf, type ResolvedItem, type ResolvedMention, type ResolvedPlan } from "../resolve/resolved-plan";
import { citationId, mentionId, planId, referenceId } from "./ids";

/** A mention with the id of its citation; its rank is given when all plans are written. */
export type MentionRow = Omit<Mention, "reference" | "plan" | "item" | "citation">;
/** That an item names a reference. */
export type ItemReferenceRow = Omit<ItemReference, "item" | "reference">;

/** A mention with its number among the plan's places that name the same reference, from 1. */
export interface NumberedMention extends ResolvedMention {
  readonly number: number;
}

/** The plan's mentions in the order of the document. */
export function numberMentions(plan: ResolvedPlan): readonly NumberedMention[] {
  const startOf = ({ quote }: ResolvedMention) => quote.ranges[0]?.start ?? 0;
  const sorted = [...plan.mentions].sort((a, b) => a.quote.startLine - b.quote.startLine || startOf(a) - startOf(b));
  const counts = new Map<string, number>();
  return sorted.map((mention) => {
    const number = (counts.get(mention.source.code) ?? 0) + 1;
    counts.set(mention.source.code, number);
    return { ...mention, number };
  });
}

/** The rows of the places that name a reference. */
export function buildMentions(plan: ResolvedPlan): MentionRow[] {
  return numberMentions(plan).map((mention, position) => ({
    id: mentionId(plan, mention.source.code, mention.number),
    referenceCode: mention.source.code,
    planId: planId(plan),
    itemId: mention.itemId,
    manner: mention.source.manner,
    provision: mention.provision,
    citationId: citationId(referenceId(mention.source.code), "mention", mention.number, plan),
    position,
    rank: 0,
  }));
}

/** Which items name which references: in their own words, or, for a program in its own right, in those of its parts. */
export function buildItemReferences(plan: ResolvedPlan): ItemReferenceRow[] {
  const items = new Map(itemsOf(plan).map((item) => [item.id, item]));
  const named = numberMentions(plan).filter(({ source }) => source.manner === "NAMED");
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
