/* What stands under what in a plan; pure, so that it can be tested without a browser. */

interface Linked {
  readonly id: string;
}

/** An item with what the document puts it under, as the query of a plan selects it. */
export interface TreeItem extends Linked {
  readonly parent?: Linked | null;
  readonly above?: Linked | null;
  readonly program?: Linked | null;
  readonly goal?: Linked | null;
}

export interface TreeNode<Item> {
  readonly item: Item;
  readonly children: readonly TreeNode<Item>[];
}

/** Each item under the nearest of what it belongs to that is there; in the order in which the items come. */
export function growTree<Item extends TreeItem>(items: readonly Item[]): readonly TreeNode<Item>[] {
  const known = new Set(items.map(({ id }) => id));
  const under = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const holder = [item.parent, item.above, item.program, item.goal].find((one) => one && known.has(one.id))?.id;
    under.set(holder, [...(under.get(holder) ?? []), item]);
  }
  const grow = (holder: string | undefined): readonly TreeNode<Item>[] =>
    (under.get(holder) ?? []).map((item) => ({ item, children: grow(item.id) }));
  return grow(undefined);
}
