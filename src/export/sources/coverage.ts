import { followPages, type Page } from "../../graphql/ask";
import { PAGE_SIZE, writeCall } from "../field-call";
import { type Row, type Source } from "../source";

interface Heading {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

interface Matrix {
  readonly pageInfo: Page<Row>["pageInfo"];
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  readonly cells: readonly (Row & { readonly row: string; readonly column: string })[];
}

const HEADINGS = "{ code name nameEn: name(language: EN) }";

/** The cells of the coverage matrix, each with its row and column as headings (`rowHeading`, `columnHeading`). */
export const coverageCells: Source = {
  fields: ["Query.coverage"],
  rows: async function* ({ schema, query, arguments: given, select }) {
    const call = writeCall(schema, "Query.coverage", given, { first: PAGE_SIZE });
    const text = `query ${call.declarations("$after: String")} { matrix: ${call.text} {
      pageInfo { hasNextPage endCursor } rows ${HEADINGS} columns ${HEADINGS} cells { row column ${select} } } }`;
    yield* followPages<Row>(async (after) => {
      const { matrix } = await query<{ matrix: Matrix }>(text, { ...call.variables, after });
      return { pageInfo: matrix.pageInfo, nodes: nameCells(matrix) };
    });
  },
};

function nameCells({ rows, columns, cells }: Matrix): readonly Row[] {
  const rowHeadings = new Map(rows.map((heading) => [heading.code, heading]));
  const columnHeadings = new Map(columns.map((heading) => [heading.code, heading]));
  return cells.map((cell) => ({
    ...cell,
    rowHeading: rowHeadings.get(cell.row),
    columnHeading: columnHeadings.get(cell.column),
  }));
}
