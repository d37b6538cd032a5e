import { CODE_AND_NAMES, type Coded, codes, group, inBoth, integer, names, permalink, text } from "../columns/column";
import { CITATION, evidenceColumns, type OfCitations, titleCitation } from "../columns/evidence";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface InitiativeRow extends Coded, OfCitations {
  readonly description: string | null;
  readonly descriptionEn: string | null;
  readonly scheme: string | null;
  readonly themes: readonly Coded[];
  readonly counties: readonly Coded[];
  readonly members: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly item: OfCitations }[];
  };
}

export const initiatives = defineTable({
  name: "initiatives",
  title: { zh: "共同方案", en: "Initiatives" },
  description: "Undertakings that several counties share under whatever names. The table members has each version.",
  key: ["code"],
  source: connectionSource("Query.initiatives"),
  groups: [
    group<InitiativeRow>(
      `${CODE_AND_NAMES} description descriptionEn: description(language: EN) scheme themes { ${CODE_AND_NAMES} }
      counties { ${CODE_AND_NAMES} } citations { ${CITATION} }
      members(first: 1) { totalCount nodes { item { citations { ${CITATION} } } } }`,
      [
        text("code", "The code that the hub uses.", ({ code }) => code, { required: true }),
        ...names<InitiativeRow>("name", "The undertaking (共同方案)", (row) => row),
        ...inBoth<InitiativeRow>(
          "description",
          { zh: "What it is, in Chinese; words of ours.", en: "What it is, in English; words of ours." },
          ({ description, descriptionEn }) => ({ zh: description, en: descriptionEn }),
        ),
        text(
          "scheme",
          "The name of the scheme that makes versions the same, where there is one.",
          ({ scheme }) => scheme,
        ),
        ...codes<InitiativeRow>("themes", "Its themes (主題)", "themes.code", (row) => row.themes),
        ...codes<InitiativeRow>(
          "counties",
          "The counties (縣市) that have the same or a similar version",
          "counties.code",
          (row) => row.counties,
        ),
        integer("members", "How many items are versions of it or related.", ({ members }) => members.totalCount, {
          required: true,
        }),
        permalink("/initiatives/", ({ code }) => code),
        ...evidenceColumns<InitiativeRow>(
          ({ citations, members: { nodes } }) => citations[0] ?? nodes.map(({ item }) => titleCitation(item))[0],
          "the scheme's name or, where there is none, the first version",
          { required: false },
        ),
      ],
    ),
  ],
  whole: { likeness: ["SAME", "SIMILAR", "RELATED"] },
});
