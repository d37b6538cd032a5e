import { type Graph, type Page, type Variables } from "../use-graph";

/** All counties that the hub holds plans of, and one that it holds none of. */
export const SIX = ["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN", "KAOHSIUNG"];

interface Coded {
  readonly code: string;
}

interface Identified {
  readonly id: string;
}

interface Cell {
  readonly column: Coded;
  readonly presence: string;
  readonly likeness: string | null;
  readonly count: number;
  readonly items: readonly Identified[];
}

export interface Row {
  readonly initiative: Coded;
  readonly cells: readonly Cell[];
}

interface Summary {
  readonly column: Coded;
  readonly presence: string;
  readonly plans: readonly Identified[];
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly targetGroups: readonly Coded[];
  readonly references: readonly Coded[];
  readonly alone: { readonly totalCount: number; readonly nodes: readonly Identified[] };
}

export interface Comparison {
  readonly theme: Coded | null;
  readonly columns: readonly (Coded & { readonly county: Coded; readonly plan: Identified | null })[];
  readonly rows: Page<Row>;
  readonly summaries: readonly Summary[];
  readonly sharedReferences: readonly Coded[];
}

const ARGUMENTS = "$counties: [CountyCode!], $plans: [ID!], $theme: String, $filter: ItemFilter";
const COMPARE = "compare(counties: $counties, plans: $plans, theme: $theme, filter: $filter)";
const CELL = "column { code } presence likeness count items(first: 100) { id }";
const SUMMARY = `column { code } presence plans { id } goals programs indicators targetGroups { code } references { code }
  alone(first: 100) { totalCount nodes { id } }`;

/** Asks for nothing but what refuses or not. */
export const BARE_QUERY = `query (${ARGUMENTS}) { ${COMPARE} { columns { code } } }`;

/** Asks for a page of rows, summaries and all. */
export const QUERY = `query (${ARGUMENTS}, $orderBy: ComparisonOrder, $first: Int = 100, $after: String) { ${COMPARE} {
  theme { code } columns { code county { code } plan { id } } summaries { ${SUMMARY} } sharedReferences { code }
  rows(orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { initiative { code } cells { ${CELL} } } } } }`;

/** The comparison with its first hundred rows, which are all, of the counties or plans given. */
export async function askForComparison(graph: Graph, variables: Variables): Promise<Comparison> {
  return (await graph.ask<{ compare: Comparison }>(QUERY, variables)).compare;
}

export const codesOf = (coded: readonly Coded[]): string[] => coded.map(({ code }) => code);
export const idsOf = (nodes: readonly Identified[]): string[] => nodes.map(({ id }) => id);

/** The initiatives of the rows, in their order. */
export const rowsOf = ({ rows }: Comparison): string[] => rows.nodes.map(({ initiative }) => initiative.code);

/** The cell of a row and a column; throws where there is none. */
export function cellOf({ rows }: Comparison, initiative: string, column: string): Cell {
  const row = rows.nodes.find((node) => node.initiative.code === initiative);
  const cell = row?.cells.find((each) => each.column.code === column);
  if (!cell) throw new Error(`There is no cell of ${initiative} and ${column}.`);
  return cell;
}

/** The summary of a column; throws where there is none. */
export function summaryOf({ summaries }: Comparison, column: string): Summary {
  const summary = summaries.find((each) => each.column.code === column);
  if (!summary) throw new Error(`There is no summary of ${column}.`);
  return summary;
}

/** Codes of an axis of coverage under which a county has an item, as `code county`. */
export async function askForCovered(graph: Graph, rows: string, filter: Variables): Promise<Set<string>> {
  const query = `query ($rows: CoverageAxis!, $filter: ItemFilter) {
    coverage(rows: $rows, columns: COUNTY, filter: $filter) { cells { row column count } } }`;
  const { coverage } = await graph.ask<{ coverage: { cells: { row: string; column: string; count: number }[] } }>(
    query,
    { rows, filter },
  );
  return new Set(coverage.cells.filter(({ count }) => count > 0).map(({ row, column }) => `${row} ${column}`));
}
