import { getIntrospectionQuery, Lexer, Source, TokenKind } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QueryFailedError } from "typeorm";
import { PROJECT_ROOT } from "../../src/config";
import { type ErrorCode } from "../../src/errors";
import { MASKED_MESSAGE } from "../../src/graphql/format-error";
import { emptyDatabase, useTestDataSource } from "../support/test-database";
import { type Answer, useStartedGraph } from "./started-graph";

const dataSource = useTestDataSource();
const { ask, send } = useStartedGraph(dataSource);

function codesOf({ errors = [] }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions["code"]);
}

test("a question is answered", async () => {
  const { status, data, errors, reported } = await ask("{ plans(includeUndated: true) { totalCount } }");
  expect({ status, data, errors, reported }).toEqual({
    status: 200,
    data: { plans: { totalCount: 0 } },
    errors: undefined,
    reported: [],
  });
});

test("an error of ours passes with its code and its details, and is no failure", async () => {
  const { errors, reported } = await ask("{ plans(first: 0) { totalCount } }");
  expect(errors).toEqual([
    {
      message: "first: 0 is out of bounds. Ask for 1 to 100 and go on with after: endCursor.",
      locations: [{ line: 1, column: 3 }],
      path: ["plans"],
      extensions: { code: "BAD_USER_INPUT", argument: "first", accepted: "1 to 100", limit: 100 },
    },
  ]);
  expect(reported).toEqual([]);
});

test("a year that is none is refused with what is accepted, in a query's text and in its variables alike", async () => {
  const written = await ask("{ plans(year: 1500) { totalCount } }");
  const given = await ask("query ($year: Year) { plans(year: $year) { totalCount } }", { year: 1500 });
  for (const answer of [written, given]) {
    expect(answer.errors?.[0]?.message).toMatch(/1500 is no year\. A year is a CE year \(1912 to 2910\), .*"2022"\.$/);
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.reported).toEqual([]);
  }
});

describe("a failure", () => {
  const withoutTables = useTestDataSource(emptyDatabase);
  const { ask: askInVain } = useStartedGraph(withoutTables);

  test("is told under the request's id alone, and reported as it was", async () => {
    const answer = await askInVain("{ themes { code } }");
    expect(answer.errors).toEqual([
      {
        message: MASKED_MESSAGE,
        path: ["themes"],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "request-1" },
      },
    ]);
    expect(answer.text).not.toMatch(/relation|does not exist|SELECT|\.ts|node_modules/);
    expect(answer.reported).toEqual([{ requestId: "request-1", failure: expect.any(QueryFailedError) as unknown }]);
    expect(String(answer.reported[0]?.failure)).toContain('relation "theme" does not exist');
  });

  test("of one of two questions leaves the other answered", async () => {
    const answer = await askInVain('{ theme(code: "women") { code } year: __typename }');
    expect(answer.data).toEqual({ theme: null, year: "Query" });
    expect(codesOf(answer)).toEqual(["INTERNAL_SERVER_ERROR"]);
  });

  test("of three questions at once is told and reported for each", async () => {
    const answer = await askInVain(
      '{ a: theme(code: "a") { code } b: theme(code: "b") { code } c: node(id: "c") { id } }',
    );
    expect(answer.errors?.map(({ path }) => path)).toEqual(expect.arrayContaining([["a"], ["b"], ["c"]]));
    expect(answer.reported.map(({ requestId }) => requestId)).toEqual(["request-1", "request-1", "request-1"]);
  });
});

