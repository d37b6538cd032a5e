import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ApolloServer } from "@apollo/server";
import { PROJECT_ROOT } from "../config";
import { createContext, type HubContext } from "../kit/context";
import { type ServedHub } from "./served-hub";

/** Asks the graph one of the operations of schema/operations; throws where the graph answers with an error. */
export type Ask = <Data>(operation: OperationName, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;

export type OperationName =
  | "document-page"
  | "document-page-citations"
  | "document-page-sections"
  | "item-page"
  | "plan-page"
  | "plan-page-items"
  | "release"
  | "start-page";

const texts = new Map<OperationName, string>();

/** Lets `work` ask the graph in this process; all its questions are answered from one state of the data. */
export async function askInOneState<Result>(
  hub: ServedHub,
  requestId: string,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const context = createContext(hub.dataSource, { requestId, publicUrl: hub.config.publicUrl });
  try {
    return await work((operation, variables) => ask(hub.apollo, context, operation, variables));
  } finally {
    await context.release();
  }
}

/** A connection in an answer. */
export interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** Follows a connection to its end. */
export async function askForAll<Node>(
  askForPage: (after: string | null) => Promise<Page<Node>>,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Node> = await askForPage(after);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

async function ask<Data>(
  apollo: ApolloServer<HubContext>,
  contextValue: HubContext,
  operation: OperationName,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const { body } = await apollo.executeOperation({ query: readOperation(operation), variables }, { contextValue });
  if (body.kind !== "single") throw new Error(`${operation}: the answer came in pieces.`);
  const { data, errors } = body.singleResult;
  if (errors || !data)
    throw new Error(`${operation}: ${errors?.map(({ message }) => message).join("; ") ?? "no answer"}`);
  return data as Data;
}

function readOperation(name: OperationName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(PROJECT_ROOT, "schema", "operations", `${name}.graphql`), "utf8");
  texts.set(name, text);
  return text;
}
