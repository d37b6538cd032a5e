import { date, group, inBoth, integer, list, permalink, text } from "../columns/column";
import { distinctSource, listOfEachSource } from "../source";
import { defineTable } from "../table";

interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly retrievedOn: string | null;
  readonly sha256: string;
  readonly lineCount: number;
  readonly plans: readonly { readonly id: string }[];
}

export const documents = defineTable({
  name: "documents",
  title: { zh: "文件", en: "Documents" },
  description: "The texts that plans are printed in, stored as they came.",
  key: ["id"],
  source: distinctSource(listOfEachSource("Query.plans", "Plan.documents")),
  groups: [
    group<DocumentRow>(
      "id title titleEn: title(language: EN) source sourceUrl retrievedOn sha256 lineCount plans { id }",
      [
        text("id", "The id; it stays.", ({ id }) => id, { required: true }),
        ...inBoth<DocumentRow>(
          "title",
          { zh: "The title, as printed.", en: "The title, an unofficial translation of ours." },
          ({ title, titleEn }) => ({ zh: title, en: titleEn }),
          { required: true },
        ),
        list("plans", "The plans (計畫) that it prints: their ids.", (row) => row.plans.map(({ id }) => id), {
          references: "plans.id",
        }),
        text("source", "Where we have it from, in English.", ({ source }) => source, { required: true }),
        text("origin_url", "The address of the original, where known to us.", ({ sourceUrl }) => sourceUrl),
        date("retrieved_on", "The day on which it was taken from there.", ({ retrievedOn }) => retrievedOn),
        integer("lines", "How many lines it has.", ({ lineCount }) => lineCount, { required: true }),
        text("sha256", "SHA-256 of the stored text.", ({ sha256 }) => sha256, { required: true }),
        permalink("/documents/", ({ id }) => id),
      ],
    ),
  ],
  whole: { includeUndated: true },
});
