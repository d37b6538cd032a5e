import { requireKnownCodes } from "../../kit/known-codes";
import { loadAll } from "../../kit/loaders";
import { registerItemFilterRule } from "../item/item-filter.registry";
import { Initiative } from "./initiative.entity";

registerItemFilterRule({
  fields: ["initiatives"],
  check: async ({ initiatives }, context) => {
    if (!initiatives) return;
    const known = await loadAll(context, Initiative, "rank");
    requireKnownCodes(
      "initiatives",
      initiatives,
      known.map(({ code }) => code),
    );
  },
  condition: ({ initiatives, parts }) =>
    initiatives
      ? (item, p) => `${item}.id IN (${membersOf(`initiative_code = ANY(${p.add(initiatives)})`, parts)})`
      : undefined,
});

/** The items that are versions of some initiatives; without numbered parts, a program whose part is one counts as one. */
export function membersOf(initiatives: string, parts: boolean | null | undefined): string {
  const where = `${initiatives} AND likeness <> 'RELATED'`;
  const own = `SELECT item_id FROM initiative_member WHERE ${where}`;
  return parts ? own : `${own} UNION SELECT whole_id FROM initiative_member WHERE ${where} AND whole_id IS NOT NULL`;
}
