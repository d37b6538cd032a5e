import { isObjectType } from "graphql";
import { askForAll, useGraph } from "../use-graph";

const graph = useGraph();

/** One id of each type of node. */
const EXAMPLES = {
  Bureau: "bureau.social-affairs",
  Citation: "yunlin-community-111.program-1~title~1",
  County: "county.chiayi-city",
  Document: "miaoli-community.document",
  Figure: "taichung-108.figure-1",
  Indicator: "chiayi-city-108.kpi-2-8",
  Initiative: "initiative.care-stations",
  Plan: "tainan-114",
  PolicyReference: "reference.crpd",
  Program: "taichung-108.program-27",
  Section: "miaoli-community.document.l5",
  StrategicGoal: "tainan-114.priority-9",
  Target: "chiayi-city-108.kpi-2-8.2022",
  TargetGroup: "group.elderly",
  Theme: "theme.childcare.public-places",
} as const;

test("an example is tried of every type of node", () => {
  const types = Object.values(graph().schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === "Node"))
    .map(({ name }) => name);
  expect(types.sort()).toEqual(Object.keys(EXAMPLES));
});

test.each(Object.entries(EXAMPLES))("node finds a %s by its id", async (type, id) => {
  const query = "query ($id: ID!) { node(id: $id) { __typename id } }";
  expect(await graph().ask(query, { id })).toEqual({ node: { __typename: type, id } });
});

test.each(["none", "", "tainan", "tainan-114.", "Tainan-114", "county.TAINAN", "%", "' OR 1 = 1"])(
  "node is null where nothing has the id %j",
  async (id) => {
    expect(await graph().ask("query ($id: ID!) { node(id: $id) { id } plan(id: $id) { id } }", { id })).toEqual({
      node: null,
      plan: null,
    });
  },
);

test("nodes answers in the order of the ids, with null where nothing has one and twice where one is asked for twice", async () => {
  const ids = [EXAMPLES.Target, "none", EXAMPLES.County, EXAMPLES.Target, EXAMPLES.Program];
  const node = (type: string, id: string): object => ({ __typename: type, id });
  expect(await graph().ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids })).toEqual({
    nodes: [
      node("Target", ids[0] ?? ""),
      null,
      node("County", ids[2] ?? ""),
      node("Target", ids[3] ?? ""),
      node("Program", ids[4] ?? ""),
    ],
  });
  expect(await graph().ask("{ nodes(ids: []) { id } }")).toEqual({ nodes: [] });
});

test("nodes takes 100 ids at a time", async () => {
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  const error = await graph().refusal(query, { ids: Array.from({ length: 101 }, () => EXAMPLES.Plan) });
  expect(error.message).toBe("ids: 101 ids; ask for 100 at a time.");
  expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "ids", limit: 100 });
});

test("every id that any list gives finds what the list gave", async () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`;
  const given = await allNodes();
  expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
  for (let from = 0; from < given.length; from += 100) {
    const some = given.slice(from, from + 100);
    const { nodes } = await graph().ask<{ nodes: unknown[] }>(query, { ids: some.map(({ id }) => id) });
    expect(nodes).toEqual(some);
  }
});

interface NodeName {
  readonly __typename: string;
  readonly id: string;
}

interface NodePage {
  readonly nodes: readonly NodeName[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Whatever has an id, by the lists in which it stands. */
async function allNodes(): Promise<NodeName[]> {
  const name = "__typename id";
  const { counties, bureaus, themes, targetGroups, plans, initiatives, references, figures } = await graph().ask<
    Record<"counties" | "bureaus" | "themes" | "targetGroups", NodeName[]> & {
      plans: { nodes: (NodeName & { documents: NodeName[] })[] };
    } & Record<"initiatives" | "references" | "figures", { nodes: NodeName[] }>
  >(`{ initiatives(first: 100) { nodes { ${name} } } references(first: 100, atLeastCounties: 0) { nodes { ${name} } }
    figures(first: 100) { nodes { ${name} } } counties { ${name} } bureaus { ${name} } themes(topOnly: false) { ${name} } targetGroups { ${name} }
    plans(includeUndated: true) { nodes { ${name} documents { ${name} } } } }`);
  const items = await askForAll<NodeName & { targets?: NodeName[] }>(
    graph(),
    "items",
    `${name} ... on Indicator { targets { ${name} } }`,
    { filter: { parts: true } },
  );
  const documents = plans.nodes.flatMap((plan) => plan.documents);
  const parts: NodeName[] = [];
  for (const { id } of documents)
    for (const list of ["sections", "citations"] as const) parts.push(...(await allParts(id, list)));
  const bare = ({ __typename, id }: NodeName): NodeName => ({ __typename, id });
  return [
    counties,
    bureaus,
    themes,
    targetGroups,
    plans.nodes,
    initiatives.nodes,
    references.nodes,
    figures.nodes,
    documents,
    items,
    items.flatMap(({ targets = [] }) => targets),
    parts,
  ]
    .flat()
    .map(bare);
}

async function allParts(documentId: string, list: "sections" | "citations"): Promise<NodeName[]> {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Document {
    list: ${list}(first: 100, after: $after) { nodes { __typename id } pageInfo { hasNextPage endCursor } } } } }`;
  const found: NodeName[] = [];
  for (let after: string | null = null; ;) {
    const { node }: { node: { list: NodePage } } = await graph().ask(query, { id: documentId, after });
    found.push(...node.list.nodes);
    if (!node.list.pageInfo.hasNextPage) return found;
    after = node.list.pageInfo.endCursor;
  }
}
