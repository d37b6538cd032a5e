import { CODE_AND_NAMES, type Coded, group, inBoth, names, text } from "../columns/column";
import { CITATION, type Evidence, evidenceColumns } from "../columns/evidence";
import { connectionOfEachSource } from "../source";
import { defineTable } from "../table";

interface MentionRow {
  readonly reference: Coded;
  readonly manner: string;
  readonly provision: string | null;
  readonly item: { readonly id: string; readonly title: string; readonly titleEn: string } | null;
  readonly citation: Evidence & { readonly id: string };
}

export const mentions = defineTable({
  name: "mentions",
  title: { zh: "法規與中央計畫的引述", en: "Mentions of laws, programmes and funds" },
  description: "Every place where a plan names a law, a programme, a fund or a treaty.",
  key: ["id"],
  source: connectionOfEachSource({ field: "Query.references", part: "PolicyReference.mentions" }),
  groups: [
    group<MentionRow>(
      `reference { ${CODE_AND_NAMES} } manner provision item { id title titleEn: title(language: EN) }
      citation { id ${CITATION} }`,
      [
        text("id", "The id of the citation that proves it.", ({ citation }) => citation.id, {
          required: true,
          references: "citations.id",
        }),
        text("reference_code", "What is named: its code.", ({ reference }) => reference.code, {
          required: true,
          references: "references.code",
        }),
        ...names<MentionRow>("reference", "What is named", ({ reference }) => reference),
        text("manner", "Named, or a namesake: a local scheme that carries the name.", ({ manner }) => manner, {
          required: true,
          enum: "MentionManner",
        }),
        text("provision", "The article directly behind the name, as printed.", ({ provision }) => provision),
        text("item_id", "The goal, program or indicator in whose words it stands: its id.", ({ item }) => item?.id, {
          references: "items.id",
        }),
        ...inBoth<MentionRow>(
          "item",
          { zh: "That item's title, as printed.", en: "That item's title, an unofficial translation of ours." },
          ({ item }) => ({ zh: item?.title, en: item?.titleEn }),
        ),
        ...evidenceColumns<MentionRow>(({ citation }) => citation, "the mention"),
      ],
    ),
  ],
  whole: { atLeastCounties: 0 },
});
