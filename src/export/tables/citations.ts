import { flag, group, list, text } from "../columns/column";
import { CITATION, type Evidence, evidenceColumns } from "../columns/evidence";
import { connectionOfEachSource } from "../source";
import { defineTable } from "../table";

interface CitationRow extends Evidence {
  readonly id: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly reading: string;
  readonly check: string;
  readonly page: string | null;
  readonly section: { readonly id: string };
  readonly corrections: readonly {
    readonly line: number;
    readonly printed: string;
    readonly read: string;
    readonly reason: string;
  }[];
}

const SUBJECTS = [
  "StrategicGoal",
  "Program",
  "Indicator",
  "Plan",
  "Figure",
  "PolicyReference",
  "Initiative",
  "Section",
];

export const citations = defineTable({
  name: "citations",
  title: { zh: "出處", en: "Citations" },
  description: "The proof of every single field: document, lines, quotation, and how a machine found it there.",
  key: ["id"],
  source: connectionOfEachSource({ field: "Query.plans", through: "documents { id }", part: "Document.citations" }),
  groups: [
    group<CitationRow>(
      `id subject { type: __typename ${SUBJECTS.map((type) => `... on ${type} { id }`).join(" ")} } ${CITATION}
      reading check page section { id } corrections { line printed read reason }`,
      [
        text("id", "The id.", ({ id }) => id, { required: true }),
        text(
          "subject_type",
          "What it proves a field of: the name of the GraphQL type.",
          ({ subject }) => subject.type,
          {
            required: true,
          },
        ),
        text("subject_id", "What it proves a field of: its id.", ({ subject }) => subject.id, { required: true }),
        text("field", "The field that it proves: title, period, target.2022 and so on.", ({ field }) => field, {
          required: true,
        }),
        text("reading", "The quotation after corrections.", ({ reading }) => reading, { required: true }),
        text("check", "How the quotation was found in the document.", ({ check }) => check, {
          required: true,
          enum: "CitationCheck",
        }),
        flag("is_corrected", "Whether the reading depends on a correction.", (row) => row.corrections.length > 0, {
          required: true,
        }),
        list("corrections", "The corrections: line, what is printed, what is read.", (row) =>
          row.corrections.map(({ line, printed, read }) => `L${String(line)} ${printed} → ${read}`),
        ),
        list(
          "correction_reasons",
          "The reasons for these, in the same order, in English.",
          (row) => row.corrections.map(({ reason }) => reason),
          { separator: " | " },
        ),
        text("page", "The printed page, where the text says which.", ({ page }) => page),
        text("section_id", "The innermost section that holds its first line.", ({ section }) => section.id, {
          required: true,
          references: "sections.id",
        }),
        ...evidenceColumns<CitationRow>((row) => row, "the field"),
      ],
    ),
  ],
  whole: { includeUndated: true },
});
