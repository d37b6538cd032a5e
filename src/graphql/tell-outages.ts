import { type ApolloServerPlugin } from "@apollo/server";
import { type HubContext } from "../kit/context";

/** How soon to ask again, in seconds: a database that was started anew is there by then. */
const RETRY_SECONDS = "5";

/** An answer that the database could not be asked for is a 503 that says when to ask again. */
export function tellOutages(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body, http } }) => {
          const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
          if (errors.some(({ extensions }) => extensions?.["code"] === "DATABASE_UNAVAILABLE")) {
            http.status = 503;
            http.headers.set("retry-after", RETRY_SECONDS);
          }
          return Promise.resolve();
        },
      }),
  };
}
