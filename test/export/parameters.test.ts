import { type GraphQLSchema } from "graphql";
import { parametersOf, readArguments } from "../../src/export/parameters";
import { TABLES } from "../../src/export/tables";
import { buildHubSchema } from "../../src/graphql/build-schema";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildHubSchema();
});

function parametersOfTable(name: string): ReturnType<typeof parametersOf> {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return parametersOf(schema, table);
}

test("every table takes the arguments of its fields, each under one name and with a description", () => {
  for (const table of TABLES) {
    const parameters = parametersOf(schema, table);
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(parameters.filter(({ description }) => !description.endsWith("."))).toEqual([]);
  }
});

test.each([
  ["counties", ["withPlansOnly"]],
  ["bureaus", []],
  ["plans", ["kind", "year", "includeUndated", "county", "bureau", "theme"]],
  ["sections", ["kind", "year", "includeUndated", "county", "bureau", "theme", "level"]],
  ["figures", ["county", "theme", "plan", "year", "text"]],
  ["mentions", ["type", "county", "theme", "atLeastCounties", "text", "manner"]],
])("%s takes %j", (name, expected) => {
  expect(parametersOfTable(name).map((parameter) => parameter.name)).toEqual(expected);
});

test("an argument beside the filter counts before one of the same name in it", () => {
  expect(parametersOfTable("compare").find(({ name }) => name === "county")?.path).toEqual(["counties"]);
  expect(parametersOfTable("programs").find(({ name }) => name === "county")?.path).toEqual(["filter", "counties"]);
});

test("values become the arguments of the graph", () => {
  const read = readArguments(parametersOfTable("programs"), {
    county: "tainan, CHIAYI_CITY",
    year: "111年度",
    endsIn: "..2022",
    parts: "1",
    level: ["1", "2"],
    text: "社區, 托育",
    orderBy: "title",
  });
  expect(read).toEqual({
    filter: {
      counties: ["TAINAN", "CHIAYI_CITY"],
      year: "111年度",
      endsIn: { to: "2022" },
      parts: true,
      levels: [1, 2],
      text: "社區, 托育",
    },
    orderBy: "TITLE",
  });
});

test.each(["108..111", "108-111", "108–111", "108~111", "108 .. 111"])("%s is from 108 to 111", (years) => {
  expect(readArguments(parametersOfTable("programs"), { years })).toEqual({
    filter: { years: { from: "108", to: "111" } },
  });
});

test.each([
  ["108..", { from: "108" }],
  ["..111", { to: "111" }],
])("%s is open at one end", (years, range) => {
  expect(readArguments(parametersOfTable("programs"), { years })).toEqual({ filter: { years: range } });
});
