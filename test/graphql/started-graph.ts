import { type ApolloServer, HeaderMap } from "@apollo/server";
import { type DataSource } from "typeorm";
import { buildHubSchema } from "../../src/graphql/build-schema";
import { startApolloServer } from "../../src/graphql/start-apollo-server";
import { createContext, type HubContext } from "../../src/kit/context";

/** An error as a client reads it. */
interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What a client is answered, and what the operator is told of it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data?: unknown;
  readonly errors?: readonly ToldError[];
  readonly reported: readonly { readonly requestId: string; readonly failure: unknown }[];
}

export interface Question {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly search?: string;
  readonly body?: unknown;
}

/** The graph's server over a database, asked as by HTTP and without a listener. */
export interface StartedGraph {
  readonly send: (question: Question) => Promise<Answer>;
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;
}

/** Starts the hub's graph for the test file that calls it; questions are numbered `request-1`, `request-2`, … */
export function useStartedGraph(dataSource: () => DataSource): StartedGraph {
  let apollo: ApolloServer<HubContext> | undefined;
  let reported: Answer["reported"] = [];
  let asked = 0;
  beforeAll(async () => {
    apollo = await startApolloServer(await buildHubSchema(), (requestId, failure) => {
      reported = [...reported, { requestId, failure }];
    });
  });
  beforeEach(() => {
    asked = 0;
  });
  afterAll(() => apollo?.stop());

  async function send({ method = "POST", headers = {}, search = "", body }: Question): Promise<Answer> {
    if (!apollo) throw new Error("The graph is there inside tests alone.");
    reported = [];
    const requestId = `request-${String((asked += 1))}`;
    const context = createContext(dataSource(), { requestId, publicUrl: "https://plans.example.org" });
    const sent = new HeaderMap(Object.entries(body === undefined ? headers : { ...JSON_TYPE, ...headers }));
    try {
      const { status, body: answer } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: sent, search, body: body === undefined ? {} : throughJson(body) },
        context: () => Promise.resolve(context),
      });
      const text = answer.kind === "complete" ? answer.string : "";
      return { status: status ?? 200, text, ...(JSON.parse(text) as Pick<Answer, "data" | "errors">), reported };
    } finally {
      await context.release();
    }
  }

  return { send, ask: (query, variables) => send({ body: { query, variables } }) };
}

const JSON_TYPE = { "content-type": "application/json" };

/** As a body arrives that was sent as JSON. */
function throughJson(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
