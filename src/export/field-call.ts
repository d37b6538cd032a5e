import { type GraphQLArgument, type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";

/** Values by the names of a field's arguments; what is not among a field's own is left out of its call. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** The call of a field, as a query writes it. */
export interface FieldCall {
  /** `programs(filter: $filter, first: 100, after: $after)`. */
  readonly text: string;
  /** The variables that it names, with their types: `$filter: ItemFilter`. */
  readonly declared: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  /** The declarations in parentheses, with further ones; empty where there are none. */
  readonly declarations: (...further: readonly string[]) => string;
}

/** The largest page of the graph. */
export const PAGE_SIZE = 100;

/** The arguments of pages, which a table sets itself. */
export const PAGE_ARGUMENTS = ["first", "after"] as const;

/**
 * Writes the call of a field (`Query.programs`) with those of the arguments that it has; a connection takes the size of
 * its pages and, unless `paged` is false, the variable `$after`.
 */
export function writeCall(
  schema: GraphQLSchema,
  coordinate: string,
  given: FieldArguments,
  page: { readonly first?: number } = {},
  { paged = true }: { readonly paged?: boolean } = {},
): FieldCall {
  const field = getField(schema, coordinate);
  const own = argumentsOf(field).filter(({ name }) => given[name] !== undefined);
  const parts = own.map(({ name }) => `${name}: $${name}`);
  if (page.first !== undefined) parts.push(`first: ${String(page.first)}`);
  if (page.first !== undefined && paged) parts.push("after: $after");
  const declared = own.map(({ name, type }) => `$${name}: ${String(type)}`);
  return {
    text: parts.length > 0 ? `${field.name}(${parts.join(", ")})` : field.name,
    declared,
    variables: Object.fromEntries(own.map(({ name }) => [name, given[name]])),
    declarations: (...further) => {
      const all = [...declared, ...further];
      return all.length > 0 ? `(${all.join(", ")})` : "";
    },
  };
}

/** A field by its coordinate; throws where the schema has none. */
export function getField(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> {
  const [typeName = "", fieldName = ""] = coordinate.split(".");
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`the schema has no field ${coordinate}`);
  return field;
}

/** The arguments of a field but those of pages. */
export function argumentsOf({ args }: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
  return args.filter(({ name }) => !(PAGE_ARGUMENTS as readonly string[]).includes(name));
}
