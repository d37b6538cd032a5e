import { type Coded, group, inBoth, names, text } from "../columns/column";
import { CITATION, evidenceColumns, type OfCitations, titleCitation } from "../columns/evidence";
import { comparisonRows } from "../sources/comparison";
import { defineTable } from "../table";

interface ComparedRow {
  readonly initiative: Coded | null;
  readonly column: { readonly code: string; readonly county: Coded; readonly plan: { readonly id: string } | null };
  readonly presence: string;
  readonly likeness: string | null;
  readonly item:
    | (OfCitations & {
        readonly id: string;
        readonly kind: string;
        readonly number: string | null;
        readonly title: string;
        readonly titleEn: string;
      })
    | null;
}

export const compare = defineTable({
  name: "compare",
  title: { zh: "縣市比較", en: "Comparison" },
  description:
    "Counties or plans side by side: each initiative in each column, one row for an item and one where there is none, then each column's items that no initiative of the comparison holds.",
  key: ["initiative_code", "column", "item_id"],
  source: comparisonRows,
  whole: "none",
  groups: [
    group<ComparedRow>(`id kind number title titleEn: title(language: EN) citations { ${CITATION} }`, [
      text(
        "initiative_code",
        "The initiative (共同方案): its code; empty for what stands alone.",
        (row) => row.initiative?.code,
        {
          references: "initiatives.code",
        },
      ),
      ...names<ComparedRow>("initiative", "The initiative (共同方案)", ({ initiative }) => initiative),
      text("column", "The column: the county's code, or the plan's id.", ({ column }) => column.code, {
        required: true,
      }),
      text("county_code", "The county or city (縣市): its code.", ({ column }) => column.county.code, {
        required: true,
        enum: "CountyCode",
        references: "counties.code",
      }),
      ...names<ComparedRow>("county", "The county or city (縣市)", ({ column }) => column.county),
      text("plan_id", "The plan (計畫), where plans are compared.", ({ column }) => column.plan?.id, {
        references: "plans.id",
      }),
      text(
        "presence",
        "Whether the column has it, and if not, what that means; of what stands alone, whether the column speaks of the theme.",
        ({ presence }) => presence,
        { required: true, enum: "Presence" },
      ),
      text("likeness", "How close the nearest of the column's versions is.", ({ likeness }) => likeness, {
        enum: "Likeness",
      }),
      text("item_id", "The goal, program or indicator: its id; empty where there is none.", ({ item }) => item?.id, {
        references: "items.id",
      }),
      text("item_kind", "Goal, program or indicator.", ({ item }) => item?.kind, { enum: "ItemKind" }),
      text("item_number", "Its number as printed.", ({ item }) => item?.number),
      ...inBoth<ComparedRow>(
        "item",
        { zh: "Its title, as printed.", en: "Its title, an unofficial translation of ours." },
        ({ item }) => ({ zh: item?.title, en: item?.titleEn }),
      ),
      {
        name: "url",
        type: "address",
        description: "The hub's page about the item.",
        read: ({ item }, { publicUrl }) => (item ? `${publicUrl}/items/${encodeURIComponent(item.id)}` : null),
      },
      ...evidenceColumns<ComparedRow>(({ item }) => item && titleCitation(item), "the item's title", {
        required: false,
      }),
    ]),
  ],
});
