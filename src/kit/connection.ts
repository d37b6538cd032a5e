import { type ObjectLiteral } from "typeorm";
import { type HubContext } from "./context";
import { readCursor, writeCursor, type Position } from "./cursor";
import { readPageSize } from "./page-arguments";
import { allOf, SqlParameters, type SqlCondition } from "./sql";

/** The rows of a connection and their order, in terms of SQL. */
export interface ConnectionRows {
  /** Names what is asked; connections with the same name and arguments are asked together for all their parents. */
  readonly name: string;
  /** A table that is made once for all parents, for `from` to name: `name AS (SELECT …)`. */
  readonly with?: SqlCondition;
  /** What stands behind FROM, with its alias: `plan_item item`. */
  readonly from: string;
  /** The id's column: `item.id`. */
  readonly id: string;
  /** The column of the integer rank: `item.rank_document`. */
  readonly rank: string;
  /** Names the order in cursors, where the rank does not say enough of it. */
  readonly order?: string;
  /** Ties rows to `parent.id`, one of the parents asked for; left out where there is no parent. */
  readonly parent?: string;
  readonly where: readonly SqlCondition[];
}

/** What is asked of the rows. */
export interface ConnectionRequest {
  readonly rows: ConnectionRows;
  /** The key that `parent.id` stands for; empty where there is no parent. */
  readonly parentKey?: string;
  /** Everything that `rows.where` depends on, so that equal requests share a statement. */
  readonly variant: unknown;
  readonly reverse?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of positions; `more` says that others follow. */
interface Page {
  readonly positions: readonly Position[];
  readonly more: boolean;
}

/** A page that is read when its parts are asked for, and no part twice. */
export class ConnectionPage<Node extends ObjectLiteral> {
  private page: Promise<Page> | undefined;

  constructor(
    private readonly context: HubContext,
    private readonly request: ConnectionRequest,
    private readonly loadNodes: (ids: readonly string[], positions: readonly Position[]) => Promise<Node[]>,
  ) {
    readPageSize(request.first);
    this.after();
  }

  async nodes(): Promise<Node[]> {
    const { positions } = await this.positions();
    return this.loadNodes(idsOf(positions), positions);
  }

  async edges(): Promise<{ node: Node; cursor: string }[]> {
    const { positions } = await this.positions();
    const nodes = await this.loadNodes(idsOf(positions), positions);
    return positions.flatMap((position, index) => {
      const node = nodes[index];
      return node ? [{ node, cursor: writeCursor(this.order(), position) }] : [];
    });
  }

  async pageInfo(): Promise<PageFacts> {
    const { positions, more } = await this.positions();
    const [start, end] = [positions[0], positions.at(-1)];
    return {
      hasNextPage: more,
      hasPreviousPage: this.after() !== undefined,
      startCursor: start ? writeCursor(this.order(), start) : null,
      endCursor: end ? writeCursor(this.order(), end) : null,
    };
  }

  totalCount(): Promise<number> {
    const { rows, variant, parentKey } = this.request;
    const key = JSON.stringify(["total", rows.name, variant]);
    const loader = this.context.loaders.get(ConnectionPage, key, (parents) => countRows(this.context, rows, parents));
    return loader.load(parentKey ?? "");
  }

  private positions(): Promise<Page> {
    this.page ??= this.readPositions();
    return this.page;
  }

  private readPositions(): Promise<Page> {
    const { rows, variant, parentKey, reverse } = this.request;
    const size = readPageSize(this.request.first);
    const after = this.after();
    const key = JSON.stringify([rows.name, rows.rank, variant, Boolean(reverse), size, after]);
    const bounds: PageBounds = { size, after, reverse: Boolean(reverse) };
    const loader = this.context.loaders.get(ConnectionPage, key, (parents) =>
      readPages(this.context, rows, bounds, parents),
    );
    return loader.load(parentKey ?? "");
  }

  private order(): string {
    return `${this.request.rows.order ?? this.request.rows.rank}${this.request.reverse ? " reversed" : ""}`;
  }

  private after(): Position | undefined {
    const { after } = this.request;
    return after === undefined || after === null ? undefined : readCursor(this.order(), after);
  }
}

/** What `PageInfo` answers. */
export interface PageFacts {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface PageBounds {
  readonly size: number;
  readonly after: Position | undefined;
  readonly reverse: boolean;
}

function idsOf(positions: readonly Position[]): string[] {
  return positions.map(({ id }) => id);
}

/** One page for each parent, all in one statement. */
async function readPages(
  context: HubContext,
  rows: ConnectionRows,
  { size, after, reverse }: PageBounds,
  parents: readonly string[],
): Promise<Page[]> {
  const parameters = new SqlParameters();
  const parentIds = parameters.add(parents);
  const direction = reverse ? "DESC" : "ASC";
  const beyond: SqlCondition[] = after
    ? [
        (p) =>
          `(${rows.rank}, ${rows.id}) ${reverse ? "<" : ">"} (${p.add(after.rank)}::integer, ${p.add(after.id)}::text)`,
      ]
    : [];
  const sql = `${withTable(rows, parameters)}SELECT parent.id AS parent, page.id, page.rank
    FROM unnest(${parentIds}::text[]) AS parent(id) CROSS JOIN LATERAL (
      SELECT ${rows.id} AS id, ${rows.rank} AS rank FROM ${rows.from}
      WHERE ${allOf([...parentCondition(rows), ...rows.where, ...beyond], parameters)}
      ORDER BY ${rows.rank} ${direction}, ${rows.id} ${direction} LIMIT ${parameters.add(size + 1)}
    ) page ORDER BY page.rank ${direction}, page.id ${direction}`;
  const manager = await context.manager();
  const found = await manager.query<{ parent: string; id: string; rank: number }[]>(sql, parameters.values);
  const pages = new Map(parents.map((parent) => [parent, [] as Position[]]));
  for (const { parent, id, rank } of found) pages.get(parent)?.push({ id, rank });
  return parents.map((parent) => {
    const positions = pages.get(parent) ?? [];
    return { positions: positions.slice(0, size), more: positions.length > size };
  });
}

/** How many rows each parent has, all in one statement. */
async function countRows(context: HubContext, rows: ConnectionRows, parents: readonly string[]): Promise<number[]> {
  const parameters = new SqlParameters();
  const parentIds = parameters.add(parents);
  const sql = `${withTable(rows, parameters)}SELECT parent.id AS parent, counted.total
    FROM unnest(${parentIds}::text[]) AS parent(id) CROSS JOIN LATERAL (
      SELECT count(*)::integer AS total FROM ${rows.from}
      WHERE ${allOf([...parentCondition(rows), ...rows.where], parameters)}
    ) counted`;
  const manager = await context.manager();
  const found = await manager.query<{ parent: string; total: number }[]>(sql, parameters.values);
  const totals = new Map(found.map(({ parent, total }) => [parent, total]));
  return parents.map((parent) => totals.get(parent) ?? 0);
}

function withTable(rows: ConnectionRows, parameters: SqlParameters): string {
  return rows.with ? `WITH ${rows.with(parameters)}\n` : "";
}

function parentCondition({ parent }: ConnectionRows): SqlCondition[] {
  return parent === undefined ? [] : [() => parent];
}
