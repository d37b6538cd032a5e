import { group, inBoth, list, number, text } from "../columns/column";
import { ITEM_HEAD, ITEM_TAIL } from "../columns/item";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface IndicatorRow {
  readonly listing: string;
  readonly goal: { readonly id: string; readonly title: string; readonly titleEn: string } | null;
  readonly program: { readonly id: string } | null;
  readonly measure: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly direction: string;
  readonly standards: readonly { readonly raw: string }[];
  readonly trend: string | null;
  readonly change: number | null;
  readonly targets: readonly { readonly raw: string; readonly year: number | null; readonly rocYear: number | null }[];
}

export const indicators = defineTable({
  name: "indicators",
  title: { zh: "績效指標", en: "Indicators" },
  description: "What plans measure themselves by, with the values promised. Targets are promises, not results.",
  key: ["id"],
  source: connectionSource("Query.indicators"),
  groups: [
    ...ITEM_HEAD,
    group<IndicatorRow>(
      `listing goal { id title titleEn: title(language: EN) } program { id } measure numerator denominator unit direction
      standards { raw } trend change targets { raw year rocYear }`,
      [
        text("listing", "Where the document names it: a table, work items, running text.", ({ listing }) => listing, {
          required: true,
          enum: "Listing",
        }),
        text("goal_id", "The goal that the document puts it under: its id.", ({ goal }) => goal?.id, {
          references: "goals.id",
        }),
        ...inBoth<IndicatorRow>(
          "goal",
          { zh: "The goal's title, as printed.", en: "The goal's title, an unofficial translation of ours." },
          ({ goal }) => ({ zh: goal?.title, en: goal?.titleEn }),
        ),
        text(
          "program_id",
          "The program that it measures, where the text of both says so.",
          ({ program }) => program?.id,
          {
            references: "programs.id",
          },
        ),
        text("measure", "How it is measured (衡量標準), as printed.", ({ measure }) => measure, { required: true }),
        text("numerator", "What stands above the line of a ratio, as printed.", ({ numerator }) => numerator),
        text("denominator", "What stands below it, as printed.", ({ denominator }) => denominator),
        text("unit", "PERCENT, or the counting unit as printed: 人次, 場.", ({ unit }) => unit, { required: true }),
        text("direction", "Whether more is better, or less.", ({ direction }) => direction, {
          required: true,
          enum: "Direction",
        }),
        list("standards", "Amounts inside the measure (達10000人次), as printed.", (row) =>
          row.standards.map(({ raw }) => raw),
        ),
        text("trend", "Whether the targets rise, fall or stay.", ({ trend }) => trend, { enum: "Trend" }),
        number("change", "The last target less the first, in the unit.", ({ change }) => change),
        list("targets_printed", "The values promised (年度目標值), as printed.", (row) =>
          row.targets.map(({ raw }) => raw),
        ),
        list(
          "target_years",
          "The years of these values, CE, in the same order.",
          (row) => row.targets.map(({ year }) => String(year ?? "")),
          {
            calendar: "ce",
          },
        ),
        list(
          "target_years_roc",
          "The years of these values, ROC (民國), in the same order.",
          (row) => row.targets.map(({ rocYear }) => String(rocYear ?? "")),
          {
            calendar: "roc",
          },
        ),
      ],
    ),
    ...ITEM_TAIL,
  ],
});
