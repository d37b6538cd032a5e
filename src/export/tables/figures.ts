import { rocYear } from "../../kit/scalars";
import { CODE_AND_NAMES, type Coded, codes, group, inBoth, integer, number, text } from "../columns/column";
import { COUNTY, PLAN } from "../columns/county-and-plan";
import { CITATION, type Evidence, evidenceColumns } from "../columns/evidence";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface FigureRow {
  readonly id: string;
  readonly subject: string;
  readonly subjectEn: string;
  readonly year: number | null;
  readonly quantity: {
    readonly raw: string;
    readonly comparator: string;
    readonly value: number;
    readonly upper: number | null;
    readonly unit: string;
  };
  readonly themes: readonly Coded[];
  readonly item: { readonly id: string } | null;
  readonly note: string | null;
  readonly citation: Evidence;
}

export const figures = defineTable({
  name: "figures",
  title: { zh: "數據", en: "Figures" },
  description: "Numbers that plans state and that are no targets: baselines, amounts of benefits, counts of places.",
  key: ["id"],
  source: connectionSource("Query.figures"),
  groups: [
    group<FigureRow>("id subject subjectEn: subject(language: EN)", [
      text("id", "The id; it stays.", ({ id }) => id, { required: true }),
      ...inBoth<FigureRow>(
        "subject",
        { zh: "What is counted, as printed.", en: "What is counted, an unofficial translation of ours." },
        ({ subject, subjectEn }) => ({ zh: subject, en: subjectEn }),
        { required: true },
      ),
    ]),
    COUNTY,
    PLAN,
    group<FigureRow>(
      `year quantity { raw comparator value upper unit } themes { ${CODE_AND_NAMES} } item { id } note
      citation { ${CITATION} }`,
      [
        integer(
          "year",
          "The year that the number holds for, CE; empty where the document states none.",
          ({ year }) => year,
          {
            calendar: "ce",
            unit: "CE year",
          },
        ),
        integer("year_roc", "The year, ROC (民國).", ({ year }) => (year === null ? null : rocYear(year)), {
          calendar: "roc",
          unit: "ROC year",
        }),
        text("printed", "The amount as printed.", ({ quantity }) => quantity.raw, { required: true }),
        text(
          "comparator",
          "How it is meant: EQ, GTE (at least), LTE (at most), GT, LT.",
          ({ quantity }) => quantity.comparator,
          {
            required: true,
            enum: "Comparator",
          },
        ),
        number("value", "The amount as a number.", ({ quantity }) => quantity.value, {
          required: true,
          unit: "as in the column unit",
        }),
        number("upper", "The upper end, where a range is stated.", ({ quantity }) => quantity.upper),
        text("unit", "PERCENT, or the counting unit as printed.", ({ quantity }) => quantity.unit, { required: true }),
        ...codes<FigureRow>("themes", "Themes (主題) that it is coded under", "themes.code", (row) => row.themes),
        text("item_id", "The goal, program or indicator in whose words it stands.", ({ item }) => item?.id, {
          references: "items.id",
        }),
        text("note", "What a reader should know, in English; a note of ours.", ({ note }) => note),
        {
          name: "url",
          type: "address",
          description: "The hub's page about it: that of its item, or the place in the document.",
          required: true,
          read: ({ item, citation }, { publicUrl }) =>
            item ? `${publicUrl}/items/${encodeURIComponent(item.id)}` : citation.url,
        },
        ...evidenceColumns<FigureRow>(({ citation }) => citation, "the number"),
      ],
    ),
  ],
});
