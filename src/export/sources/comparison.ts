import { followPages, type Page } from "../../graphql/ask";
import { PAGE_SIZE, writeCall } from "../field-call";
import { type Row, type Source, type SourceRequest } from "../source";

/** A cell of the comparison as a query selects it: an initiative in one column, with the items that are versions of it. */
interface Cell {
  readonly column: Row;
  readonly presence: string;
  readonly likeness: string | null;
  readonly items: readonly Row[];
}

interface SharedRow {
  readonly initiative: Row;
  readonly cells: readonly Cell[];
}

interface Summary {
  readonly column: Row & { readonly code: string };
  readonly presence: string;
  readonly alone: Page<Row>;
}

const COLUMN = "column { code county { code name nameEn: name(language: EN) } plan { id } }";
const COMPARE = "Query.compare";
/** Most items that one county has of one initiative. */
const MOST_ITEMS = 100;

/**
 * What counties have in common and what each has alone: first each initiative in each column, one row for an item and
 * one for a column without any, then each column's items that belong to none of these initiatives. `select` is asked
 * of the items.
 */
export const comparisonRows: Source = {
  fields: [COMPARE, "Comparison.rows"],
  rows: async function* (request) {
    yield* sharedRows(request);
    yield* lonelyRows(request);
  },
};

async function* sharedRows({ schema, query, arguments: given, select }: SourceRequest): AsyncGenerator<readonly Row[]> {
  const call = writeCall(schema, COMPARE, given);
  const rows = writeCall(schema, "Comparison.rows", given, { first: PAGE_SIZE });
  const declared = [...call.declared, ...rows.declared, "$after: String"].join(", ");
  const text = `query (${declared}) { comparison: ${call.text} { rows: ${rows.text} { pageInfo { hasNextPage endCursor }
    nodes { initiative { code name nameEn: name(language: EN) }
      cells { ${COLUMN} presence likeness items(first: ${String(MOST_ITEMS)}) { ${select} } } } } } }`;
  const variables = { ...call.variables, ...rows.variables };
  const pages = followPages<SharedRow>(async (after) => {
    const { comparison } = await query<{ comparison: { rows: Page<SharedRow> } }>(text, { ...variables, after });
    return comparison.rows;
  });
  for await (const page of pages) yield page.flatMap(({ initiative, cells }) => cells.flatMap(spread(initiative)));
}

function spread(initiative: Row): (cell: Cell) => readonly Row[] {
  return ({ column, presence, likeness, items }) => {
    const cell = { initiative, column, presence, likeness };
    return items.length === 0 ? [{ ...cell, item: null }] : items.map((item) => ({ ...cell, item }));
  };
}

/** The columns are asked one after another, since each has pages of its own. */
async function* lonelyRows({ schema, query, arguments: given, select }: SourceRequest): AsyncGenerator<readonly Row[]> {
  const call = writeCall(schema, COMPARE, given);
  const alone = `alone(first: ${String(PAGE_SIZE)}, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${select} } }`;
  const text = `query ${call.declarations("$after: String")} { comparison: ${call.text} {
    summaries { ${COLUMN} presence ${alone} } } }`;
  const ask = async (after: string | null): Promise<readonly Summary[]> => {
    const { comparison } = await query<{ comparison: { summaries: readonly Summary[] } }>(text, {
      ...call.variables,
      after,
    });
    return comparison.summaries;
  };
  const firstPages = await ask(null);
  for (const { column, presence, alone: firstPage } of firstPages) {
    const pages = followPages<Row>(async (after) =>
      after === null
        ? firstPage
        : ((await ask(after)).find((summary) => summary.column.code === column.code)?.alone ?? firstPage),
    );
    for await (const items of pages) {
      yield items.map((item) => ({ initiative: null, column, presence, likeness: null, item }));
    }
  }
}
