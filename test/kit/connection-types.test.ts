import "reflect-metadata";
import { graphql, printType } from "graphql";
import { type ObjectLiteral } from "typeorm";
import { Args, buildSchema, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { defineConnection } from "../../src/kit/connection-types";
import { type HubContext } from "../../src/kit/context";
import { PageArguments } from "../../src/kit/page-arguments";
import { emptyDatabase, useTestDataSource } from "../support/test-database";
import { inRequest } from "./request-context";

@ObjectType({ description: "A village." })
class Village implements ObjectLiteral {
  @Field(() => ID, { description: "Its id." })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

const VillageConnection = defineConnection<Village>("Village", () => Village, "villages");

@Resolver(() => Village)
class VillageResolver {
  @Query(() => VillageConnection, { description: "All villages." })
  villages(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: HubContext,
  ): InstanceType<typeof VillageConnection> {
    const rows = { name: "villages", from: "village", id: "village.id", rank: "village.rank", where: [] };
    const load = (ids: readonly string[]): Promise<Village[]> => Promise.resolve(ids.map((id) => new Village(id)));
    return new VillageConnection(context, { rows, variant: {}, ...page }, load);
  }
}

const dataSource = useTestDataSource(emptyDatabase);

beforeAll(async () => {
  await dataSource().query("CREATE TABLE village AS SELECT 'v' || n AS id, n AS rank FROM generate_series(1, 3) AS n");
});

test("a connection is a Relay connection with nodes and a total, all of it described", async () => {
  const schema = await buildSchema({ resolvers: [VillageResolver], validate: false });
  const printed = ["VillageConnection", "VillageEdge"].map((name) => {
    const type = schema.getType(name);
    if (!type) throw new Error(`${name} is not in the schema.`);
    return printType(type);
  });
  expect(printed).toEqual([
    `"""A page of a list of villages."""
type VillageConnection {
  """The villages of the page."""
  nodes: [Village!]!

  """The same, each with its cursor."""
  edges: [VillageEdge!]!

  """Where the page stands in the list."""
  pageInfo: PageInfo!

  """How many villages the whole list has, all pages together."""
  totalCount: Int!
}`,
    `"""One of the villages of a page, with its cursor."""
type VillageEdge {
  """What stands at this place of the list."""
  node: Village!

  """The place in the list, to go on after."""
  cursor: String!
}`,
  ]);
});

test("a query goes from page to page by cursors", async () => {
  expect(
    await ask("{ villages(first: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage } totalCount } }"),
  ).toEqual({
    nodes: [{ id: "v1" }, { id: "v2" }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
    totalCount: 3,
  });
  const first = await ask<{ edges: { cursor: string }[]; pageInfo: { startCursor: string; endCursor: string } }>(
    "{ villages(first: 2) { edges { cursor node { id } } pageInfo { startCursor endCursor } } }",
  );
  expect(first.edges.map(({ cursor }) => cursor)).toEqual([first.pageInfo.startCursor, first.pageInfo.endCursor]);
  expect(
    await ask("query ($after: String) { villages(after: $after) { edges { node { id } } pageInfo { hasNextPage } } }", {
      after: first.pageInfo.endCursor,
    }),
  ).toEqual({ edges: [{ node: { id: "v3" } }], pageInfo: { hasNextPage: false } });
});

async function ask<Connection>(source: string, variableValues: Record<string, unknown> = {}): Promise<Connection> {
  const schema = await buildSchema({ resolvers: [VillageResolver], validate: false });
  const { data, errors } = await inRequest(dataSource(), (contextValue) =>
    graphql({ schema, source, variableValues, contextValue }),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return JSON.parse(JSON.stringify(data?.["villages"])) as Connection;
}
