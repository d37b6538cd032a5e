import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { InMemoryLRUCache } from "@apollo/utils.keyvaluecache";
import { type DocumentNode, type GraphQLSchema } from "graphql";
import { type HubContext } from "../kit/context";
import { boundCost } from "./limits/bound-cost";
import { boundStructure } from "./limits/bound-structure";
import { observeAnswers } from "./observe-answers";
import { keepOwnOperations } from "./own-operations";
import { tellOutages } from "./tell-outages";
import { traceAnswers } from "./trace-answers";
import { formatError, isFailure, MASKED_MESSAGE } from "./format-error";

/** A query's text may have so many tokens: the longest operation of ours has some 400. */
const MOST_TOKENS = 4_000;

/**
 * How much of documents that were read before is kept, in bytes of their JSON; in memory they take more. What is not
 * kept is read again. Apollo's own choice is 30 MiB.
 */
const DOCUMENT_STORE_BYTES = 2 * 1024 * 1024;

/** Told of every failure that no one foresaw, with the id of its request. */
export type ReportFailure = (requestId: string, failure: unknown) => void;

/** The graph's server, started and without a listener. Every default that matters is written out. */
export async function startApolloServer(
  schema: GraphQLSchema,
  reportFailure: ReportFailure,
): Promise<ApolloServer<HubContext>> {
  const apollo = new ApolloServer<HubContext>({
    schema,
    // What it would decide is decided below; NODE_ENV is not asked.
    nodeEnv: "production",
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: keepOwnOperations() },
    // What it bounds is bounded by `boundStructure` and `boundCost`, which say what to do instead.
    maxRecursiveSelections: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [boundStructure],
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: DOCUMENT_STORE_BYTES }),
    // Every field that could be hinted would be walked for nothing: answers are kept by release, not by Apollo.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // GraphiQL is ours; nothing is told to anybody, whatever APOLLO_… the environment holds.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      observeAnswers(),
      boundCost(),
      tellOutages(),
      failures(reportFailure),
      traceAnswers(),
    ],
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
