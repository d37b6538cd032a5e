import { readConfig } from "../../../src/config";
import { readVocabulary, type VocabularyInitiative } from "../../../src/import/vocabulary";
import { PLAN_FILES, planFileOf, readRanges, type Range, withoutSpace } from "../reference/plan-files";
import { askForAll, askForPages, type Page, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

const { initiatives: VOCABULARY, notSame: NOT_SAME } = readVocabulary(readConfig({}).seedsDir);
const COUNTIES = PLAN_FILES.map(({ county }) => county);

type Likeness = VocabularyInitiative["members"][number]["likeness"];
const COUNTING: readonly Likeness[] = ["SAME", "SIMILAR"];

interface Member {
  readonly item: { readonly id: string; readonly county: { readonly code: string } };
  readonly likeness: Likeness;
  readonly note: string | null;
}

interface Initiative {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly description: string;
  readonly englishDescription: string;
  readonly scheme: string | null;
  readonly themes: readonly { readonly code: string; readonly parent: { readonly code: string } | null }[];
  readonly counties: readonly { readonly code: string }[];
  readonly members: Page<Member>;
  readonly citations: readonly Citation[];
}

interface Citation {
  readonly document: { readonly id: string };
  readonly subject: { readonly __typename: string; readonly id: string };
  readonly field: string;
  readonly startLine: number;
  readonly quote: string;
  readonly ranges: readonly Range[];
}

const PAGE = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const MEMBERS = `${PAGE} nodes { item { id county { code } } likeness note }`;
const FIELDS = `id code name english: name(language: EN) description englishDescription: description(language: EN) scheme
  themes { code parent { code } } counties { code } members(first: 100) { ${MEMBERS} }
  citations { document { id } subject { __typename ... on Initiative { id } } field startLine quote ranges { line start end } }`;

const LIST = `query ($counties: [CountyCode!], $themes: [String!], $text: String, $likeness: [Likeness!],
    $atLeastCounties: Int, $first: Int, $after: String) {
  initiatives(counties: $counties, themes: $themes, text: $text, likeness: $likeness,
    atLeastCounties: $atLeastCounties, first: $first, after: $after)`;

/** Every initiative that meets the arguments. */
async function askForInitiatives<Node>(fields: string, variables: Variables): Promise<Node[]> {
  const query = `${LIST} { ${PAGE} nodes { ${fields} } } }`;
  const pages = await askForPages(async (after) => {
    const { initiatives } = await graph().ask<{ initiatives: Page<Node> }>(query, { first: 100, ...variables, after });
    return initiatives;
  });
  const nodes = pages.flatMap((page) => page.nodes);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => nodes.length));
  return nodes;
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly level?: number;
  readonly parent?: { readonly id: string } | null;
  readonly initiatives: readonly { readonly code: string }[];
}

let all: Initiative[] = [];
let items: Item[] = [];
beforeAll(async () => {
  all = await askForInitiatives<Initiative>(FIELDS, {});
  items = await askForAll<Item>(
    graph(),
    "items",
    "id kind initiatives { code } ... on StrategicGoal { level } ... on Program { level parent { id } }",
    {
      filter: { parts: true },
    },
  );
});

/** The counties that have an initiative in one of the ways, counted in the vocabulary. */
function countiesOf({ members }: VocabularyInitiative, likeness: readonly Likeness[] = COUNTING): string[] {
  const having = members.filter((member) => likeness.includes(member.likeness));
  return COUNTIES.filter((county) => having.some(({ item }) => planFileOf(item).county === county));
}

const codesOf = (coded: readonly { readonly code: string }[]): string[] => coded.map(({ code }) => code);

