import { CODE_AND_NAMES, type Coded, codes, group, integer, list, names, permalink, text } from "../columns/column";
import { CITATION, type Evidence, evidenceColumns } from "../columns/evidence";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface ReferenceRow extends Coded {
  readonly type: string;
  readonly variants: readonly string[];
  readonly note: string | null;
  readonly counties: readonly Coded[];
  readonly mentions: { readonly totalCount: number; readonly nodes: readonly { readonly citation: Evidence }[] };
}

export const references = defineTable({
  name: "references",
  title: { zh: "法規與中央計畫", en: "Laws, programmes and funds" },
  description:
    "What plans name: laws, regulations, central programmes, funds, treaties. The table mentions has each place.",
  key: ["code"],
  source: connectionSource("Query.references"),
  groups: [
    group<ReferenceRow>(
      `${CODE_AND_NAMES} type variants note counties { ${CODE_AND_NAMES} }
      mentions(first: 1) { totalCount nodes { citation { ${CITATION} } } }`,
      [
        text("code", "The code that the hub uses.", ({ code }) => code, { required: true }),
        ...names<ReferenceRow>("name", "The law, programme or fund", (row) => row),
        text("type", "What it is.", ({ type }) => type, { required: true, enum: "ReferenceKind" }),
        list("variants", "The other forms in which documents print its name.", ({ variants }) => variants),
        ...codes<ReferenceRow>(
          "counties",
          "The counties (縣市) whose plans name it",
          "counties.code",
          (row) => row.counties,
        ),
        integer("mentions", "How many places name it, namesakes included.", ({ mentions }) => mentions.totalCount, {
          required: true,
        }),
        text("note", "What a reader should know, in English; a note of ours.", ({ note }) => note),
        permalink("/references/", ({ code }) => code),
        ...evidenceColumns<ReferenceRow>(({ mentions }) => mentions.nodes[0]?.citation, "the first mention", {
          required: false,
        }),
      ],
    ),
  ],
  whole: { atLeastCounties: 0 },
});