describe("what the hub cannot answer is the question's fault, not a failure:", () => {
  const bad = { levels: Array.from({ length: 60 }, () => "one") };
  test.each([
    ["a mutation", { query: "mutation { removePlan }" }],
    ["a subscription", { query: "subscription { releases }" }],
    [
      "sixty wrong values",
      { query: "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }", variables: { filter: bad } },
    ],
    [
      "the hash of a query that the hub does not know",
      { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
    ],
    [
      "a query with the hash of another",
      { query: "{ __typename }", extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
    ],
    [
      "a cursor with a rank that no column holds",
      { query: `{ plans(after: "${cursor(["plan.rank", 1e12, "a"])}") { nodes { id } } }` },
    ],
  ])("%s", async (_what, body) => {
    const answer = await send({ body });
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(codesOf(answer)).not.toContain("INTERNAL_SERVER_ERROR");
    expect(answer.reported).toEqual([]);
  });
});

describe("the HTTP status is 400 where nothing was run, and 200 where something was:", () => {
  const withoutTables = useTestDataSource(emptyDatabase);
  const { ask: askInVain } = useStartedGraph(withoutTables);

  test.each<[string, number, ErrorCode, () => Promise<Answer>]>([
    ["what is no GraphQL", 400, "GRAPHQL_PARSE_FAILED", () => ask("{")],
    ["a field that is not there", 400, "GRAPHQL_VALIDATION_FAILED", () => ask("{ nothing }")],
    ["two operations", 400, "OPERATION_RESOLUTION_FAILURE", () => ask("query A { __typename } query B { __typename }")],
    ["no query at all", 400, "BAD_REQUEST", () => send({ body: {} })],
    [
      "a wrong variable",
      400,
      "BAD_USER_INPUT",
      () => ask("query ($first: Int) { plans(first: $first) { totalCount } }", { first: "many" }),
    ],
    ["a wrong argument", 200, "BAD_USER_INPUT", () => ask("{ plans(first: 0) { totalCount } }")],
    ["a failure", 200, "INTERNAL_SERVER_ERROR", () => askInVain("{ themes { code } }")],
  ])("%s, %i %s", async (_what, status, code, question) => {
    const answer = await question();
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
  });
});

test("no error carries a stack", async () => {
  for (const query of ["{", "{ nothing }", "{ plans(first: 0) { totalCount } }", "{ plans(year: 0) { totalCount } }"]) {
    const { text, errors } = await ask(query);
    expect(errors).toHaveLength(1);
    expect(text).not.toMatch(/stacktrace|node_modules|\bat .*\(/);
  }
});

describe("a query's text", () => {
  test("of 4,000 tokens is read, and one of 4,001 is refused", async () => {
    expect(countTokens(ofTokens(4_000))).toBe(4_000);
    expect((await ask(ofTokens(4_000))).data).toEqual({ plans: { totalCount: 0 } });
    const { status, errors } = await ask(ofTokens(4_001));
    expect(status).toBe(400);
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^Syntax Error: Document contains more tha[nt] 4000 tokens\./) as unknown,
        extensions: { code: "GRAPHQL_PARSE_FAILED" },
      }),
    ]);
  });

  test("of any operation of ours has less than a quarter of the tokens that are read", () => {
    const folder = join(PROJECT_ROOT, "schema", "operations");
    const long = readdirSync(folder).filter((file) => countTokens(readFileSync(join(folder, file), "utf8")) >= 1_000);
    expect(long).toEqual([]);
  });

  test("whose 30 fragments double each other's fields is refused at once", async () => {
    const doubled = (index: number, inner: string): string =>
      `fragment F${index} on Theme { a: parent { ${inner} } b: parent { ${inner} } }`;
    const fragments = Array.from({ length: 30 }, (_, index) =>
      doubled(index, index < 29 ? `...F${index + 1}` : "code"),
    );
    const answer = await ask(`{ theme(code: "women") { ...F0 } } ${fragments.join(" ")}`);
    expect(answer.errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The query has 32 levels of fields; 16 are allowed\./u),
      expect.stringMatching(/^The query has 2147483646 aliases; 60 are allowed\./u),
    ]);
    expect(answer.status).toBe(400);
  });
});

test("the schema may be asked for", async () => {
  const { data } = await ask(getIntrospectionQuery());
  const { __schema } = data as { __schema: { types: { name: string }[] } };
  expect(__schema.types.map(({ name }) => name)).toEqual(expect.arrayContaining(["County", "Plan", "Year"]));
});

describe("a question from a page of another site", () => {
  const query = "?query=%7B__typename%7D";

  test("that needs no permission of a browser is refused: GET, or POST of a plain text", async () => {
    const plain = await send({ method: "GET", search: query });
    const text = await send({ headers: { "content-type": "text/plain" }, body: { query: "{ __typename }" } });
    for (const answer of [plain, text]) {
      expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_REQUEST"]]);
      expect(answer.errors?.[0]?.message).toMatch(/^This operation has been blocked as a potential Cross-Site Request/);
    }
  });

  test("that says so in a header is answered", async () => {
    const headers = { "apollo-require-preflight": "true" };
    const { data } = await send({ method: "GET", headers, search: query });
    expect(data).toEqual({ __typename: "Query" });
  });
});

describe.each(["production", "development", undefined])("where NODE_ENV is %s", (value) => {
  const before = process.env.NODE_ENV;
  beforeAll(() => {
    if (value === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = value;
  });
  const { send: sendThere } = useStartedGraph(dataSource);
  afterAll(() => {
    process.env.NODE_ENV = before;
  });

  test("answers are the same: the schema is told, a stack is not, and no page of Apollo's is shown", async () => {
    const schema = await sendThere({ body: { query: "{ __schema { queryType { name } } }" } });
    expect(schema.data).toEqual({ __schema: { queryType: { name: "Query" } } });
    const { errors } = await sendThere({ body: { query: "{ nothing }" } });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "GRAPHQL_VALIDATION_FAILED" }]);
    const headers = { accept: "text/html", "apollo-require-preflight": "true" };
    const page = await sendThere({ method: "GET", headers, search: "?query=%7B__typename%7D" });
    expect([page.status, codesOf(page)]).toEqual([406, ["BAD_REQUEST"]]);
  });
});

test("several questions in one request are refused", async () => {
  const answer = await send({ body: [{ query: "{ __typename }" }, { query: "{ __typename }" }] });
  expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_REQUEST"]]);
});

function cursor(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** A query of so many tokens, most of them in a list that says one thing again and again. */
function ofTokens(count: number): string {
  const write = (values: number): string =>
    `{ plans(includeUndated: true, counties: [${"TAINAN ".repeat(values)}]) { totalCount } }`;
  return write(count - countTokens(write(0)));
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}
