import { type Column, type ColumnGroup } from "../table";
import { group, integer, text } from "./column";

/** A citation, as CITATION selects it. */
export interface Evidence {
  readonly field: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly quote: string;
  readonly url: string;
  readonly document: { readonly id: string; readonly title: string };
}

/** Selects an Evidence. */
export const CITATION = "field startLine endLine quote url document { id title }";

/** Something that the document proves field by field. */
export interface OfCitations {
  readonly citations: readonly Evidence[];
}

/** Where a row's words stand: document, lines, quotation and the address that opens them. */
export function evidenceColumns<Row>(
  find: (row: Row) => Evidence | null | undefined,
  what: string,
  { required = true }: { readonly required?: boolean } = {},
): readonly Column<Row>[] {
  return [
    text<Row>("document_id", `The document (文件) that prints ${what}: its id.`, (row) => find(row)?.document.id, {
      required,
      references: "documents.id",
    }),
    text<Row>("document_title", "The document's title, as printed.", (row) => find(row)?.document.title, { required }),
    integer<Row>(
      "first_line",
      "The first line of the quotation in the document, counted from 1.",
      (row) => find(row)?.startLine,
      { required, unit: "line" },
    ),
    integer<Row>("last_line", "The last line of the quotation.", (row) => find(row)?.endLine, {
      required,
      unit: "line",
    }),
    text<Row>(
      "quotation",
      `The words that prove ${what} (出處), as the document prints them, white space apart.`,
      (row) => find(row)?.quote,
      { required },
    ),
    {
      name: "source_url",
      type: "address",
      description: "Opens the document at the quotation.",
      required,
      read: (row) => find(row)?.url ?? null,
    },
  ];
}

/** The citation of the title, or the first one. */
export function titleCitation({ citations }: OfCitations): Evidence | undefined {
  return citations.find(({ field }) => field === "title") ?? citations[0];
}

/** Where the title of a plan or an item stands. */
export const TITLE_EVIDENCE: ColumnGroup<OfCitations> = group<OfCitations>(
  `citations { ${CITATION} }`,
  evidenceColumns(titleCitation, "the title"),
);
