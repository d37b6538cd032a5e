import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { type GraphQLSchema } from "graphql";
import { type HubContext } from "../kit/context";
import { formatError, isFailure, MASKED_MESSAGE } from "./format-error";

/** A query's text may have so many tokens: the longest operation of ours has some 400. */
const MOST_TOKENS = 4_000;

/** Told of every failure that no one foresaw, with the id of its request. */
export type ReportFailure = (requestId: string, failure: unknown) => void;

/** The graph's server, started and without a listener. Every default that matters is written out. */
export async function startApolloServer(
  schema: GraphQLSchema,
  reportFailure: ReportFailure,
): Promise<ApolloServer<HubContext>> {
  const apollo = new ApolloServer<HubContext>({
    schema,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    // Every field that could be hinted would be walked for nothing: answers are kept by release, not by Apollo.
    plugins: [ApolloServerPluginCacheControlDisabled(), failures(reportFailure)],
  });
  await apollo.start();
  return apollo;
}

/** Reports what failed, and tells the person who asked under which id. */
function failures(report: ReportFailure): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: ({ contextValue: { requestId } }) =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => {
          errors.filter(isFailure).forEach((error) => report(requestId, error.originalError ?? error));
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          if (body.kind === "single") {
            body.singleResult.errors = body.singleResult.errors?.map((error) =>
              error.message === MASKED_MESSAGE ? { ...error, extensions: { ...error.extensions, requestId } } : error,
            );
          }
          return Promise.resolve();
        },
      }),
  };
}
