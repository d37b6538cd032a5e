import { type PageFacts } from "./connection";
import { readCursor, writeCursor } from "./cursor";
import { readPageSize } from "./page-arguments";

/** A page of a list that stands in memory, in the shape of a connection. */
export interface ListPage<Node> {
  readonly nodes: Node[];
  readonly edges: { node: Node; cursor: string }[];
  readonly pageInfo: PageFacts;
  readonly totalCount: number;
}

/** What is asked of the list. */
export interface ListPageRequest<Node> {
  /** Names the list's order, so that a cursor is not used in another. */
  readonly order: string;
  readonly list: readonly Node[];
  readonly idOf: (node: Node) => string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The page as a connection of a class whose parts are otherwise read from the database (`defineConnection`). */
export function asConnection<Node, Connection extends object>(
  type: { readonly prototype: Connection },
  { nodes, edges, pageInfo, totalCount }: ListPage<Node>,
): Connection {
  return Object.assign(Object.create(type.prototype) as Connection, {
    nodes: () => Promise.resolve(nodes),
    edges: () => Promise.resolve(edges),
    pageInfo: () => Promise.resolve(pageInfo),
    totalCount: () => Promise.resolve(totalCount),
  });
}

/** The page of a list; throws BAD_USER_INPUT for a page size out of bounds and for a cursor of another order. */
export function pageOfList<Node>({ order, list, idOf, first, after }: ListPageRequest<Node>): ListPage<Node> {
  const size = readPageSize(first);
  const start = after === undefined || after === null ? 0 : readCursor(order, after).rank + 1;
  const nodes = list.slice(start, start + size);
  const edges = nodes.map((node, index) => ({
    node,
    cursor: writeCursor(order, { rank: start + index, id: idOf(node) }),
  }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: start + nodes.length < list.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.length,
  };
}
