import { askForAll, countEach, type ItemList, type ListRequest, useGraph, type Variables } from "./use-graph";

const graph = useGraph();

interface List {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** The lists of a county and of a plan, and which root list they are a part of. */
const LISTS: readonly ItemList[] = ["strategicGoals", "programs", "indicators"];
const LIST_FIELDS = LISTS.map(
  (list) => `${list}(filter: $filter, orderBy: $orderBy, reverse: $reverse, first: 100) { totalCount nodes { id } }`,
).join("\n");

const REQUESTS: readonly ListRequest[] = [
  {},
  { orderBy: "TITLE" },
  { filter: { primaryThemeOnly: true } },
  { filter: { withoutTwins: true } },
  { orderBy: "YEAR", reverse: true },
  { filter: { themes: ["community-development"], primaryThemeOnly: true } },
  { filter: { year: 111 }, orderBy: "COUNTY" },
  { filter: { year: 111, includeUndated: true } },
  { filter: { targetGroups: ["elderly"], text: "老人" } },
];

async function rootIds(list: ItemList, request: ListRequest, filter: Variables): Promise<string[]> {
  const found = await askForAll<{ id: string }>(graph(), list, "id", {
    ...request,
    filter: { ...request.filter, ...filter },
  });
  return found.map(({ id }) => id);
}

function variablesOf({ filter = {}, orderBy = "DOCUMENT", reverse = false }: ListRequest): Variables {
  return { filter, orderBy, reverse };
}

/** In the other 17 counties there is nothing to find. */
const WITH_PLANS = ["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN"];

const VARIABLES = "$filter: ItemFilter, $orderBy: ItemOrder, $reverse: Boolean";

describe.each(REQUESTS)("asked for %j", (request) => {
  test("the lists of each county are the root lists with that county", async () => {
    const query = `query (${VARIABLES}) { counties { code ${LIST_FIELDS} } }`;
    const { counties } = await graph().ask<{ counties: (Record<ItemList, List> & { code: string })[] }>(
      query,
      variablesOf(request),
    );
    expect(counties).toHaveLength(22);
    for (const county of counties) {
      for (const list of LISTS) {
        const expected = WITH_PLANS.includes(county.code)
          ? await rootIds(list, request, { counties: [county.code] })
          : [];
        expect(county[list]).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
      }
    }
  });

  test("the lists of each plan are the root lists with that plan", async () => {
    const query = `query (${VARIABLES}) { plans(includeUndated: true) { nodes { id ${LIST_FIELDS} } } }`;
    const { plans } = await graph().ask<{ plans: { nodes: (Record<ItemList, List> & { id: string })[] } }>(
      query,
      variablesOf(request),
    );
    expect(plans.nodes).toHaveLength(5);
    for (const plan of plans.nodes) {
      for (const list of LISTS) {
        const expected = await rootIds(list, request, { plans: [plan.id] });
        expect(plan[list]).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
      }
    }
  });

  test("the items of each theme and group are the root list with that code", async () => {
    const items = "items(filter: $filter, orderBy: $orderBy, reverse: $reverse, first: 5) { totalCount nodes { id } }";
    const query = `query (${VARIABLES}) { themes(topOnly: false) { code ${items} } targetGroups { code ${items} } }`;
    type Coded = readonly { readonly code: string; readonly items: List }[];
    const { themes, targetGroups } = await graph().ask<{ themes: Coded; targetGroups: Coded }>(
      query,
      variablesOf(request),
    );
    for (const [field, coded] of [
      ["themes", themes],
      ["targetGroups", targetGroups],
    ] as const) {
      if (field in (request.filter ?? {})) continue;
      const filters = coded.map(({ code }) => ({ ...request.filter, [field]: [code] }));
      const totals = await countEach(graph(), filters);
      expect(coded.map(({ code, items: list }) => [code, list.totalCount])).toEqual(
        coded.map(({ code }, index) => [code, totals[index]]),
      );
    }
  });
});

test("the items of a theme are those of its children as well, in the root list's order", async () => {
  const query = '{ theme(code: "childcare") { items(first: 100, orderBy: TITLE) { nodes { id } } } }';
  const { theme } = await graph().ask<{ theme: { items: List } }>(query);
  expect(theme.items.nodes.map(({ id }) => id)).toEqual(
    await rootIds("items", { orderBy: "TITLE" }, { themes: ["childcare"] }),
  );
});

test("the programs and indicators of every goal are those that name it as theirs", async () => {
  const own = "goal { id }";
  const programs = await askForAll<{ id: string; goal: { id: string } | null }>(graph(), "programs", `id ${own}`);
  const indicators = await askForAll<{ id: string; goal: { id: string } | null }>(graph(), "indicators", `id ${own}`);
  const goals = await askForAll<{ id: string; programs: List; indicators: List }>(
    graph(),
    "strategicGoals",
    "id programs(first: 100) { totalCount nodes { id } } indicators(first: 100) { totalCount nodes { id } }",
  );
  for (const goal of goals) {
    const under = (items: readonly { id: string; goal: { id: string } | null }[]): List => {
      const nodes = items.filter((item) => item.goal?.id === goal.id).map(({ id }) => ({ id }));
      return { totalCount: nodes.length, nodes };
    };
    expect({ programs: goal.programs, indicators: goal.indicators }).toEqual({
      programs: under(programs),
      indicators: under(indicators),
    });
  }
});

test("the indicators of every program are those that name it as theirs", async () => {
  const indicators = await askForAll<{ id: string; program: { id: string } | null }>(
    graph(),
    "indicators",
    "id program { id }",
  );
  const programs = await askForAll<{ id: string; indicators: List }>(
    graph(),
    "programs",
    "id indicators(first: 100) { totalCount nodes { id } }",
    { filter: { parts: true } },
  );
  for (const program of programs) {
    const nodes = indicators.filter((indicator) => indicator.program?.id === program.id).map(({ id }) => ({ id }));
    expect(program.indicators).toEqual({ totalCount: nodes.length, nodes });
  }
  const measured = programs.filter(({ indicators: { totalCount } }) => totalCount > 0);
  expect(measured.length).toBeGreaterThan(0);
});

test("each parent of a nested list has a page of its own", async () => {
  const query = `query ($after: String) { counties(withPlansOnly: true) { code programs(first: 3, after: $after) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
  interface Paged {
    readonly counties: readonly {
      readonly code: string;
      readonly programs: { readonly nodes: readonly { readonly id: string }[]; readonly pageInfo: object };
    }[];
  }
  const { counties } = await graph().ask<Paged>(query);
  for (const { code, programs } of counties) {
    const expected = await rootIds("programs", {}, { counties: [code] });
    expect(programs.nodes.map(({ id }) => id)).toEqual(expected.slice(0, 3));
    expect(programs.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  }
});

test("what a filter of a nested list asks of another parent is not found there", async () => {
  const query = "{ county(code: TAINAN) { programs(filter: { counties: [YUNLIN] }) { totalCount } } }";
  expect(await graph().ask(query)).toEqual({ county: { programs: { totalCount: 0 } } });
});
