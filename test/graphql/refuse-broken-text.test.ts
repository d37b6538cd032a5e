import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { buildHubSchema } from "../../src/graphql/build-schema";
import { type HubContext } from "../../src/kit/context";

type Field = GraphQLField<unknown, HubContext>;

/** The places of texts in an argument: `["filter", "themes"]`. */
function textsIn(type: GraphQLInputType, path: readonly string[]): readonly (readonly string[])[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return ["String", "ID"].includes(named.name) ? [path] : [];
  return Object.values(named.getFields()).flatMap((field) => textsIn(field.type, [...path, field.name]));
}

/** The value of an argument in which one text is what it is. */
function put(type: GraphQLInputType, path: readonly string[], text: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return ["托育", put(nullable.ofType as GraphQLInputType, path, text)];
  const [name = "", ...rest] = path;
  const field = isInputObjectType(nullable) ? nullable.getFields()[name] : undefined;
  return field ? { [name]: put(field.type, rest, text) } : text;
}

/** What a field says to arguments, as it is called for a query. */
function messageOf(field: Field, values: Readonly<Record<string, unknown>>): string | undefined {
  try {
    void field.resolve?.({}, values, {} as HubContext, {} as GraphQLResolveInfo);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test.each([
  ["a NUL character", "托\u0000育", "it holds a NUL character."],
  ["half a character", "托育\ud83d", "it holds half a character."],
])("%s is refused in every argument of the graph that takes a text", async (_what, text, message) => {
  const fields = Object.values((await buildHubSchema()).getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ field: field as Field, on: type.name })));
  const told = fields.flatMap(({ field, on }) =>
    field.args.flatMap((argument) =>
      textsIn(argument.type, [argument.name]).map((path) => ({
        place: `${on}.${field.name} ${path.join(".")}`,
        message: messageOf(field, { [argument.name]: put(argument.type, path.slice(1), text) }),
        expected: `${path.at(-1) ?? ""}: ${message}`,
      })),
    ),
  );
  expect(told.length).toBeGreaterThan(200);
  expect(told.filter((one) => one.message !== one.expected)).toEqual([]);
});
