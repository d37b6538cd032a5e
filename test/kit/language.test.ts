import "reflect-metadata";
import { graphql } from "graphql";
import { buildSchema, Field, ObjectType, Query, Resolver } from "type-graphql";
import { inLanguage, type Language, LanguageArg } from "../../src/kit/language";

@ObjectType({ description: "A place." })
class Place {
  @Field(() => String, { description: "Its name." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, "臺南市", "Tainan City");
  }
}

@Resolver(() => Place)
class PlaceResolver {
  @Query(() => Place, { description: "A place." })
  place(): Place {
    return new Place();
  }
}

async function ask(source: string): Promise<unknown> {
  const schema = await buildSchema({ resolvers: [PlaceResolver], validate: false });
  const { data, errors } = await graphql({ schema, source });
  return errors?.map(({ message }) => message) ?? data?.["place"];
}

test("a name is answered in Chinese unless English is asked for", async () => {
  expect(await ask("{ place { name zh: name(language: ZH_TW) en: name(language: EN) } }")).toEqual({
    name: "臺南市",
    zh: "臺南市",
    en: "Tainan City",
  });
});

test("no language is none of the two", async () => {
  expect(await ask("{ place { name(language: null) } }")).toEqual(['Expected value of type "Language!", found null.']);
});

test("what has no text in a language is null there", () => {
  expect(inLanguage("EN", "定義", null)).toBeNull();
  expect(inLanguage("ZH_TW", null, "Definition")).toBeNull();
});
