import { askForPages, type Page, useGraph, type Variables } from "./use-graph";

const graph = useGraph();

type Node = Readonly<Record<string, unknown>>;

interface Edges {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
}

type NodePage = Page<Node> & Edges;

/** The fields of a page whose nodes are told by the fields given. */
const pageOf = (node: string): string =>
  `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${node} } edges { cursor node { ${node} } }`;

const PAGE = pageOf("id");

/** What tells the nodes that have no id of their own. */
const NODES: Readonly<Record<string, string>> = {
  "Query.search": "hit { ... on Node { id } }",
  "Comparison.rows": "initiative { id }",
  "Initiative.members": "item { id }",
  "PolicyReference.mentions": "citation { id }",
};

/** Every connection of the schema, each once below the query; LIST stands for its arguments. */
const CONNECTIONS: Readonly<Record<string, string>> = {
  "Query.items": "items(filter: { parts: true }, LIST)",
  "Query.strategicGoals": "strategicGoals(LIST)",
  "Query.programs": "programs(LIST)",
  "Query.indicators": "indicators(LIST)",
  "Query.plans": "plans(LIST)",
  "Query.initiatives": "initiatives(LIST)",
  "Query.references": "references(LIST)",
  "Query.figures": "figures(LIST)",
  "Query.search": 'search(query: "社區發展", LIST)',
  "Occurrences.citations": 'occurrences(words: ["社區"], counties: [TAINAN]) { citations(LIST)',
  "Comparison.rows": "compare(counties: [TAINAN, TAICHUNG]) { rows(LIST)",
  "ComparisonSummary.alone": 'compare(plans: ["chiayi-city-108"]) { summaries { alone(LIST)',
  "CoverageCell.items":
    "coverage(rows: KIND, columns: COUNTY, filter: { counties: [TAINAN] }, first: 1) { cells { items(LIST)",
  "Initiative.members": 'initiative(code: "care-stations") { members(LIST)',
  "PolicyReference.items": 'reference(code: "social-safety-net-program") { items(LIST)',
  "PolicyReference.mentions": 'reference(code: "social-safety-net-program") { mentions(LIST)',
  "County.plans": "county(code: TAINAN) { plans(LIST)",
  "County.strategicGoals": "county(code: TAINAN) { strategicGoals(LIST)",
  "County.programs": "county(code: TAINAN) { programs(LIST)",
  "County.indicators": "county(code: CHIAYI_CITY) { indicators(LIST)",
  "Plan.strategicGoals": 'plan(id: "tainan-114") { strategicGoals(LIST)',
  "Plan.programs": 'plan(id: "tainan-114") { programs(LIST)',
  "Plan.indicators": 'plan(id: "chiayi-city-108") { indicators(LIST)',
  "Plan.references": 'plan(id: "yunlin-community-111") { references(LIST)',
  "Plan.figures": 'plan(id: "chiayi-city-108") { figures(LIST)',
  "StrategicGoal.programs": 'node(id: "taichung-108.goal-1") { ... on StrategicGoal { programs(LIST)',
  "StrategicGoal.indicators": 'node(id: "chiayi-city-108.goal-2") { ... on StrategicGoal { indicators(LIST)',
  "Program.indicators": 'node(id: "chiayi-city-108.undertaking-1-1") { ... on Program { indicators(LIST)',
  "Theme.items": 'theme(code: "childcare") { items(LIST)',
  "TargetGroup.items": 'node(id: "group.elderly") { ... on TargetGroup { items(LIST)',
  "Document.sections": 'node(id: "tainan-114.document") { ... on Document { sections(LIST)',
  "Document.citations": 'node(id: "yunlin-community-111.document") { ... on Document { citations(LIST)',
};

async function askForPage(opening: string, node: string, variables: Variables): Promise<NodePage> {
  const closing = closingOf(opening);
  const list = opening.replace("LIST", "first: $first, after: $after");
  const data = await graph().ask(
    `query ($first: Int, $after: String) { ${list} { ${pageOf(node)} } ${closing} }`,
    variables,
  );
  return findPage(data);
}

function closingOf(opening: string): string {
  return "}".repeat(opening.split("{").length - opening.split("}").length);
}

/** The connection in an answer, however deep. */
function findPage(data: unknown): NodePage {
  if (typeof data !== "object" || data === null) throw new Error("There is no connection in the answer.");
  if ("pageInfo" in data) return data as unknown as NodePage;
  return findPage(Object.values(data)[0]);
}

