/** The entries in groups of one key each; groups in the order of their first entry. */
export function groupBy<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | number,
): readonly (readonly [Entry, ...Entry[]])[] {
  const groups = new Map<string | number, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()];
}