describe("an initiative", () => {
  test("stands in the vocabulary's order with its names, description, scheme and themes: 54 in all", () => {
    expect(all).toHaveLength(54);
    expect(
      all.map(({ id, code, name, english, description, englishDescription, scheme, themes }) => ({
        id,
        code,
        name: { zh: name, en: english },
        description: { zh: description, en: englishDescription },
        scheme,
        themes: codesOf(themes),
      })),
    ).toEqual(
      VOCABULARY.map(({ code, name, description, scheme, themes }) => ({
        id: `initiative.${code}`,
        code,
        name,
        description,
        scheme: scheme?.[0] ?? null,
        themes,
      })),
    );
  });

  test("is found by its code and by its id, and there is none under another", async () => {
    const query =
      '{ initiative(code: "care-stations") { id name } none: initiative(code: "care-station") { id } node(id: "initiative.care-stations") { ... on Initiative { code } } }';
    expect(await graph().ask(query)).toEqual({
      initiative: {
        id: "initiative.care-stations",
        name: VOCABULARY.find(({ code }) => code === "care-stations")?.name.zh,
      },
      none: null,
      node: { code: "care-stations" },
    });
  });

  test("is had by the counties of its SAME and SIMILAR members, at least two, and in other ways by those asked for", async () => {
    expect(all.map(({ code, counties }) => [code, codesOf(counties)])).toEqual(
      VOCABULARY.map((initiative) => [initiative.code, countiesOf(initiative)]),
    );
    expect(all.filter(({ counties }) => counties.length < 2)).toEqual([]);
    const ways: readonly (readonly Likeness[])[] = [["SAME"], ["SIMILAR"], ["RELATED"], ["RELATED", "SAME"]];
    for (const likeness of ways) {
      const found = await askForInitiatives<{ code: string; had: { code: string }[] }>(
        `code had: counties(likeness: [${likeness.join()}]) { code }`,
        {},
      );
      expect(found.map(({ code, had }) => [code, codesOf(had)])).toEqual(
        VOCABULARY.map((initiative) => [initiative.code, countiesOf(initiative, likeness)]),
      );
    }
  });

  test("joins no two items that share words and are different things", () => {
    const counting = all.map(({ code, members }) => ({
      code,
      joined: members.nodes.filter(({ likeness }) => COUNTING.includes(likeness)).map(({ item }) => item.id),
    }));
    const clashes = NOT_SAME.flatMap((pair) =>
      counting
        .filter(({ joined }) => pair.items.filter((item) => joined.includes(item)).length > 1)
        .map(({ code }) => `${code}: ${pair.items.join(" and ")}`),
    );
    expect(NOT_SAME).toHaveLength(74);
    expect(clashes).toEqual([]);
  });
});

