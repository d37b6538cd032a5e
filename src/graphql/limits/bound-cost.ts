import { type ApolloServerPlugin } from "@apollo/server";
import { HubError } from "../../errors";
import { type HubContext } from "../../kit/context";
import { BOUNDS } from "./bounds";
import { measureCost } from "./measure-cost";

/** Refuses an operation from outside that may be answered with too much, lets the others in as their caller may ask for them, and tells every answer's cost. */
export function boundCost(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () => {
      let cost: number | undefined;
      let leave: (() => void) | undefined;
      return Promise.resolve({
        didResolveOperation: async ({
          schema,
          document,
          operation,
          request: { variables = {}, http },
          contextValue,
        }) => {
          if (operation) cost = measureCost({ schema, document, operation, variables });
          contextValue.observed.cost = cost;
          if (!http || cost === undefined) return;
          if (cost > BOUNDS.cost) throw refuse(cost);
          leave = await contextValue.admit?.(cost);
        },
        willSendResponse: ({ response: { body } }) => {
          leave?.();
          if (cost !== undefined && body.kind === "single") {
            body.singleResult.extensions = {
              ...body.singleResult.extensions,
              cost: { requested: cost, allowed: BOUNDS.cost },
            };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

function refuse(cost: number): HubError {
  const figure = cost > Number.MAX_SAFE_INTEGER ? `more than ${String(Number.MAX_SAFE_INTEGER)}` : String(cost);
  const message = `The query may be answered with ${figure} objects; ${String(BOUNDS.cost)} are allowed. Ask for shorter pages (first: 20) inside lists, for fewer lists in one query, or take a table of /v1/.`;
  const found = Math.min(cost, Number.MAX_SAFE_INTEGER);
  return new HubError("QUERY_TOO_COSTLY", message, { limit: BOUNDS.cost, found, http: { status: 400 } });
}
