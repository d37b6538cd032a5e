import { flag, group, inBoth, integer, list, number, permalink, text } from "../columns/column";
import { CITATION, type Evidence, evidenceColumns } from "../columns/evidence";
import { COUNTY, PLAN } from "../columns/county-and-plan";
import { within } from "../columns/within";
import { type FieldArguments } from "../field-call";
import { listOfEachSource } from "../source";
import { defineTable } from "../table";

interface TargetRow extends OfIndicator {
  readonly id: string;
  readonly year: number | null;
  readonly rocYear: number | null;
  readonly raw: string;
  readonly comparator: string;
  readonly comparatorRaw: string | null;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly unitRaw: string | null;
  readonly everyYear: boolean;
  readonly note: string | null;
  readonly citations: readonly (Evidence & { readonly reading: string })[];
}

interface OfIndicator {
  readonly indicator: {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly titleEn: string;
  };
}

export const targets = defineTable({
  name: "targets",
  title: { zh: "年度目標值", en: "Targets" },
  description: "The values that indicators promise, one row for each year. Targets are promises, not results.",
  key: ["id"],
  source: listOfEachSource("Query.indicators", "Indicator.targets", yearsAsked),
  groups: [
    group<TargetRow>("id", [text("id", "The id; it stays.", ({ id }) => id, { required: true })]),
    within("indicator", COUNTY),
    within("indicator", PLAN),
    group<OfIndicator>("indicator { id number title titleEn: title(language: EN) }", [
      text("indicator_id", "The indicator (績效指標): its id.", ({ indicator }) => indicator.id, {
        required: true,
        references: "indicators.id",
      }),
      text("indicator_number", "The indicator's number as printed.", ({ indicator }) => indicator.number),
      ...inBoth<OfIndicator>(
        "indicator",
        { zh: "The indicator's title, as printed.", en: "The indicator's title, an unofficial translation of ours." },
        ({ indicator }) => ({ zh: indicator.title, en: indicator.titleEn }),
      ),
    ]),
    group<TargetRow>(
      `indicator { id } year rocYear raw comparator comparatorRaw value upper unit unitRaw everyYear note citations { reading ${CITATION} }`,
      [
        integer("year", "The year that it is promised for, CE; empty where the plan states none.", ({ year }) => year, {
          calendar: "ce",
          unit: "CE year",
        }),
        integer("year_roc", "The year, ROC (民國).", ({ rocYear }) => rocYear, { calendar: "roc", unit: "ROC year" }),
        text("printed", "The value as printed.", ({ raw }) => raw, { required: true }),
        text(
          "comparator",
          "How it is meant: EQ, GTE (at least), LTE (at most), GT, LT.",
          ({ comparator }) => comparator,
          {
            required: true,
            enum: "Comparator",
          },
        ),
        text("comparator_printed", "The words that say so, as printed.", ({ comparatorRaw }) => comparatorRaw),
        number("value", "The value as a number.", ({ value }) => value, {
          required: true,
          unit: "as in the column unit",
        }),
        number("upper", "The upper end, where a range is promised.", ({ upper }) => upper),
        text("unit", "PERCENT, or the counting unit as printed: 人次, 場.", ({ unit }) => unit, { required: true }),
        text("unit_printed", "The unit beside the value, as printed.", ({ unitRaw }) => unitRaw),
        flag(
          "every_year",
          "Whether one sentence promises the same for each year (每年).",
          ({ everyYear }) => everyYear,
          {
            required: true,
          },
        ),
        text("note", "What a reader should know, in English; a note of ours.", ({ note }) => note),
        permalink("/items/", ({ indicator }) => indicator.id),
        ...evidenceColumns<TargetRow>(valueCitation, "the value"),
        list("proofs", "All that proves the value, as printed: the indicator's name, the year, the value.", (row) =>
          row.citations.map(({ quote }) => quote),
        ),
        list("proof_lines", "The first lines of these, in the same order.", (row) =>
          row.citations.map(({ startLine }) => String(startLine)),
        ),
      ],
    ),
  ],
});

/** The years that the indicators were asked for hold for their targets too. */
function yearsAsked({ filter }: FieldArguments): FieldArguments {
  const { year, years } = (filter ?? {}) as { readonly year?: unknown; readonly years?: unknown };
  if (year !== undefined) return { years: { from: year, to: year } };
  return years === undefined ? {} : { years };
}

/** Of the places that prove it, the one that prints the value. */
function valueCitation({ raw, citations }: TargetRow): Evidence | undefined {
  return citations.findLast(({ reading }) => reading === raw) ?? citations.at(-1);
}
