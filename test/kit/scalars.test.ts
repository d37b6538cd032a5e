import { graphql, GraphQLObjectType, GraphQLSchema } from "graphql";
import { ceYear, DateScalar, readYear, rocYear, YearScalar } from "../../src/kit/scalars";
import { refusalOf } from "./refusal";

const ACCEPTED =
  'a CE year (1912 to 2910), a ROC year (1 to 999), or either as text: "111", "民國111年", "111年度", "2022"';

/** A graph that answers with the year or the date that it was given. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      year: {
        type: YearScalar,
        args: { of: { type: YearScalar } },
        resolve: (_, { of }: { of: unknown }) => of,
      },
      date: {
        type: DateScalar,
        args: { of: { type: DateScalar } },
        resolve: (_, { of }: { of: unknown }) => of,
      },
    },
  }),
});

async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, variableValues });
  return errors ? errors.map(({ message }) => message) : { ...data };
}

describe("a year", () => {
  test.each([
    111,
    2022,
    "111",
    "2022",
    "0111",
    "111年",
    "111年度",
    "民國111",
    "民國111年",
    "民國111年度",
    "民國 111 年度",
    "中華民國111年",
    "中華民國 111 年",
    "西元2022",
    "西元2022年",
    "2022年度",
    " 111 ",
    "１１１",
    "２０２２",
    "民國１１１年度",
    "　民國　１１１　年　",
  ])("%j is 2022", (written) => {
    expect(readYear(written)).toBe(2022);
  });

  test.each([
    [1, 1912],
    [999, 2910],
    [1912, 1912],
    [2910, 2910],
    ["1", 1912],
    ["999年", 2910],
  ])("%j is %i, one of the four ends of what is accepted", (written, year) => {
    expect(readYear(written)).toBe(year);
  });

  test.each([
    [0, "0"],
    [-111, "-111"],
    [1000, "1000"],
    [1500, "1500"],
    [1911, "1911"],
    [2911, "2911"],
    [1911.5, "1911.5"],
    [111.5, "111.5"],
    [true, "true"],
    [null, "null"],
    [[111], "[111]"],
    [{ year: 111 }, '{"year":111}'],
    ["", '""'],
    ["0", '"0"'],
    ["-111", '"-111"'],
    ["111.0", '"111.0"'],
    ["1e2", '"1e2"'],
    ["0x6f", '"0x6f"'],
    ["1911", '"1911"'],
    ["20222", '"20222"'],
    ["明年", '"明年"'],
    ["民國", '"民國"'],
    ["民國0年", '"民國0年"'],
    ["民國2022年", '"民國2022年"'],
    ["西元111年", '"西元111年"'],
    ["111 112", '"111 112"'],
    ["111年度計畫", '"111年度計畫"'],
    ["111-112", '"111-112"'],
  ])("%j is refused, and the message says what is accepted", (written, shown) => {
    expect(refusalOf(() => readYear(written))).toEqual({
      message: `${shown} is no year. A year is ${ACCEPTED}.`,
      extensions: { code: "BAD_USER_INPUT", accepted: ACCEPTED },
    });
  });

  test.each(["111", "2022", "111.0", '"111"', '"民國111年"', '"111年度"', '"２０２２"'])(
    "the literal %s in a query is 2022",
    async (literal) => {
      expect(await ask(`{ year(of: ${literal}) }`)).toEqual({ year: 2022 });
    },
  );

  test.each([111, 2022, "111", "民國111年", "111年度", "２０２２"])("the variable %j is 2022", async (year) => {
    expect(await ask("query ($year: Year) { year(of: $year) }", { year })).toEqual({ year: 2022 });
  });

  test("no year at all is null", async () => {
    expect(await ask("{ year(of: null) }")).toEqual({ year: null });
    expect(await ask("query ($year: Year) { year(of: $year) }", { year: null })).toEqual({ year: null });
  });

  test.each([
    ["0", "0"],
    ["1500", "1500"],
    ["1911.5", "1911.5"],
    ['"明年"', '"明年"'],
  ])("the literal %s is refused with what is accepted", async (literal, shown) => {
    expect(await ask(`{ year(of: ${literal}) }`)).toEqual([`${shown} is no year. A year is ${ACCEPTED}.`]);
  });

  test.each([
    ["true", "BooleanValue"],
    ["NEXT", "EnumValue"],
    ["[111]", "ListValue"],
    ["{ year: 111 }", "ObjectValue"],
  ])("the literal %s, which is neither a number nor a text, is refused by its kind", async (literal, kind) => {
    expect(await ask(`{ year(of: ${literal}) }`)).toEqual([`A ${kind} is no year. A year is ${ACCEPTED}.`]);
  });

  test.each([
    [0, "0"],
    [1500, "1500"],
    [1911.5, "1911.5"],
    ["明年", '"明年"'],
  ])("the variable %j is refused with what is accepted", async (year, shown) => {
    expect(await ask("query ($year: Year) { year(of: $year) }", { year })).toEqual([
      `Variable "$year" got invalid value ${shown}; ${shown} is no year. A year is ${ACCEPTED}.`,
    ]);
  });

  test("ROC 111 is CE 2022, and back", () => {
    expect(ceYear(111)).toBe(2022);
    expect(rocYear(2022)).toBe(111);
  });
});

describe("a date", () => {
  test("goes in and comes out as it is written", async () => {
    expect(await ask('{ date(of: "2021-12-28") }')).toEqual({ date: "2021-12-28" });
    expect(await ask("query ($date: Date) { date(of: $date) }", { date: "2024-02-29" })).toEqual({
      date: "2024-02-29",
    });
  });

  test.each([
    ["2021/12/28", '"2021/12/28"'],
    ["110-12-28", '"110-12-28"'],
    ["2021-12-28T00:00:00Z", '"2021-12-28T00:00:00Z"'],
    ["", '""'],
    [20211228, "20211228"],
    ["2021-13-01", '"2021-13-01"'],
    ["2021-02-29", '"2021-02-29"'],
  ])("%j is no date", (written, shown) => {
    expect(refusalOf(() => DateScalar.parseValue(written))).toEqual({
      message: `${shown} is no date. A date reads like 2021-12-28.`,
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("a number in a query is no date", async () => {
    expect(await ask("{ date(of: 20211228) }")).toEqual(["undefined is no date. A date reads like 2021-12-28."]);
  });
});
