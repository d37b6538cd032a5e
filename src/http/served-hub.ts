import { type ApolloServer } from "@apollo/server";
import { type DataSource } from "typeorm";
import { type Config } from "../config";
import { type HubContext } from "../kit/context";

/** What the HTTP server needs of a hub. */
export interface ServedHub {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly apollo: ApolloServer<HubContext>;
}
