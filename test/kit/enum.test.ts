import "reflect-metadata";
import { GraphQLEnumType } from "graphql";
import { buildSchema, Field, ObjectType, Query, Resolver } from "type-graphql";
import { defineEnum } from "../../src/kit/enum";

const Season = defineEnum("Season", "A part of the year.", { WET: "From May to October.", DRY: "The rest." });

@ObjectType({ description: "A month." })
class Month {
  @Field(() => Season, { description: "Its season." })
  season!: keyof typeof Season;
}

@Resolver(() => Month)
class MonthResolver {
  @Query(() => Month, { description: "This month." })
  month(): Month {
    return { season: "DRY" };
  }
}

test("an enum's values are their own names", () => {
  expect(Season).toEqual({ WET: "WET", DRY: "DRY" });
});

test("an enum and each of its values are described in the schema", async () => {
  const schema = await buildSchema({ resolvers: [MonthResolver], validate: false });
  const type = schema.getType("Season");
  if (!(type instanceof GraphQLEnumType)) throw new Error("Season is no enum.");
  expect(type.description).toBe("A part of the year.");
  expect(type.getValues().map(({ name, value, description }) => [name, value as unknown, description])).toEqual([
    ["WET", "WET", "From May to October."],
    ["DRY", "DRY", "The rest."],
  ]);
});