describe("its members", () => {
  test("are those of the vocabulary with likeness and note, as the documents print them: 404, of which 290 count", () => {
    const places = new Map(items.map(({ id }, place) => [id, place]));
    expect(
      all.map(({ code, members }) => [
        code,
        members.totalCount,
        members.nodes.map(({ item, likeness, note }) => ({ item: item.id, likeness, note })),
      ]),
    ).toEqual(
      VOCABULARY.map(({ code, members }) => [
        code,
        members.length,
        [...members]
          .sort((a, b) => (places.get(a.item) ?? NaN) - (places.get(b.item) ?? NaN))
          .map(({ item, likeness, note = null }) => ({ item, likeness, note })),
      ]),
    );
    const members = all.flatMap(({ members: { nodes } }) => nodes);
    expect(members).toHaveLength(404);
    expect(members.filter(({ likeness }) => COUNTING.includes(likeness))).toHaveLength(290);
  });

  test.each<[Variables, (member: Member) => boolean]>([
    [{}, () => true],
    [{ counties: null, likeness: null }, () => true],
    [{ counties: ["TAINAN", "YUNLIN"] }, ({ item }) => ["TAINAN", "YUNLIN"].includes(item.county.code)],
    [{ counties: ["KAOHSIUNG"] }, () => false],
    [{ likeness: ["SAME"] }, ({ likeness }) => likeness === "SAME"],
    [{ likeness: ["SIMILAR", "RELATED"] }, ({ likeness }) => likeness !== "SAME"],
    [
      { counties: ["CHIAYI_CITY"], likeness: ["RELATED"] },
      ({ item, likeness }) => item.county.code === "CHIAYI_CITY" && likeness === "RELATED",
    ],
  ])("are narrowed by %j", async (variables, holds) => {
    const query = `query ($counties: [CountyCode!], $likeness: [Likeness!]) { initiatives(first: 100) { nodes { code
      members(counties: $counties, likeness: $likeness, first: 100) { ${MEMBERS} } } } }`;
    const { initiatives } = await graph().ask<{ initiatives: { nodes: Initiative[] } }>(query, variables);
    expect(initiatives.nodes.map(({ code, members }) => [code, members.totalCount, members.nodes])).toEqual(
      all.map(({ code, members }) => {
        const wanted = members.nodes.filter(holds);
        return [code, wanted.length, wanted];
      }),
    );
  });

  test("come page by page", async () => {
    const query = `query ($after: String) { initiative(code: "community-welfare-services") {
      members(first: 4, after: $after) { ${MEMBERS} } } }`;
    const pages = await askForPages(async (after) => {
      const { initiative } = await graph().ask<{ initiative: Initiative }>(query, { after });
      return initiative.members;
    });
    expect(pages.map(({ nodes, totalCount }) => [nodes.length, totalCount])).toEqual([
      [4, 14],
      [4, 14],
      [4, 14],
      [2, 14],
    ]);
    const whole = all.find(({ code }) => code === "community-welfare-services");
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole?.members.nodes);
  });

  test("are items of every kind and at every level", () => {
    const kinds = new Map(items.map(({ id, kind, level }) => [id, `${kind} ${String(level ?? "")}`.trim()]));
    const counts = new Map<string, number>();
    for (const { item } of all.flatMap(({ members }) => members.nodes)) {
      const kind = kinds.get(item.id) ?? "none";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      "GOAL 1": 76,
      "GOAL 2": 86,
      "GOAL 3": 23,
      "PROGRAM 1": 147,
      "PROGRAM 2": 24,
      "PROGRAM 3": 10,
      INDICATOR: 38,
    });
  });
});

