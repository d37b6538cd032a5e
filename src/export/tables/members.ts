import { CODE_AND_NAMES, type Coded, group, inBoth, names, text } from "../columns/column";
import { CITATION, evidenceColumns, type OfCitations, titleCitation } from "../columns/evidence";
import { connectionOfEachSource } from "../source";
import { defineTable } from "../table";

interface MemberRow {
  readonly initiative: Coded;
  readonly likeness: string;
  readonly note: string | null;
  readonly item: OfCitations & {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly titleEn: string;
    readonly county: Coded;
  };
}

export const members = defineTable({
  name: "members",
  title: { zh: "共同方案的各縣市版本", en: "Members of initiatives" },
  description: "Each county's versions of the shared undertakings, with how close each is.",
  key: ["initiative_code", "item_id"],
  source: connectionOfEachSource({
    field: "Query.initiatives",
    part: "Initiative.members",
    parent: { name: "initiative", select: CODE_AND_NAMES },
  }),
  groups: [
    group<MemberRow>(
      `likeness note item { id kind title titleEn: title(language: EN) county { ${CODE_AND_NAMES} } citations { ${CITATION} } }`,
      [
        text("initiative_code", "The undertaking (共同方案): its code.", ({ initiative }) => initiative.code, {
          required: true,
          references: "initiatives.code",
        }),
        ...names<MemberRow>("initiative", "The undertaking (共同方案)", ({ initiative }) => initiative),
        text("county_code", "The county or city (縣市): its code.", ({ item }) => item.county.code, {
          required: true,
          enum: "CountyCode",
          references: "counties.code",
        }),
        ...names<MemberRow>("county", "The county or city (縣市)", ({ item }) => item.county),
        text(
          "likeness",
          "Whether it is the same thing, a similar one, or merely related.",
          ({ likeness }) => likeness,
          {
            required: true,
            enum: "Likeness",
          },
        ),
        text("item_id", "The goal, program or indicator: its id.", ({ item }) => item.id, {
          required: true,
          references: "items.id",
        }),
        text("item_kind", "Goal, program or indicator.", ({ item }) => item.kind, { required: true, enum: "ItemKind" }),
        ...inBoth<MemberRow>(
          "item",
          { zh: "Its title, as printed.", en: "Its title, an unofficial translation of ours." },
          ({ item }) => ({ zh: item.title, en: item.titleEn }),
        ),
        text("note", "Why it is a version, or how it differs, in English.", ({ note }) => note),
        {
          name: "url",
          type: "address",
          description: "The hub's page about the item.",
          required: true,
          read: ({ item }, { publicUrl }) => `${publicUrl}/items/${encodeURIComponent(item.id)}`,
        },
        ...evidenceColumns<MemberRow>(({ item }) => titleCitation(item), "the item's title"),
      ],
    ),
  ],
  whole: { likeness: ["SAME", "SIMILAR", "RELATED"] },
});
