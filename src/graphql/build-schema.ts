import "reflect-metadata";
import { isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { type HubContext } from "../kit/context";
import { refuseBrokenArguments } from "./refuse-broken-text";
import { resolvers } from "./resolvers";

/** The hub's schema with its resolvers. Arguments are checked where they are used, but for texts that are broken; no middleware runs for all fields. */
export async function buildHubSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...resolvers] as unknown as NonEmptyArray<new () => object>,
    validate: false,
  });
  const query = schema.getQueryType();
  if (query) query.description = "Everything that can be asked. The hub is read only: there is nothing to change.";
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLocalized(field)) resolveDirectly(field);
      else refuseBrokenArguments(field);
    }
  }
  return schema;
}

type HubField = GraphQLField<unknown, HubContext>;
type LocalizedSource = Readonly<Record<string, (language: unknown) => unknown>>;

/** A field whose one argument is the language is a method of what it is asked of. */
function isLocalized({ args }: HubField): boolean {
  return args.length === 1 && args[0]?.name === "language";
}

/** Type-graphql wraps every field with an argument in promises, which costs seven times the call; names stand everywhere. */
function resolveDirectly(field: HubField): void {
  field.resolve = (source, { language }: { language?: unknown }) => (source as LocalizedSource)[field.name]?.(language);
}