describe("a scheme", () => {
  const plansOfSame = ({ members }: VocabularyInitiative): string[] => [
    ...new Set(members.filter(({ likeness }) => likeness === "SAME").map(({ item }) => planFileOf(item).id)),
  ];

  test("stands where members are the SAME, eleven times, and there alone", () => {
    expect(all.filter(({ scheme }) => scheme !== null)).toHaveLength(11);
    const having = all.filter(({ members }) => members.nodes.some(({ likeness }) => likeness === "SAME"));
    expect(codesOf(having)).toEqual(codesOf(all.filter(({ scheme }) => scheme !== null)));
  });

  test("is cited once in the document of each plan with a SAME member, of two counties at least", () => {
    const cited = all.map(({ code, citations }) => [
      code,
      citations.map(({ document }) => planFileOf(document.id).id).sort(),
    ]);
    expect(cited).toEqual(VOCABULARY.map((initiative) => [initiative.code, plansOfSame(initiative).sort()]));
    const few = VOCABULARY.filter(({ scheme }) => scheme).filter(
      (initiative) => new Set(plansOfSame(initiative).map((id) => planFileOf(id).county)).size < 2,
    );
    expect(codesOf(few)).toEqual([]);
  });

  test("is quoted in one of its printed forms, character for character where the document prints it", () => {
    const wrong = all.flatMap(({ id, code, citations }) => {
      const forms = VOCABULARY.find((initiative) => initiative.code === code)?.scheme?.map(withoutSpace) ?? [];
      return citations
        .filter(({ quote, document, ranges, subject, field }) => {
          const { lines } = planFileOf(document.id);
          const words = withoutSpace(quote);
          const named = subject.id === id && subject.__typename === "Initiative" && field === "scheme";
          return !named || !forms.includes(words) || readRanges(lines, ranges) !== words;
        })
        .map((citation) => ({ code, citation }));
    });
    expect(wrong).toEqual([]);
  });

  test("is quoted where its document first prints it, in whatever form", () => {
    const found = all.flatMap(({ code, citations }) =>
      citations.map(({ document, startLine }) => `${code} ${planFileOf(document.id).id} ${String(startLine)}`),
    );
    const first = VOCABULARY.flatMap((initiative) =>
      plansOfSame(initiative).map((id) => {
        const name = `${initiative.code} ${id}`;
        return `${name} ${String(FIRST_IN_A_CELL.get(name) ?? firstLineWith(id, initiative.scheme))}`;
      }),
    );
    expect(found.sort()).toEqual(first.sort());
  });

  /** Names that a cell of a table prints first, over several lines: row 7 of Yunlin's table, its fifth column. */
  const FIRST_IN_A_CELL: ReadonlyMap<string, number> = new Map([["mohw-welfare-grants yunlin-community-111", 109]]);

  /** The line outside cells in which a name begins for the first time; it may go on in the next. */
  function firstLineWith(planId: string, forms: readonly string[] = []): number {
    const lines = planFileOf(planId).lines.map(withoutSpace);
    const starts = forms.flatMap((form) => {
      const at = lines.join("").indexOf(withoutSpace(form));
      return at < 0 ? [] : [at];
    });
    let left = Math.min(...starts);
    return 1 + lines.findIndex((line) => (left -= line.length) < 0);
  }
});

