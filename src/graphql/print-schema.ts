import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildHubSchema } from "./build-schema";

/** The hub's schema as SDL, sorted, as it is kept in schema/schema.graphql. */
export async function printHubSchema(): Promise<string> {
  return printSorted(await buildHubSchema());
}

/** A schema as SDL, types and fields in the order of their names. */
export function printSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
