import { group, inBoth, integer, text } from "../columns/column";
import { CITATION, evidenceColumns, type OfCitations, titleCitation } from "../columns/evidence";
import { coverageCells } from "../sources/coverage";
import { defineTable } from "../table";

interface Heading {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

interface CellRow {
  readonly rowHeading: Heading;
  readonly columnHeading: Heading;
  readonly presence: string | null;
  readonly count: number;
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly items: {
    readonly nodes: readonly (OfCitations & {
      readonly id: string;
      readonly title: string;
      readonly titleEn: string;
    })[];
  };
}

export const coverage = defineTable({
  name: "coverage",
  title: { zh: "涵蓋矩陣", en: "Coverage" },
  description:
    "How many items stand where two axes meet, or what their absence means; themes by counties unless said otherwise.",
  key: ["row", "column"],
  source: coverageCells,
  groups: [
    group<CellRow>(
      `presence count goals programs indicators
      items(first: 1) { nodes { id title titleEn: title(language: EN) citations { ${CITATION} } } }`,
      [
        text("row", "The row: its code, as a filter takes it; a year is the CE year.", (cell) => cell.rowHeading.code, {
          required: true,
        }),
        ...inBoth<CellRow>(
          "row_name",
          { zh: "The row for a reader, in Chinese.", en: "The row for a reader, in English." },
          ({ rowHeading }) => ({ zh: rowHeading.name, en: rowHeading.nameEn }),
        ),
        text(
          "column",
          "The column: its code, as a filter takes it; a year is the CE year.",
          (cell) => cell.columnHeading.code,
          {
            required: true,
          },
        ),
        ...inBoth<CellRow>(
          "column_name",
          { zh: "The column for a reader, in Chinese.", en: "The column for a reader, in English." },
          ({ columnHeading }) => ({ zh: columnHeading.name, en: columnHeading.nameEn }),
        ),
        text(
          "presence",
          "Whether the county's plans speak of it, and if not, what that means; empty where no axis is COUNTY.",
          ({ presence }) => presence,
          { enum: "Presence" },
        ),
        integer("count", "How many items.", ({ count }) => count, { required: true }),
        integer("goals", "Of these, goals.", (cell) => cell.goals, { required: true }),
        integer("programs", "Of these, programs.", (cell) => cell.programs, { required: true }),
        integer("indicators", "Of these, indicators.", (cell) => cell.indicators, { required: true }),
        text("first_item_id", "The first of these in the documents' order: its id.", (cell) => firstItem(cell)?.id, {
          references: "items.id",
        }),
        ...inBoth<CellRow>(
          "first_item",
          { zh: "Its title, as printed.", en: "Its title, an unofficial translation of ours." },
          (cell) => ({ zh: firstItem(cell)?.title, en: firstItem(cell)?.titleEn }),
        ),
        {
          name: "url",
          type: "address",
          description: "The hub's page about the first item.",
          read: (cell, { publicUrl }) => {
            const item = firstItem(cell);
            return item ? `${publicUrl}/items/${encodeURIComponent(item.id)}` : null;
          },
        },
        ...evidenceColumns<CellRow>(
          (cell) => {
            const item = firstItem(cell);
            return item && titleCitation(item);
          },
          "the first item's title",
          { required: false },
        ),
      ],
    ),
  ],
});

function firstItem({ items }: CellRow): CellRow["items"]["nodes"][number] | undefined {
  return items.nodes[0];
}