describe("the list of initiatives", () => {
  const isUnder =
    (...asked: readonly string[]) =>
    ({ themes }: VocabularyInitiative): boolean =>
      themes.some((theme) => asked.some((code) => theme === code || theme.startsWith(`${code}.`)));
  const speaksOf =
    (words: string) =>
    ({ name, description, scheme = [] }: VocabularyInitiative): boolean =>
      [name.zh, name.en, description.zh, description.en, ...scheme].some((text) =>
        text.toLowerCase().includes(words.toLowerCase()),
      );
  const amongCounties = (
    initiative: VocabularyInitiative,
    counties: readonly string[],
    likeness: readonly Likeness[] = COUNTING,
  ): number => countiesOf(initiative, likeness).filter((county) => counties.includes(county)).length;

  test.each<[Variables, number, (initiative: VocabularyInitiative) => boolean]>([
    [{ counties: null, themes: null, text: null, likeness: null, atLeastCounties: null }, 54, () => true],
    [{ atLeastCounties: 0 }, 54, () => true],
    [{ atLeastCounties: 2 }, 54, () => true],
    [{ atLeastCounties: 3 }, 19, (initiative) => countiesOf(initiative).length >= 3],
    [{ atLeastCounties: 4 }, 3, (initiative) => countiesOf(initiative).length >= 4],
    [{ atLeastCounties: 5 }, 2, (initiative) => countiesOf(initiative).length === 5],
    [{ atLeastCounties: 6 }, 0, () => false],
    [{ likeness: ["SAME"] }, 11, ({ scheme }) => scheme !== undefined],
    [{ likeness: ["SAME"], atLeastCounties: 3 }, 3, (initiative) => countiesOf(initiative, ["SAME"]).length >= 3],
    [{ likeness: ["RELATED"] }, 47, ({ members }) => members.some(({ likeness }) => likeness === "RELATED")],
    [
      { likeness: ["SAME", "SIMILAR", "RELATED"], atLeastCounties: 4 },
      7,
      (initiative) => countiesOf(initiative, ["SAME", "SIMILAR", "RELATED"]).length >= 4,
    ],
    [{ counties: ["KAOHSIUNG"] }, 0, () => false],
    [{ counties: ["MIAOLI"] }, 13, (initiative) => amongCounties(initiative, ["MIAOLI"]) === 1],
    [{ counties: ["MIAOLI", "TAICHUNG"] }, 39, (initiative) => amongCounties(initiative, ["MIAOLI", "TAICHUNG"]) > 0],
    [
      { counties: ["MIAOLI", "TAICHUNG"], atLeastCounties: 2 },
      4,
      (initiative) => amongCounties(initiative, ["MIAOLI", "TAICHUNG"]) === 2,
    ],
    [
      { counties: ["MIAOLI", "YUNLIN"], likeness: ["SAME"], atLeastCounties: 2 },
      2,
      (initiative) => amongCounties(initiative, ["MIAOLI", "YUNLIN"], ["SAME"]) === 2,
    ],
    [{ counties: ["MIAOLI", "YUNLIN"], atLeastCounties: 3 }, 0, () => false],
    [{ themes: ["childcare"] }, 10, isUnder("childcare")],
    [{ themes: ["childcare.public-places"] }, 3, isUnder("childcare.public-places")],
    [{ themes: ["childcare.public-places", "volunteering"] }, 6, isUnder("childcare.public-places", "volunteering")],
    [{ text: "據點" }, 2, speaksOf("據點")],
    [{ text: "FLAGSHIP" }, 1, speaksOf("flagship")],
    [{ text: "托育服務準公共化政策" }, 1, ({ code }) => code === "quasi-public-childcare"],
    [{ text: "社區 選拔" }, 2, (initiative) => speaksOf("社區")(initiative) && speaksOf("選拔")(initiative)],
    [{ text: "選拔 OR 會報" }, 2, (initiative) => speaksOf("選拔")(initiative) || speaksOf("會報")(initiative)],
    [{ text: "飛行汽車" }, 0, () => false],
    [
      { themes: ["community-development"], counties: ["TAINAN", "MIAOLI"], text: "社區", atLeastCounties: 2 },
      5,
      (initiative) =>
        isUnder("community-development")(initiative) &&
        amongCounties(initiative, ["TAINAN", "MIAOLI"]) === 2 &&
        speaksOf("社區")(initiative),
    ],
  ])("under %j holds what the vocabulary says", async (variables, count, holds) => {
    const expected = VOCABULARY.filter(holds);
    expect(expected).toHaveLength(count);
    expect(codesOf(await askForInitiatives<{ code: string }>("code", variables))).toEqual(codesOf(expected));
  });

  test("comes page by page, 20 where no size is asked for", async () => {
    expect(codesOf(await askForInitiatives<{ code: string }>("code", { first: 7 }))).toEqual(codesOf(VOCABULARY));
    const { initiatives } = await graph().ask<{ initiatives: { nodes: unknown[]; totalCount: number } }>(
      "{ initiatives { totalCount nodes { code } } }",
    );
    expect([initiatives.nodes.length, initiatives.totalCount]).toEqual([20, 54]);
  });
});

