import { type ApolloServerPlugin } from "@apollo/server";
import { type HubContext } from "../kit/context";
import { RETRY_SECONDS } from "../kit/outage";

/** An answer that the database could not be asked for is a 503 that says when to ask again. */
export function tellOutages(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body, http } }) => {
          const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
          if (errors.some(({ extensions }) => extensions?.["code"] === "DATABASE_UNAVAILABLE")) {
            http.status = 503;
            http.headers.set("retry-after", String(RETRY_SECONDS));
          }
          return Promise.resolve();
        },
      }),
  };
}
