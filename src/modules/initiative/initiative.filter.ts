import { requireKnownCodes } from "../../kit/known-codes";
import { loadAll } from "../../kit/loaders";
import { registerItemFilterRule } from "../item/item-filter.registry";
import { membersOf } from "./initiative-members.types";
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
      ? (item, p) =>
          `${item}.id IN (SELECT item_id FROM (${membersOf(parts)}) members WHERE code = ANY(${p.add(initiatives)}))`
      : undefined,
});
