import { type ApolloServerPlugin } from "@apollo/server";
import { type HubContext } from "../kit/context";

/** Notes what was asked and what came of it. */
export function observeAnswers(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: ({ contextValue: { observed } }) =>
      Promise.resolve({
        didResolveOperation: ({ operationName }) => {
          if (operationName !== null) observed.operation = operationName;
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
          observed.errors = errors.map(({ extensions }) => String(extensions?.["code"]));
          return Promise.resolve();
        },
      }),
  };
}
