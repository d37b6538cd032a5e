import { type ApolloServer } from "@apollo/server";
import { type GraphQLSchema } from "graphql";
import { type DataSource } from "typeorm";
import { type Config } from "./config";
import { createDataSource } from "./db/data-source";
import { prepareDatabase } from "./db/prepare-database";
import { buildHubSchema } from "./graphql/build-schema";
import { startApolloServer } from "./graphql/start-apollo-server";
import { seedDatabase } from "./import/seed";
import { type HubContext } from "./kit/context";

/** A hub that can be asked: its database is open and seeded, its graph answers. */
export interface Hub {
  readonly dataSource: DataSource;
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<HubContext>;
  /** Ends what was opened; to be called once no question is being answered. */
  readonly close: () => Promise<void>;
}

/**
 * The composition root: opens the database, brings it up to date with the seeds and puts the graph over it. Throws a
 * DatabaseStartError, a PlanProblemsError, or what is wrong with a file of the vocabulary, and leaves nothing open.
 */
export async function createHub(config: Config): Promise<Hub> {
  const dataSource = createDataSource(config);
  await prepareDatabase(dataSource, (opened) => seedDatabase(opened, config.seedsDir));
  try {
    const schema = await buildHubSchema();
    const apollo = await startApolloServer(schema, failureLog(config));
    const close = async (): Promise<void> => {
      await apollo.stop();
      await dataSource.destroy();
    };
    return { dataSource, schema, apollo, close };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Failures that no one foresaw are told to the operator, under the id that the person who asked was given. */
function failureLog({ logLevel }: Config): (requestId: string, failure: unknown) => void {
  if (logLevel === "silent") return () => undefined;
  return (requestId, failure) => {
    console.error(`Request ${requestId} failed:`, failure);
  };
}