describe("items of an initiative", () => {
  const parentOf = (id: string): string | undefined => items.find((item) => item.id === id)?.parent?.id;
  /** The program in its own right whose part an item is; any other item is its own. */
  const wholeOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    const parent = (item?.level ?? 1) > 1 ? parentOf(id) : undefined;
    return parent === undefined ? id : wholeOf(parent);
  };
  const countingMembers = ({ members }: Initiative): string[] =>
    members.nodes.filter(({ likeness }) => COUNTING.includes(likeness)).map(({ item }) => item.id);
  const inOrder = (ids: readonly string[]): string[] => items.map(({ id }) => id).filter((id) => ids.includes(id));
  const askForIds = async (filter: Variables): Promise<string[]> =>
    (await askForAll<{ id: string }>(graph(), "items", "id", { filter })).map(({ id }) => id);

  test("are its SAME and SIMILAR members; without parts the programs whose parts are members, for every initiative", async () => {
    const wrong: unknown[] = [];
    for (const initiative of all) {
      const members = countingMembers(initiative);
      const expected = { parts: inOrder(members), whole: inOrder(members.map(wholeOf)) };
      const filter = { initiatives: [initiative.code] };
      const found = { parts: await askForIds({ ...filter, parts: true }), whole: await askForIds(filter) };
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ code: initiative.code, found, expected });
    }
    expect(wrong).toEqual([]);
  });

  test("are those of either where two are asked for, and narrowed by what else is asked", async () => {
    const asked = all.filter(({ code }) => ["care-stations", "day-workshops"].includes(code));
    const members = asked.flatMap(countingMembers);
    const initiatives = ["care-stations", "day-workshops"];
    expect(await askForIds({ initiatives, parts: true })).toEqual(inOrder(members));
    expect(await askForIds({ initiatives, parts: true, counties: ["TAICHUNG"] })).toEqual(
      inOrder(members.filter((id) => id.startsWith("taichung-108."))),
    );
    expect(await askForIds({ initiatives: null })).toHaveLength(379 - 50);
  });

  test("say so themselves: an item has the initiatives that it, or one of its parts, is a version of", () => {
    const expected = items.map(({ id }) => [
      id,
      codesOf(
        all.filter((initiative) => countingMembers(initiative).some((member) => member === id || hasPart(id, member))),
      ),
    ]);
    expect(items.map(({ id, initiatives }) => [id, codesOf(initiatives)])).toEqual(expected);
    function hasPart(id: string, member: string): boolean {
      return member !== wholeOf(member) && wholeOf(member) === id;
    }
  });
});

describe("is refused", () => {
  const ITEMS = "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }";
  test.each<[string, string, Variables, string, string]>([
    [
      "an unknown initiative in a filter, with a suggestion",
      ITEMS,
      { filter: { initiatives: ["care-stations", "day-workshop"] } },
      "initiatives",
      'initiatives: there is no "day-workshop". Did you mean "day-workshops"?',
    ],
    [
      "no initiative at all in a filter",
      ITEMS,
      { filter: { initiatives: [] } },
      "initiatives",
      "initiatives: an empty list would find nothing. Leave initiatives out to ask for all.",
    ],
    [
      "an unknown theme, with a suggestion",
      `${LIST} { totalCount } }`,
      { themes: ["child-care"] },
      "themes",
      'themes: there is no "child-care". Did you mean "childcare"?',
    ],
    [
      "a list without a county",
      `${LIST} { totalCount } }`,
      { counties: [] },
      "counties",
      "counties: an empty list would find nothing. Leave counties out to ask for all.",
    ],
    [
      "a list without a likeness",
      `${LIST} { totalCount } }`,
      { likeness: [] },
      "likeness",
      "likeness: an empty list would find nothing. Leave likeness out to ask for all.",
    ],
    [
      "text without a word",
      `${LIST} { totalCount } }`,
      { text: " " },
      "text",
      "text: there is no word in it. Leave text out to ask for all.",
    ],
    [
      "a page of more than 100",
      `${LIST} { totalCount } }`,
      { first: 101 },
      "first",
      "first: 101 is out of bounds. Ask for 1 to 100 and go on with after: endCursor.",
    ],
    [
      "members of no likeness",
      '{ initiative(code: "care-stations") { members(likeness: []) { totalCount } } }',
      {},
      "likeness",
      "likeness: an empty list would find nothing. Leave likeness out to ask for all.",
    ],
    [
      "counties of no likeness",
      '{ initiative(code: "care-stations") { counties(likeness: []) { code } } }',
      {},
      "likeness",
      "likeness: an empty list would find nothing. Leave likeness out to ask for all.",
    ],
  ])("%s", async (_what, query, variables, argument, message) => {
    const error = await graph().refusal(query, variables);
    expect(error.message).toBe(message);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});
