import { requireKnownCodes } from "../../kit/known-codes";
import { loadAll } from "../../kit/loaders";
import { type FacetSql } from "../item/facet.queries";
import { registerItemFilterRule } from "../item/item-filter.registry";
import { PolicyReference } from "./policy-reference.entity";

/** Which rows of item_reference count: with numbered parts asked for, each item's own words alone. */
function ownWords(parts: boolean | null | undefined): string {
  return parts ? " AND item_reference.own" : "";
}

registerItemFilterRule({
  fields: ["references"],
  check: async ({ references }, context) => {
    if (!references) return;
    const known = await loadAll(context, PolicyReference, "rank");
    requireKnownCodes(
      "references",
      references,
      known.map(({ code }) => code),
    );
  },
  condition: ({ references, parts }) =>
    references
      ? (item, p) =>
          `${item}.id IN (SELECT item_id FROM item_reference WHERE reference_code = ANY(${p.add(references)})${ownWords(parts)})`
      : undefined,
});

/** Counts items by the references that they name. */
export function referenceFacet(parts: boolean | null | undefined): FacetSql {
  return {
    code: "item_reference.reference_code",
    join: `JOIN item_reference ON item_reference.item_id = item.id${ownWords(parts)}`,
    own: ["references"],
  };
}
