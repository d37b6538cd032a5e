import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { buildHubSchema } from "../../src/graphql/build-schema";
import { type HubContext } from "../../src/kit/context";

type Field = GraphQLField<unknown, HubContext>;

/** One thing of the schema that a reader meets, by its coordinate: `Plan`, `Plan.title`, `Plan.title(language:)`. */
interface Element {
  readonly coordinate: string;
  readonly description: string | null | undefined;
}

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildHubSchema();
});

test("every type, field, argument, input field and value has a description that ends in a full stop", () => {
  const elements = ownTypes().flatMap(elementsOf);
  expect(elements.length).toBeGreaterThan(300);
  const poor = elements.filter(({ description }) => !description || !/[^.\s]\.$/.test(description));
  expect(poor).toEqual([]);
});

test("no description has white space at an end, twice or for a line break", () => {
  const untidy = ownTypes()
    .flatMap(elementsOf)
    .filter(({ description }) => /^\s|\s$|\s\s|\n/.test(description ?? ""));
  expect(untidy).toEqual([]);
});

test("the hub is read only", () => {
  expect(schema.getQueryType()?.description).toBe(
    "Everything that can be asked. The hub is read only: there is nothing to change.",
  );
  expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
});

test("what is answered in English where the document has Chinese says that it is our unofficial translation", () => {
  const translated = fieldsOf().filter(([coordinate]) => /\.(title|heading)$|^Theme\.name$/.test(coordinate));
  expect(translated.map(([coordinate]) => coordinate).sort()).toEqual(
    expect.arrayContaining(["Document.title", "Plan.title", "PlanItem.title", "Section.heading", "Theme.name"]),
  );
  const silent = translated.filter(([, { description }]) => !description?.includes("unofficial translation"));
  expect(silent.map(([coordinate]) => coordinate)).toEqual([]);
});

test("a field with a language has no other argument, and Chinese is its default", () => {
  const localized = fieldsOf().filter(([, { args }]) => args.some(({ name }) => name === "language"));
  expect(localized.length).toBeGreaterThan(10);
  const other = localized.filter(([, { args }]) => args.length !== 1 || args[0]?.defaultValue !== "ZH_TW");
  expect(other.map(([coordinate]) => coordinate)).toEqual([]);
});

test("a localized field is answered by its object's method, without a promise", () => {
  const localized = ownTypes()
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field: { args } }) => args.length === 1 && args[0]?.name === "language");
  for (const { type, field } of localized) {
    const source = { [field.name]: (language: unknown) => `${type.name}.${field.name} in ${String(language)}` };
    const answer: unknown = field.resolve?.(source, { language: "EN" }, {} as HubContext, {} as never);
    expect(answer).toBe(`${type.name}.${field.name} in EN`);
  }
  const withoutMethod = localized.filter(({ type, field }) => !(field.name in classOf(type.name)));
  expect(withoutMethod.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

test("every list of a connection begins with 20 rows unless said otherwise", () => {
  const connections = fieldsOf().filter(([, { type }]) => String(type).endsWith("Connection!"));
  expect(connections.length).toBeGreaterThan(10);
  const other = connections.filter(([, { args }]) => {
    const [first, after] = ["first", "after"].map((name) => args.find((argument) => argument.name === name));
    return first?.defaultValue !== 20 || String(after?.type) !== "String";
  });
  expect(other.map(([coordinate]) => coordinate)).toEqual([]);
});

/** What connections have beside: a search tells how it read the words. */
const OF_THEIR_OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SearchConnection: {
    node: "SearchResult",
    counties: "[FacetCount!]!",
    kinds: "[FacetCount!]!",
    interpretation: "String!",
    suggestions: "[String!]!",
  },
};

test("every connection has nodes, edges, the place of its page and a total", () => {
  const shapes = ownTypes()
    .filter(isObjectType)
    .filter(({ name }) => name.endsWith("Connection"))
    .map((type) => [type.name, typesOfFields(type)] as const);
  expect(shapes.length).toBeGreaterThan(5);
  expect(shapes).toEqual(
    shapes.map(([name]) => {
      const stem = name.replace(/Connection$/, "");
      const { node = stem, ...further } = OF_THEIR_OWN[name] ?? {};
      const [nodes, edges] = [`[${node}!]!`, `[${stem}Edge!]!`];
      return [name, { nodes, edges, pageInfo: "PageInfo!", totalCount: "Int!", ...further }];
    }),
  );
});

test("no list holds a null, apart from nodes by ids, where a null stands for an id that is none", () => {
  const nullable = fieldsOf()
    .flatMap(([coordinate, { type, args }]) => [
      { coordinate, type },
      ...args.map((argument) => ({ coordinate: `${coordinate}(${argument.name}:)`, type: argument.type })),
    ])
    .filter(({ type }) => {
      const list = isNonNullType(type) ? (type.ofType as unknown) : type;
      return isListType(list) && !isNonNullType(list.ofType);
    });
  expect(nullable.map(({ coordinate }) => coordinate)).toEqual(["Query.nodes"]);
});

test("whatever has an id can be asked for as a node", () => {
  const withId = ownTypes()
    .filter(isObjectType)
    .filter((type) => "id" in type.getFields());
  const noNodes = withId.filter((type) => !type.getInterfaces().some(({ name }) => name === "Node"));
  expect(withId.length).toBeGreaterThan(5);
  expect(noNodes.map(({ name }) => name)).toEqual([]);
});

/** All types but GraphQL's own. */
function ownTypes(): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function elementsOf(type: GraphQLNamedType): Element[] {
  const own: Element = { coordinate: type.name, description: type.description };
  if (isEnumType(type)) return [own, ...type.getValues().map((value) => describe(`${type.name}.${value.name}`, value))];
  if (isInputObjectType(type)) {
    return [own, ...Object.values(type.getFields()).map((field) => describe(`${type.name}.${field.name}`, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    describe(`${type.name}.${field.name}`, field),
    ...field.args.map((argument) => describe(`${type.name}.${field.name}(${argument.name}:)`, argument)),
  ]);
  return [own, ...fields];

  function describe(coordinate: string, { description }: { description?: string | null }): Element {
    return { coordinate, description };
  }
}

/** The fields of all objects and interfaces by their coordinates. */
function fieldsOf(): (readonly [coordinate: string, field: Field])[] {
  return ownTypes()
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field as Field] as const),
    );
}

function typesOfFields(type: GraphQLObjectType): Record<string, string> {
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

/** What objects of a type inherit, as type-graphql knows their class. */
function classOf(name: string): object {
  const { TypeGraphQLMetadataStorage: storage } = globalThis as unknown as {
    TypeGraphQLMetadataStorage: { objectTypes: { name: string; target: { prototype: object } }[] };
  };
  const found = storage.objectTypes.find((type) => type.name === name);
  if (!found) throw new Error(`No class is known for ${name}.`);
  return found.target.prototype;
}
