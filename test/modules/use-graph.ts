import { type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { type DataSource } from "typeorm";
import { type Config, readConfig } from "../../src/config";
import { prepareDatabase } from "../../src/db/prepare-database";
import { createHub, type Hub } from "../../src/hub";
import { seedDatabase } from "../../src/import/seed";
import { createContext } from "../../src/kit/context";
import { type DatabaseTemplate, openTestDatabase } from "../support/test-database";

/** The plans of seeds/, as a first start writes them. */
export const seededDatabase: DatabaseTemplate = {
  name: "seeds",
  build: (dataSource) => prepareDatabase(dataSource, async (opened) => void (await seedDatabase(opened, seedsDir()))),
};

export type Variables = Readonly<Record<string, unknown>>;

/** What the graph says to one question. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The graph over a database of the test file's own; each question is a request with its own context. */
export interface Graph {
  readonly dataSource: DataSource;
  readonly schema: GraphQLSchema;
  readonly answer: (query: string, variables?: Variables) => Promise<Answer>;
  /** The data of an answer; throws where there is an error in it. */
  readonly ask: <Data>(query: string, variables?: Variables) => Promise<Data>;
  /** The one error of an answer; throws where there is none or more. */
  readonly refusal: (query: string, variables?: Variables) => Promise<GraphQLFormattedError>;
}

/** Addresses in answers begin with this one. */
export const PUBLIC_URL = "https://plans.example.org";

/** A template may have to be built first. */
const TIMEOUT_MS = 180_000;

/** Opens the graph over the seeds, or over another state of the database; call it at the top of a file. */
export function useGraph(template: DatabaseTemplate = seededDatabase): () => Graph {
  let graph: Graph | undefined;
  let close = (): Promise<unknown> => Promise.resolve();
  beforeAll(async () => {
    const database = await openTestDatabase(template);
    const config: Config = { ...readConfig({ HUB_LOG_LEVEL: "silent" }), ...database.config, publicUrl: PUBLIC_URL };
    const hub = await createHub(config);
    graph = openGraph(hub);
    close = () => hub.close().then(database.drop);
  }, TIMEOUT_MS);
  afterAll(() => close());
  return () => {
    if (!graph) throw new Error("The graph is there when a test or a hook runs, not before.");
    return graph;
  };
}

function openGraph({ apollo, dataSource, schema }: Hub): Graph {
  const answer = async (query: string, variables: Variables = {}): Promise<Answer> => {
    const contextValue = createContext(dataSource, { requestId: "test", publicUrl: PUBLIC_URL });
    try {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single") throw new Error("The answer came in pieces.");
      return body.singleResult;
    } finally {
      await contextValue.release();
    }
  };
  return {
    dataSource,
    schema,
    answer,
    ask: async <Data>(query: string, variables?: Variables): Promise<Data> => {
      const { data, errors } = await answer(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
      return data as Data;
    },
    refusal: async (query, variables) => {
      const { errors = [] } = await answer(query, variables);
      if (errors.length !== 1 || !errors[0])
        throw new Error(`${String(errors.length)} errors: ${JSON.stringify(errors)}`);
      return errors[0];
    },
  };
}

function seedsDir(): string {
  return readConfig({}).seedsDir;
}

/** A page of a connection. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Follows a connection to its end and returns all pages; `askForPage` asks for the page behind a cursor. */
export async function askForPages<Node>(
  askForPage: (after: string | null) => Promise<Page<Node>>,
): Promise<Page<Node>[]> {
  const pages: Page<Node>[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Node> = await askForPage(after);
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return pages;
    after = page.pageInfo.endCursor;
  }
}

/** Every node of a root list of items, of goals, programs or indicators. */
export async function askForAll<Node>(
  graph: Graph,
  list: ItemList,
  fields: string,
  { filter = {}, orderBy = "DOCUMENT", reverse = false }: ListRequest = {},
): Promise<Node[]> {
  const query = `query ($filter: ItemFilter, $orderBy: ItemOrder, $reverse: Boolean, $after: String) {
    list: ${list}(filter: $filter, orderBy: $orderBy, reverse: $reverse, first: 100, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${fields} } } }`;
  const pages = await askForPages(async (after) => {
    const { list: page } = await graph.ask<{ list: Page<Node> }>(query, { filter, orderBy, reverse, after });
    return page;
  });
  return pages.flatMap(({ nodes }) => nodes);
}

export type ItemList = "items" | "strategicGoals" | "programs" | "indicators";

export interface ListRequest {
  readonly filter?: Variables;
  readonly orderBy?: "DOCUMENT" | "TITLE" | "COUNTY" | "YEAR";
  readonly reverse?: boolean;
}

/** The total of a root list under a filter. */
export async function countItems(graph: Graph, list: ItemList, filter: Variables = {}): Promise<number> {
  const query = `query ($filter: ItemFilter) { list: ${list}(filter: $filter, first: 1) { totalCount } }`;
  return (await graph.ask<{ list: { totalCount: number } }>(query, { filter })).list.totalCount;
}

/** How many lists are counted in one request; the hub bounds the fields at the top. */
const COUNTED_AT_ONCE = 25;

/** The totals of all items under several filters. */
export async function countEach(graph: Graph, filters: readonly Variables[]): Promise<number[]> {
  const counts: number[] = [];
  for (let start = 0; start < filters.length; start += COUNTED_AT_ONCE) {
    counts.push(...(await countSome(graph, filters.slice(start, start + COUNTED_AT_ONCE))));
  }
  return counts;
}

async function countSome(graph: Graph, filters: readonly Variables[]): Promise<number[]> {
  const names = filters.map((_, index) => `f${String(index)}`);
  const counts = names.map((name) => `${name}: items(filter: $${name}, first: 1) { totalCount }`);
  const query = `query (${names.map((name) => `$${name}: ItemFilter`).join(", ")}) { ${counts.join("\n")} }`;
  const variables = Object.fromEntries(names.map((name, index) => [name, filters[index]]));
  const data = await graph.ask<Record<string, { totalCount: number }>>(query, variables);
  return names.map((name) => data[name]?.totalCount ?? Number.NaN);
}
