import { type GraphQLSchema } from "graphql";
import { type Config } from "../config";
import { type AskedHub } from "../graphql/ask";

/** What the HTTP server needs of a hub. */
export interface ServedHub extends AskedHub {
  readonly config: Config;
  readonly schema: GraphQLSchema;
}
