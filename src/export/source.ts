import { type GraphQLSchema } from "graphql";
import { followPages, type Page, type Query } from "../graphql/ask";
import { type FieldArguments, PAGE_SIZE, writeCall } from "./field-call";

/** A row as the graph answers it. */
export type Row = Readonly<Record<string, unknown>>;

/** What is asked of a source. */
export interface SourceRequest {
  readonly schema: GraphQLSchema;
  readonly query: Query;
  /** By the names of the graph's arguments. */
  readonly arguments: FieldArguments;
  /** The fields that are wanted of a row. */
  readonly select: string;
}

/** Where the rows of a table come from: fields of the graph, followed to their end. */
export interface Source {
  /** The fields (`Query.programs`) whose arguments the table takes as parameters. */
  readonly fields: readonly string[];
  /** The rows in the graph's order, page by page. */
  readonly rows: (request: SourceRequest) => AsyncGenerator<readonly Row[]>;
  /** How many rows there are, where the graph can say so without listing them. */
  readonly count?: (request: SourceRequest) => Promise<number>;
}

/** A field that is a plain list: `Query.counties`. */
export function listSource(field: string): Source {
  return {
    fields: [field],
    rows: async function* ({ schema, query, arguments: given, select }) {
      const call = writeCall(schema, field, given);
      const answer = await query<{ list: readonly Row[] }>(
        `query ${call.declarations()} { list: ${call.text} { ${select} } }`,
        call.variables,
      );
      yield answer.list;
    },
  };
}

/** A field that is a connection: `Query.programs`. */
export function connectionSource(field: string): Source {
  return {
    fields: [field],
    rows: async function* (request) {
      yield* followConnection<Row>(request, field, request.select);
    },
    count: ({ schema, query, arguments: given }) => countConnection(schema, query, field, given),
  };
}

/**
 * Rows that stand in a list of each node of a connection: the targets of indicators. What the list takes as arguments
 * follows from those of the connection.
 */
export function listOfEachSource(
  field: string,
  part: string,
  argumentsOfPart: (given: FieldArguments) => FieldArguments = () => ({}),
): Source {
  return {
    fields: [field],
    rows: async function* (request) {
      const { schema, arguments: given, select } = request;
      const call = writeCall(schema, part, argumentsOfPart(given));
      const parts = `parts: ${call.text} { ${select} }`;
      for await (const nodes of followConnection<{ parts: readonly Row[] }>(request, field, parts, call)) {
        yield nodes.flatMap(({ parts: rows }) => rows);
      }
    },
  };
}

/** The same source where several nodes may have a row in common: each row, by its id, once. */
export function distinctSource(source: Source): Source {
  return {
    fields: source.fields,
    rows: async function* (request) {
      const seen = new Set<unknown>();
      for await (const rows of source.rows({ ...request, select: `rowId: id ${request.select}` })) {
        yield rows.filter(({ rowId }) => !seen.has(rowId) && seen.add(rowId));
      }
    },
  };
}

/** What the nodes of a connection lead to, each of which has a connection of the rows: the sections of plans' documents. */
export interface PartPath {
  /** The connection at the root: `Query.plans`. */
  readonly field: string;
  /** From a node of it to those that have rows, as a query selects them: `documents { id }`; itself where left out. */
  readonly through?: string;
  /** The connection of the rows: `Document.sections`. */
  readonly part: string;
  /** What each row is told of its parent, where the graph does not say it: `initiative: code name`. */
  readonly parent?: { readonly name: string; readonly select: string };
}

/** Rows that stand in a connection of what the nodes of another connection lead to, each parent asked once. */
export function connectionOfEachSource({ field, through, part, parent }: PartPath): Source {
  const [parentType = ""] = part.split(".");
  return {
    fields: [field, part],
    rows: async function* (request) {
      const { schema, query, arguments: given, select } = request;
      const call = writeCall(schema, part, given, { first: PAGE_SIZE });
      const text = `query ${call.declarations("$id: ID!", "$after: String")} { node(id: $id) { ... on ${parentType} { ${parent?.select ?? ""}
        rows: ${call.text} { pageInfo { hasNextPage endCursor } nodes { ${select} } } } } }`;
      for await (const id of parentIds(request, field, through)) {
        yield* followPages<Row>(async (after) => {
          const { node } = await query<{ node: { rows: Page<Row> } }>(text, { ...call.variables, id, after });
          const { pageInfo, nodes } = node.rows;
          return { pageInfo, nodes: parent ? nodes.map((row) => ({ ...row, [parent.name]: node })) : nodes };
        });
      }
    },
    count: async (request) => {
      const { schema, query, arguments: given } = request;
      const call = writeCall(schema, part, given, { first: 1 }, { paged: false });
      const text = `query ${call.declarations("$id: ID!")} { node(id: $id) { ... on ${parentType} {
        rows: ${call.text} { totalCount } } } }`;
      let total = 0;
      for await (const id of parentIds(request, field, through)) {
        const { node } = await query<{ node: { rows: { totalCount: number } } }>(text, { ...call.variables, id });
        total += node.rows.totalCount;
      }
      return total;
    },
  };
}

/** The ids of what has rows, each once. */
async function* parentIds(request: SourceRequest, field: string, through: string | undefined): AsyncGenerator<string> {
  const seen = new Set<string>();
  const select = through === undefined ? "id" : `within: ${through}`;
  const parents = followConnection<{ id?: string; within?: readonly { id: string }[] }>(request, field, select);
  for await (const nodes of parents) {
    const ids = nodes.flatMap(({ id, within }) => within?.map((one) => one.id) ?? [id ?? ""]);
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield id;
    }
  }
}

/** The nodes of a connection at the root; `inner` is a call inside the selection, whose arguments are sent along. */
async function* followConnection<Node>(
  { schema, query, arguments: given }: SourceRequest,
  field: string,
  select: string,
  inner?: ReturnType<typeof writeCall>,
): AsyncGenerator<readonly Node[]> {
  const call = writeCall(schema, field, given, { first: PAGE_SIZE });
  const declared = [...new Set([...call.declared, ...(inner?.declared ?? []), "$after: String"])];
  const text = `query (${declared.join(", ")}) { list: ${call.text} { pageInfo { hasNextPage endCursor } nodes { ${select} } } }`;
  const variables = { ...call.variables, ...inner?.variables };
  yield* followPages<Node>(async (after) => (await query<{ list: Page<Node> }>(text, { ...variables, after })).list);
}

async function countConnection(
  schema: GraphQLSchema,
  query: Query,
  field: string,
  given: FieldArguments,
): Promise<number> {
  const call = writeCall(schema, field, given, { first: 1 }, { paged: false });
  const text = `query ${call.declarations()} { list: ${call.text} { totalCount } }`;
  return (await query<{ list: { totalCount: number } }>(text, call.variables)).list.totalCount;
}
