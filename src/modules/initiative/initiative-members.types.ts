/**
 * SQL for the pairs `(item_id, code)` of items and the initiatives that they are versions of; without numbered parts, a
 * program whose part is one counts as one. What is only RELATED is none.
 */
export function membersOf(parts: boolean | null | undefined): string {
  const own = "SELECT item_id, initiative_code AS code FROM initiative_member WHERE likeness <> 'RELATED'";
  if (parts) return own;
  return `${own} UNION SELECT whole_id, initiative_code FROM initiative_member
    WHERE likeness <> 'RELATED' AND whole_id IS NOT NULL`;
}
