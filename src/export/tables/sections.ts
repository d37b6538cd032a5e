import { group, inBoth, integer, text } from "../columns/column";
import { CITATION, type Evidence, evidenceColumns } from "../columns/evidence";
import { connectionOfEachSource } from "../source";
import { defineTable } from "../table";

interface SectionRow {
  readonly id: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly headingEn: string | null;
  readonly level: number;
  readonly path: string;
  readonly text: string;
  readonly parent: { readonly id: string } | null;
  readonly citation: Evidence;
}

export const sections = defineTable({
  name: "sections",
  title: { zh: "章節", en: "Sections" },
  description:
    "The outline of each document, each section with the text of its own, without that of the sections below it.",
  key: ["id"],
  source: connectionOfEachSource({ field: "Query.plans", through: "documents { id }", part: "Document.sections" }),
  groups: [
    group<SectionRow>(
      `id number heading headingEn: heading(language: EN) level path text parent { id } citation { ${CITATION} }`,
      [
        text("id", "The id.", ({ id }) => id, { required: true }),
        text("number", "The number as printed.", ({ number }) => number),
        ...inBoth<SectionRow>(
          "heading",
          { zh: "The heading, as printed.", en: "The heading, an unofficial translation of ours." },
          ({ heading, headingEn }) => ({ zh: heading, en: headingEn }),
        ),
        integer("level", "How deep it stands in the outline, 1 at the top.", ({ level }) => level, { required: true }),
        text("path", "The numbers of the sections that it stands in, and its own.", ({ path }) => path, {
          required: true,
        }),
        text("parent_id", "The section that it stands in.", ({ parent }) => parent?.id, { references: "sections.id" }),
        text(
          "text",
          "The text of its own after corrections, line breaks between Chinese characters apart.",
          (row) => row.text,
          {
            required: true,
          },
        ),
        ...evidenceColumns<SectionRow>(({ citation }) => citation, "the section"),
      ],
    ),
  ],
  whole: { includeUndated: true },
});