test("the connections of the schema are those that are tried here", () => {
  const found = Object.values(graph().schema.getTypeMap()).flatMap((type) =>
    "getFields" in type
      ? Object.values(type.getFields())
          .filter((field) => String(field.type).endsWith("Connection!"))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(found.sort()).toEqual(Object.keys(CONNECTIONS).sort());
});

describe.each(Object.entries(CONNECTIONS))("%s", (name, opening) => {
  const node = NODES[name] ?? "id";

  test("gives every item once and in order, whatever the size of the pages", async () => {
    const whole = (await askForPages((after) => askForPage(opening, node, { first: 100, after }))).flatMap(
      ({ nodes }) => nodes,
    );
    expect(new Set(whole.map((each) => JSON.stringify(each))).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(0);
    for (const first of whole.length > 100 ? [13, 99] : [1, 7, whole.length]) {
      const pages: NodePage[] = [];
      await askForPages(async (after) => {
        const page = await askForPage(opening, node, { first, after });
        pages.push(page);
        return page;
      });
      expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole);
      expect(pages).toHaveLength(Math.ceil(whole.length / first));
      pages.forEach((page, index) => {
        expect(page.totalCount).toBe(whole.length);
        expect(page.edges.map((edge) => edge.node)).toEqual(page.nodes);
        expect(page.pageInfo).toEqual({
          hasNextPage: index < pages.length - 1,
          hasPreviousPage: index > 0,
          startCursor: page.edges[0]?.cursor,
          endCursor: page.edges.at(-1)?.cursor,
        });
      });
    }
  });

  test.each([0, -1, 101])("refuses pages of %d", async (first) => {
    const closing = closingOf(opening);
    const list = opening.replace("LIST", "first: $first");
    const error = await graph().refusal(`query ($first: Int) { ${list} { totalCount } ${closing} }`, { first });
    expect(error.message).toBe(
      `first: ${String(first)} is out of bounds. Ask for 1 to 100 and go on with after: endCursor.`,
    );
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "first", accepted: "1 to 100", limit: 100 });
  });

  test("has pages of 20 where none is asked for", async () => {
    const { nodes, totalCount } = await askForPage(opening, node, {});
    expect(nodes).toHaveLength(Math.min(20, totalCount));
    expect((await askForPage(opening, node, { first: null })).nodes).toEqual(nodes);
  });
});

describe("a page behind any cursor", () => {
  const query = `query ($orderBy: ItemOrder, $reverse: Boolean, $after: String, $first: Int) {
    items(orderBy: $orderBy, reverse: $reverse, after: $after, first: $first) { ${PAGE} } }`;
  const cases = (["DOCUMENT", "TITLE", "COUNTY", "YEAR", "CHANGE"] as const).flatMap((orderBy) =>
    [false, true].map((reverse) => ({ orderBy, reverse })),
  );

  test.each(cases)("begins with the next item in $orderBy, reversed: $reverse", async (order) => {
    const whole = (
      await askForPages(async (after) => findPage(await graph().ask(query, { ...order, after, first: 100 })))
    ).flatMap((page) => (page as NodePage).edges);
    expect(whole).toHaveLength(150 + 136 + 43);
    for (let index = 0; index < whole.length; index += 23) {
      const page = findPage(await graph().ask(query, { ...order, first: 1, after: whole[index]?.cursor }));
      expect(page.edges).toEqual(whole.slice(index + 1, index + 2));
    }
  });

  test("is empty behind the last, and says so", async () => {
    const last = findPage(await graph().ask(query, { reverse: true, first: 1 }));
    const end = findPage(await graph().ask(query, { after: (await lastInOrder()).cursor }));
    expect(last.nodes[0]?.id).toBe((await lastInOrder()).node.id);
    expect(end).toEqual({
      totalCount: 329,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  async function lastInOrder(): Promise<NodePage["edges"][number]> {
    const pages = await askForPages(async (after) => findPage(await graph().ask(query, { after, first: 100 })));
    const edge = (pages.at(-1) as NodePage).edges.at(-1);
    if (!edge) throw new Error("The list is empty.");
    return edge;
  }
});

describe("a cursor is refused", () => {
  const query = `query ($orderBy: ItemOrder, $reverse: Boolean, $after: String) {
    items(orderBy: $orderBy, reverse: $reverse, after: $after, first: 2) { pageInfo { endCursor } } }`;

  async function cursorOf(variables: Variables): Promise<string> {
    const { items } = await graph().ask<{ items: Page<never> }>(query, variables);
    return items.pageInfo.endCursor ?? "";
  }

  test.each([
    [{ orderBy: "TITLE" }, { orderBy: "YEAR" }],
    [{ orderBy: "DOCUMENT" }, { orderBy: "COUNTY" }],
    [{ orderBy: "TITLE" }, { orderBy: "TITLE", reverse: true }],
    [{ orderBy: "TITLE", reverse: true }, { orderBy: "TITLE" }],
    [{ orderBy: "CHANGE" }, { orderBy: "DOCUMENT" }],
  ])("of the order %j in %j", async (given, asked) => {
    const after = await cursorOf(given);
    const error = await graph().refusal(query, { ...asked, after });
    expect(error.message).toBe("after: this cursor belongs to a list in another order. Start again without it.");
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "after" });
  });

  test("of items in a list of plans", async () => {
    const after = await cursorOf({});
    const error = await graph().refusal("query ($after: String) { plans(after: $after) { totalCount } }", { after });
    expect(error.message).toBe("after: this cursor belongs to a list in another order. Start again without it.");
  });

  const written = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

  test.each([
    ["that is no cursor", "20"],
    ["that is empty", ""],
    ["of another kind", written("item.rank_document", "1", "a")],
    ["with half a rank", written("item.rank_document", 1.5, "a")],
    ["with a rank that no row can have", written("item.rank_document", 3_000_000_000, "a")],
    ["with an id that no row can have", written("item.rank_document", 1, "a\u0000")],
  ])("%s", async (_what, after) => {
    const error = await graph().refusal(query, { after });
    expect(error.message).toBe("after: this is no cursor of ours. Take endCursor of the page before.");
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "after" });
  });
});
