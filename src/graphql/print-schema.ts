import { lexicographicSortSchema, printSchema } from "graphql";
import { buildHubSchema } from "./build-schema";

/** The hub's schema as SDL, sorted, as it is kept in schema/schema.graphql. */
export async function printHubSchema(): Promise<string> {
  const schema = await buildHubSchema();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
