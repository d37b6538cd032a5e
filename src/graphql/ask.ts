import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ApolloServer } from "@apollo/server";
import { type GraphQLFormattedError } from "graphql";
import { type DataSource } from "typeorm";
import { type Config, PROJECT_ROOT } from "../config";
import { type Caller } from "../kit/caller";
import { createContext, type HubContext } from "../kit/context";
import { LoaderCache } from "../kit/loader-cache";
import { Release } from "../modules/dataset/release.entity";

/** What is needed to ask the graph in this process. */
export interface AskedHub {
  readonly config: Pick<Config, "publicUrl">;
  readonly dataSource: DataSource;
  readonly apollo: ApolloServer<HubContext>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Asks the graph one of the operations of schema/operations; throws an AnswerError where it answers with an error. */
export type Ask = <Data>(operation: string, variables?: Variables) => Promise<Data>;

/** Asks the graph a query; throws an AnswerError where it answers with an error. */
export type Query = <Data>(query: string, variables?: Variables) => Promise<Data>;

/** Questions that are all answered from one state of the data. */
export interface GraphSession {
  readonly ask: Ask;
  readonly query: Query;
  /** To be called once the last question is answered. */
  readonly end: () => Promise<void>;
}

/** The graph answered with errors. */
export class AnswerError extends Error {
  constructor(
    question: string,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(`${question}: ${errors.map(({ message }) => message).join("; ") || "no answer"}`);
    this.name = "AnswerError";
  }
}

/** Another release answers than the one that the first answer was from. */
export class ReleaseChangedError extends Error {
  constructor() {
    super("Another release was published while this one was being read.");
    this.name = "ReleaseChangedError";
  }
}

/** Opens a session; what one question has loaded is not kept for the next, so that a long list takes no memory. */
export function openSession(hub: AskedHub, caller: Caller): GraphSession {
  const context = openContext(hub, caller);
  const execute = <Data>(name: string, query: string, variables: Variables = {}): Promise<Data> =>
    answer(hub.apollo, { ...context, loaders: new LoaderCache() }, { name, query, variables });
  return {
    ask: (operation, variables) => execute(operation, readOperation(operation), variables),
    query: (query, variables) => execute("query", query, variables),
    end: () => context.release(),
  };
}

/**
 * Questions of a caller who may take any time between them: each has a transaction of its own, so that no connection
 * waits for a slow reader. All are answered from one release; throws a ReleaseChangedError once another one answers.
 */
export function queryOneRelease(hub: AskedHub, caller: Caller): Query {
  let first: string | undefined;
  return async (query, variables = {}) => {
    const context = openContext(hub, caller);
    try {
      const release = await readReleaseMark(context);
      first ??= release;
      if (release !== first) throw new ReleaseChangedError();
      return await answer(hub.apollo, context, { name: "query", query, variables });
    } finally {
      await context.release();
    }
  };
}

/** Lets `work` ask the graph in this process; all its questions are answered from one state of the data. */
export async function askInOneState<Result>(
  hub: AskedHub,
  caller: Caller,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const session = openSession(hub, caller);
  try {
    return await work(session.ask);
  } finally {
    await session.end();
  }
}

/** A connection in an answer. */
export interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** Follows a connection to its end, page by page. */
export async function* followPages<Node>(
  askForPage: (after: string | null) => Promise<Page<Node>>,
): AsyncGenerator<readonly Node[]> {
  for (let after: string | null = null; ;) {
    const page: Page<Node> = await askForPage(after);
    yield page.nodes;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

/** Follows a connection to its end and returns all its nodes. */
export async function askForAll<Node>(
  askForPage: (after: string | null) => Promise<Page<Node>>,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for await (const page of followPages(askForPage)) nodes.push(...page);
  return nodes;
}

function openContext({ dataSource, config }: AskedHub, caller: Caller): HubContext {
  return createContext(dataSource, { ...caller, publicUrl: config.publicUrl });
}

/** Differs where anything that the hub answers may differ: the data, or how rows are derived from it. */
async function readReleaseMark(context: HubContext): Promise<string> {
  const manager = await context.manager();
  const releases = await manager.find(Release, { select: { id: true, fingerprint: true } });
  return releases.map(({ id, fingerprint }) => `${id} ${fingerprint}`).join();
}

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Variables;
}

async function answer<Data>(
  apollo: ApolloServer<HubContext>,
  contextValue: HubContext,
  { name, query, variables }: Question,
): Promise<Data> {
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== "single") throw new Error(`${name}: the answer came in pieces.`);
  const { data, errors } = body.singleResult;
  if (errors || !data) throw new AnswerError(name, errors ?? []);
  return data as Data;
}

const texts = new Map<string, string>();

function readOperation(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(PROJECT_ROOT, "schema", "operations", `${name}.graphql`), "utf8");
  texts.set(name, text);
  return text;
}
