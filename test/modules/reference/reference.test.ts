import { readConfig } from "../../../src/config";
import { readVocabulary } from "../../../src/import/vocabulary";
import { askForAll, askForPages, type Page, useGraph, type Variables } from "../use-graph";
import { linesOf, PLAN_FILES, planFileOf, type Range, readRanges, withoutSpace } from "./plan-files";

const graph = useGraph();

const { references: VOCABULARY } = readVocabulary(readConfig({}).seedsDir);
type VocabularyReference = (typeof VOCABULARY)[number];

interface Themed {
  readonly themes: readonly { readonly code: string }[];
}

interface Mention {
  readonly reference: { readonly code: string };
  readonly manner: "NAMED" | "NAMESAKE";
  readonly item: (Themed & { readonly id: string }) | null;
  readonly provision: string | null;
  readonly citation: Citation;
}

interface Citation {
  readonly document: { readonly id: string };
  readonly subject: { readonly __typename: string; readonly id: string };
  readonly field: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly check: string;
  readonly quote: string;
  readonly reading: string;
  readonly ranges: readonly Range[];
}

interface Reference {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly variants: readonly string[];
  readonly type: string;
  readonly note: string | null;
  readonly counties: readonly { readonly code: string }[];
  readonly mentions: Page<Mention>;
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly level?: number;
  readonly parent?: { readonly id: string } | null;
  readonly references: readonly { readonly code: string }[];
  readonly citations: readonly { readonly field: string; readonly ranges: readonly Range[] }[];
}

const PAGE = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const MENTIONS = `${PAGE} nodes { reference { code } manner item { id themes { code } } provision citation {
  document { id } subject { __typename ... on PolicyReference { id } } field startLine endLine check quote reading
  ranges { line start end } } }`;
const FIELDS = `id code name english: name(language: EN) variants type note counties { code }
  mentions(first: 100) { ${MENTIONS} }`;
const ITEM_FIELDS = `id kind references { code } citations { field ranges { line start end } }
  ... on Program { level parent { id } }`;

const LIST = `query ($types: [ReferenceKind!], $counties: [CountyCode!], $themes: [String!], $atLeastCounties: Int,
    $text: String, $first: Int, $after: String) {
  references(types: $types, counties: $counties, themes: $themes, atLeastCounties: $atLeastCounties, text: $text,
    first: $first, after: $after)`;

/** Every reference that meets the arguments. */
async function askForReferences<Node>(fields: string, variables: Variables): Promise<Node[]> {
  const query = `${LIST} { ${PAGE} nodes { ${fields} } } }`;
  const pages = await askForPages(async (after) => {
    const { references } = await graph().ask<{ references: Page<Node> }>(query, { first: 100, ...variables, after });
    return references;
  });
  const nodes = pages.flatMap((page) => page.nodes);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => nodes.length));
  return nodes;
}

let all: Reference[] = [];
let mentions: Mention[] = [];
let items: Item[] = [];
beforeAll(async () => {
  all = await askForReferences<Reference>(FIELDS, { atLeastCounties: 0 });
  mentions = all.flatMap((reference) => reference.mentions.nodes);
  items = await askForAll<Item>(graph(), "items", ITEM_FIELDS, { filter: { parts: true } });
});

const codesOf = (coded: readonly { readonly code: string }[]): string[] => coded.map(({ code }) => code);
const countyOf = ({ citation }: Mention): string => planFileOf(citation.document.id).county;
const isNamed = ({ manner }: Mention): boolean => manner === "NAMED";

describe("a reference", () => {
  test("stands in the vocabulary's order with its names, printed forms and kind: 44 in all", () => {
    expect(all).toHaveLength(44);
    expect(
      all.map(({ id, code, name, english, variants, type, note }) => ({
        id,
        code,
        name: { zh: name, en: english },
        variants,
        type,
        note,
      })),
    ).toEqual(
      VOCABULARY.map(({ code, name, variants = [], kind, note = null }) => ({
        id: `reference.${code}`,
        code,
        name,
        variants,
        type: kind,
        note,
      })),
    );
  });

  test("is found by its code and by its id, and there is none under another", async () => {
    const query =
      '{ reference(code: "crpd") { id name } none: reference(code: "crdp") { id } node(id: "reference.crpd") { ... on PolicyReference { code } } }';
    expect(await graph().ask(query)).toEqual({
      reference: { id: "reference.crpd", name: "身心障礙者權利公約" },
      none: null,
      node: { code: "crpd" },
    });
  });

  test("is cited by the counties whose plan files name it, in their customary order", () => {
    expect(all.map(({ code, counties }) => [code, codesOf(counties)])).toEqual(
      VOCABULARY.map(({ code }) => [code, countiesNaming(code)]),
    );
    expect(codesOf(all.filter(({ counties }) => counties.length === 0))).toEqual([]);
  });
});

/** The counties whose plan files name a reference itself. */
function countiesNaming(code: string): string[] {
  return PLAN_FILES.filter((file) =>
    file.mentions.some((mention) => mention.code === code && mention.manner !== "NAMESAKE"),
  ).map(({ county }) => county);
}

describe("a mention", () => {
  test("stands for each one of the plan files: Taichung 18, Tainan 12, Chiayi City 41, Miaoli 12, Yunlin 28", () => {
    const counts = PLAN_FILES.map(({ folder, id }) => [
      folder,
      mentions.filter(({ citation }) => planFileOf(citation.document.id).id === id).length,
    ]);
    expect(counts).toEqual(PLAN_FILES.map((file) => [file.folder, file.mentions.length]));
    expect(Object.fromEntries(counts)).toEqual({ taichung: 18, tainan: 12, "chiayi-city": 41, miaoli: 12, yunlin: 28 });
  });

  test("has the reference, the words, the lines, the manner and the article that the plan file gives", () => {
    const described = mentions.map(({ reference, manner, provision, citation }) =>
      [
        citation.document.id,
        reference.code,
        manner,
        String(provision),
        `${String(citation.startLine)}-${String(citation.endLine)}`,
        withoutSpace(citation.reading),
      ].join(" "),
    );
    const expected = PLAN_FILES.flatMap(({ id, mentions: own }) =>
      own.map(({ code, manner = "NAMED", provision, at, text }) =>
        [
          `${id}.document`,
          code,
          manner,
          String(provision ?? null),
          linesOf(at).join("-"),
          withoutSpace(text + (provision ?? "")),
        ].join(" "),
      ),
    );
    expect(described.sort()).toEqual(expected.sort());
  });

  test("quotes words that stand on its lines, character for character", () => {
    const wrong = mentions.filter(({ citation: { document, startLine, endLine, quote, ranges } }) => {
      const within = ranges.every(({ line }) => line >= startLine && line <= endLine);
      return !within || readRanges(planFileOf(document.id).lines, ranges) !== withoutSpace(quote);
    });
    expect(wrong).toEqual([]);
  });

  test("outside tables quotes words that stand in its lines in one run", () => {
    const exact = mentions.filter(({ citation }) => citation.check === "EXACT");
    const wrong = exact.filter(({ citation: { document, startLine, endLine, quote } }) => {
      const lines = planFileOf(document.id).lines.slice(startLine - 1, endLine);
      return !withoutSpace(lines.join("")).includes(withoutSpace(quote));
    });
    expect(wrong).toEqual([]);
    expect(exact.length).toBeGreaterThan(90);
  });

  test("reads as a printed form of the reference, with the article that stands behind it", () => {
    const wrong = mentions.filter(({ reference, provision, citation }) => {
      const known = VOCABULARY.find(({ code }) => code === reference.code);
      const forms = [known?.name.zh ?? "", ...(known?.variants ?? [])];
      return !forms.some((form) => withoutSpace(form + (provision ?? "")) === withoutSpace(citation.reading));
    });
    expect(wrong.map(({ citation }) => citation.reading)).toEqual(NAMESAKES);
  });

  /** The name of a local scheme holds that of the other and is no form of it. */
  const NAMESAKES: readonly string[] = [
    "強化社會安全網－急難紓困實施方案",
    "福利化社區小旗艦型實施計畫",
    "福利化社區小旗艦型計畫",
  ];

  test("is its citation's subject and field", () => {
    const wrong = mentions.filter(
      ({ reference, citation: { subject, field } }) =>
        subject.__typename !== "PolicyReference" || subject.id !== `reference.${reference.code}` || field !== "mention",
    );
    expect(wrong).toEqual([]);
  });

  test("whose name wraps over lines is one: the lottery's surplus in five rows of Yunlin's table", () => {
    const surplus = all.find(({ code }) => code === "public-welfare-lottery-surplus");
    expect(
      surplus?.mentions.nodes.map(({ item, citation: { startLine, endLine, check, reading } }) => ({
        item: item?.id,
        startLine,
        endLine,
        check,
        reading,
      })),
    ).toEqual(
      [
        [1, 59, 62],
        [2, 66, 68],
        [3, 70, 72],
        [4, 79, 81],
        [5, 92, 95],
      ].map(([row, startLine, endLine]) => ({
        item: `yunlin-community-111.program-${String(row)}`,
        startLine,
        endLine,
        check: row === 5 ? "CORRECTED" : "CELL",
        reading: "雲林縣公益彩券盈餘分配款",
      })),
    );
  });

  test("whose name wraps over lines is one: the accounts' programme in Chiayi City's mission, lines 39 and 40", () => {
    const accounts = all.find(({ code }) => code === "child-youth-development-accounts");
    const wrapped = accounts?.mentions.nodes.filter(({ citation }) => citation.startLine < citation.endLine);
    expect(
      wrapped?.map(({ item, citation: { startLine, endLine, quote } }) => [item, startLine, endLine, quote]),
    ).toEqual([[null, 39, 40, "兒童與少年未來教育與發展帳戶推動方案"]]);
  });

  test("with an article gives it as printed: 第67條 of the children's act (Chiayi City, line 307)", () => {
    const articles = mentions.filter(({ provision }) => provision !== null);
    expect(
      articles.map(({ reference, provision, citation }) => [reference.code, provision, citation.startLine]),
    ).toEqual([["children-youth-welfare-rights-act", "第67條", 307]]);
  });

  test("belongs to an item one of whose own words it is, and to none where no item's words hold it", () => {
    const wrong = mentions.filter(({ item, citation }) => {
      const holders = itemsHolding(citation);
      return item === null ? holders.length > 0 : !holders.includes(item.id);
    });
    expect(wrong.map(({ item, citation }) => ({ item, citation, holders: itemsHolding(citation) }))).toEqual([]);
    expect(mentions.filter(({ item }) => item === null).length).toBeGreaterThan(0);
  });

  /** Items of which a citation of their own words holds all characters of another. */
  function itemsHolding({ document, ranges }: Citation): string[] {
    const { id: plan } = planFileOf(document.id);
    return items
      .filter(({ id }) => id.startsWith(`${plan}.`))
      .filter(({ citations }) => {
        const own = citations.filter(({ field }) => !BORROWED.includes(field)).flatMap((one) => one.ranges);
        return ranges.every((range) =>
          own.some(({ line, start, end }) => line === range.line && start <= range.start && end >= range.end),
        );
      })
      .map(({ id }) => id);
  }

  /** What an item leans on: words of its plan, its goal or its program. */
  const BORROWED = ["goal", "program", "period", "number"];

  test("comes plan by plan, down each document", () => {
    const plans = PLAN_FILES.map(({ id }) => `${id}.document`);
    const places = all.map(
      ({ code, mentions: { nodes } }) =>
        [
          code,
          nodes.map(({ citation }) => [plans.indexOf(citation.document.id), citation.startLine] as const),
        ] as const,
    );
    expect(places).toEqual(places.map(([code, own]) => [code, [...own].sort((a, b) => a[0] - b[0] || a[1] - b[1])]));
  });

  test.each<[Variables, (mention: Mention) => boolean]>([
    [{ counties: null, manner: null }, () => true],
    [{ manner: "NAMED" }, isNamed],
    [{ manner: "NAMESAKE" }, (mention) => !isNamed(mention)],
    [{ counties: ["TAICHUNG", "MIAOLI"] }, (mention) => ["TAICHUNG", "MIAOLI"].includes(countyOf(mention))],
    [{ counties: ["KAOHSIUNG"] }, () => false],
    [{ counties: ["MIAOLI"], manner: "NAMESAKE" }, (mention) => countyOf(mention) === "MIAOLI" && !isNamed(mention)],
  ])("is found by %j", async (variables, holds) => {
    const query = `query ($counties: [CountyCode!], $manner: MentionManner) { references(first: 100, atLeastCounties: 0) {
      nodes { code mentions(counties: $counties, manner: $manner, first: 100) { ${MENTIONS} } } } }`;
    const { references } = await graph().ask<{ references: { nodes: Reference[] } }>(query, variables);
    expect(references.nodes.map((reference) => [reference.mentions.totalCount, reference.mentions.nodes])).toEqual(
      all.map((reference) => {
        const wanted = reference.mentions.nodes.filter(holds);
        return [wanted.length, wanted];
      }),
    );
  });

  test("is found page by page", async () => {
    const query = `query ($after: String) { reference(code: "social-safety-net-program") {
      mentions(first: 3, after: $after) { ${MENTIONS} } } }`;
    const pages = await askForPages(async (after) => {
      const { reference } = await graph().ask<{ reference: Reference }>(query, { after });
      return reference.mentions;
    });
    expect(pages.map(({ nodes }) => nodes.length)).toEqual([3, 3, 2]);
    const whole = all.find(({ code }) => code === "social-safety-net-program");
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole?.mentions.nodes);
  });
});

describe("the list of references", () => {
  const isOf =
    (...kinds: readonly string[]) =>
    ({ kind }: VocabularyReference): boolean =>
      kinds.includes(kind);
  const namedBy = (code: string, counties: readonly string[]): number =>
    countiesNaming(code).filter((county) => counties.includes(county)).length;
  const speaksOf =
    (words: string) =>
    ({ name, variants = [] }: VocabularyReference): boolean =>
      [name.zh, name.en, ...variants].some((text) => text.toLowerCase().includes(words.toLowerCase()));
  /** The counties that name a reference in an item under a theme. */
  const countiesUnder = (code: string, ...themes: readonly string[]): Set<string> =>
    new Set(
      mentions
        .filter((mention) => mention.reference.code === code && isNamed(mention))
        .filter(({ item }) =>
          item?.themes.some((theme) =>
            themes.some((asked) => theme.code === asked || theme.code.startsWith(`${asked}.`)),
          ),
        )
        .map(countyOf),
    );

  test.each<[Variables, number, (reference: VocabularyReference) => boolean]>([
    [{}, 44, () => true],
    [{ types: null, counties: null, themes: null, atLeastCounties: null, text: null }, 44, () => true],
    [{ atLeastCounties: 0 }, 44, () => true],
    [{ atLeastCounties: 1 }, 44, ({ code }) => countiesNaming(code).length >= 1],
    [{ atLeastCounties: 2 }, 9, ({ code }) => countiesNaming(code).length >= 2],
    [{ atLeastCounties: 3 }, 1, ({ code }) => countiesNaming(code).length >= 3],
    [{ atLeastCounties: 6 }, 0, () => false],
    [{ types: ["ACT"] }, 4, isOf("ACT")],
    [{ types: ["TREATY", "FUND"] }, 4, isOf("TREATY", "FUND")],
    [
      { types: ["CENTRAL_PROGRAM"], atLeastCounties: 2 },
      5,
      (reference) => isOf("CENTRAL_PROGRAM")(reference) && countiesNaming(reference.code).length >= 2,
    ],
    [{ counties: ["YUNLIN"] }, 12, ({ code }) => namedBy(code, ["YUNLIN"]) === 1],
    [{ counties: ["YUNLIN"], atLeastCounties: 0 }, 12, ({ code }) => namedBy(code, ["YUNLIN"]) === 1],
    [{ counties: ["KAOHSIUNG"] }, 0, () => false],
    [{ counties: ["YUNLIN", "MIAOLI"] }, 15, ({ code }) => namedBy(code, ["YUNLIN", "MIAOLI"]) >= 1],
    [
      { counties: ["YUNLIN", "MIAOLI"], atLeastCounties: 2 },
      5,
      ({ code }) => namedBy(code, ["YUNLIN", "MIAOLI"]) === 2,
    ],
    [{ counties: ["YUNLIN", "MIAOLI"], atLeastCounties: 3 }, 0, () => false],
    [{ text: "長照" }, 3, speaksOf("長照")],
    [{ text: "crpd" }, 1, ({ code }) => code === "crpd"],
    [{ text: "Act" }, 4, speaksOf("act")],
    [{ text: "期照顧十年2.0計畫" }, 1, ({ code }) => code === "long-term-care-plan-2"],
    [{ text: "社會 補助" }, 4, (reference) => speaksOf("社會")(reference) && speaksOf("補助")(reference)],
    [{ text: "公約 OR 基金" }, 2, (reference) => speaksOf("公約")(reference) || speaksOf("基金")(reference)],
    [{ text: "飛行汽車" }, 0, () => false],
    [{ themes: ["childcare"] }, 3, ({ code }) => countiesUnder(code, "childcare").size >= 1],
    [{ themes: ["childcare.allowances"] }, 3, ({ code }) => countiesUnder(code, "childcare.allowances").size >= 1],
    [{ themes: ["childcare"], atLeastCounties: 0 }, 3, ({ code }) => countiesUnder(code, "childcare").size >= 1],
    [{ themes: ["childcare"], atLeastCounties: 2 }, 2, ({ code }) => countiesUnder(code, "childcare").size >= 2],
    [
      { themes: ["childcare", "safety-net"], counties: ["TAINAN"] },
      2,
      ({ code }) => countiesUnder(code, "childcare", "safety-net").has("TAINAN"),
    ],
    [
      { types: ["CENTRAL_PROGRAM"], counties: ["TAICHUNG", "TAINAN"], atLeastCounties: 2, text: "社會安全網" },
      1,
      ({ code }) => code === "social-safety-net-program",
    ],
  ])("under %j holds what plan files and vocabulary say", async (variables, count, holds) => {
    const expected = VOCABULARY.filter(holds);
    expect(codesOf(await askForReferences<{ code: string }>("code", variables))).toEqual(codesOf(expected));
    expect(expected).toHaveLength(count);
  });

  test("has every kind by itself, and all kinds together make the whole", async () => {
    const kinds = [...new Set(VOCABULARY.map(({ kind }) => kind))];
    expect(kinds).toHaveLength(9);
    const found = await Promise.all(kinds.map((kind) => askForReferences<{ code: string }>("code", { types: [kind] })));
    expect(found.map(codesOf)).toEqual(kinds.map((kind) => codesOf(VOCABULARY.filter(isOf(kind)))));
  });

  test("comes page by page, 20 where no size is asked for", async () => {
    expect(codesOf(await askForReferences<{ code: string }>("code", { first: 9 }))).toEqual(codesOf(VOCABULARY));
    const { references } = await graph().ask<{ references: { nodes: unknown[]; totalCount: number } }>(
      "{ references { totalCount nodes { code } } }",
    );
    expect([references.nodes.length, references.totalCount]).toEqual([20, 44]);
  });

  test("of a plan holds what its plan file names, namesakes apart", async () => {
    const { plans } = await graph().ask<{
      plans: { nodes: { id: string; references: { totalCount: number; nodes: { code: string }[] } }[] };
    }>("{ plans { nodes { id references(first: 100) { totalCount nodes { code } } } } }");
    expect(plans.nodes.map(({ id, references }) => [id, references.totalCount, codesOf(references.nodes)])).toEqual(
      PLAN_FILES.map(({ id, county }) => {
        const named = codesOf(VOCABULARY).filter((code) => countiesNaming(code).includes(county));
        return [id, named.length, named];
      }),
    );
  });
});

describe("items that name a reference", () => {
  /** The program in its own right whose part an item is; any other item is its own. */
  const wholeOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return item?.kind === "PROGRAM" && item.parent ? wholeOf(item.parent.id) : id;
  };
  const naming = ({ mentions: { nodes } }: Reference): string[] =>
    nodes.filter(isNamed).flatMap(({ item }) => (item === null ? [] : [item.id]));
  const inOrder = (ids: readonly string[]): string[] => items.map(({ id }) => id).filter((id) => ids.includes(id));
  const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

  test("are those in whose words it is named; without parts the programs whose parts name it, for every reference", async () => {
    const wrong: unknown[] = [];
    for (const reference of all) {
      const expected = { parts: inOrder(naming(reference)), whole: inOrder(naming(reference).map(wholeOf)) };
      const ask = async (parts: boolean): Promise<string[]> =>
        idsOf(await askForAll(graph(), "items", "id", { filter: { references: [reference.code], parts } }));
      const found = { parts: await ask(true), whole: await ask(false) };
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ code: reference.code, found, expected });
    }
    expect(wrong).toEqual([]);
  });

  test("are the same as the reference's own list of items, with parts and without", async () => {
    const query = `{ references(first: 100, atLeastCounties: 0) { nodes { code
      whole: items(first: 100) { nodes { id } } parts: items(first: 100, filter: { parts: true }) { nodes { id } } } } }`;
    type Found = Record<"whole" | "parts", { nodes: { id: string }[] }> & { code: string };
    const { references } = await graph().ask<{ references: { nodes: Found[] } }>(query);
    expect(references.nodes.map(({ code, whole, parts }) => [code, idsOf(whole.nodes), idsOf(parts.nodes)])).toEqual(
      all.map((reference) => [reference.code, inOrder(naming(reference).map(wholeOf)), inOrder(naming(reference))]),
    );
  });

  test("are those of either where two are asked for", async () => {
    const references = ["quasi-public-childcare", "crpd"];
    const found = await askForAll<{ id: string }>(graph(), "items", "id", { filter: { references, parts: true } });
    expect(idsOf(found)).toEqual(inOrder(all.filter(({ code }) => references.includes(code)).flatMap(naming)));
    expect(found.length).toBeGreaterThan(0);
  });

  test("say so themselves, those that only a program's parts name included", () => {
    const named = items.map(({ id }) => [
      id,
      codesOf(all.filter((reference) => [...naming(reference), ...naming(reference).map(wholeOf)].includes(id))).sort(),
    ]);
    expect(items.map(({ id, references }) => [id, codesOf(references).sort()])).toEqual(named);
  });
});

describe("a namesake", () => {
  test("stands in three places: line 132 of Taichung's plan, lines 53 and 55 of Miaoli's", () => {
    const namesakes = mentions.filter((mention) => !isNamed(mention));
    expect(namesakes.map((mention) => [mention.reference.code, countyOf(mention), mention.citation.startLine])).toEqual(
      [
        ["social-safety-net-program", "TAICHUNG", 132],
        ["welfare-community-flagship", "MIAOLI", 53],
        ["welfare-community-flagship", "MIAOLI", 55],
      ],
    );
  });

  test("is no reference of its item: Taichung's emergency relief names the ministry's programme alone", () => {
    const namesake = mentions.find((mention) => !isNamed(mention) && countyOf(mention) === "TAICHUNG");
    expect(namesake?.citation.quote).toBe("強化社會安全網－急難紓困實施方案");
    const item = items.find(({ id }) => id === namesake?.item?.id);
    expect(item && codesOf(item.references)).toEqual(["emergency-relief-program"]);
  });

  test("does not make its county cite the thing: without line 79 Taichung no longer cites the national plan", async () => {
    const query = `{ reference(code: "social-safety-net-program") { counties { code } mentions(counties: [TAICHUNG]) { totalCount } }
      plan(id: "taichung-108") { references(first: 100) { nodes { code } } }
      two: references(counties: [TAICHUNG, TAINAN], atLeastCounties: 2, first: 100) { nodes { code } }
      own: references(counties: [TAICHUNG], first: 100) { nodes { code } } }`;
    interface Found {
      readonly reference: { readonly counties: { code: string }[]; readonly mentions: { readonly totalCount: number } };
      readonly plan: { readonly references: { readonly nodes: { code: string }[] } };
      readonly two: { readonly nodes: { code: string }[] };
      readonly own: { readonly nodes: { code: string }[] };
    }
    const ask = async () => {
      const { reference, plan, two, own } = await graph().ask<Found>(query);
      const cites = [plan.references, two, own].map(({ nodes }) =>
        codesOf(nodes).includes("social-safety-net-program"),
      );
      return { counties: codesOf(reference.counties), mentions: reference.mentions.totalCount, cites };
    };
    expect(await ask()).toEqual({
      counties: ["TAICHUNG", "TAINAN", "CHIAYI_CITY"],
      mentions: 2,
      cites: [true, true, true],
    });
    const { dataSource } = graph();
    const [named] = await dataSource.query<{ id: string }[]>(
      "SELECT id FROM mention WHERE reference_code = 'social-safety-net-program' AND plan_id = 'taichung-108' AND manner = 'NAMED'",
    );
    await dataSource.query("UPDATE mention SET manner = 'NAMESAKE' WHERE id = $1", [named?.id]);
    try {
      expect(await ask()).toEqual({ counties: ["TAINAN", "CHIAYI_CITY"], mentions: 2, cites: [false, false, false] });
    } finally {
      await dataSource.query("UPDATE mention SET manner = 'NAMED' WHERE id = $1", [named?.id]);
    }
  });

  test("alone leaves a reference to lists that ask for all the hub knows, with atLeastCounties 0", async () => {
    const ask = async (atLeastCounties: number) =>
      codesOf(await askForReferences<{ code: string }>("code", { atLeastCounties })).includes("crpd");
    expect([await ask(0), await ask(1)]).toEqual([true, true]);
    const { dataSource } = graph();
    await dataSource.query("UPDATE mention SET manner = 'NAMESAKE' WHERE reference_code = 'crpd'");
    try {
      expect([await ask(0), await ask(1)]).toEqual([true, false]);
    } finally {
      await dataSource.query("UPDATE mention SET manner = 'NAMED' WHERE reference_code = 'crpd'");
    }
  });
});

describe("is refused", () => {
  const ITEMS = "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }";
  test.each<[string, string, Variables, string, string]>([
    [
      "an unknown reference in a filter, with a suggestion",
      ITEMS,
      { filter: { references: ["crpd", "crdp"] } },
      "references",
      'references: there is no "crdp". Did you mean "crpd"?',
    ],
    [
      "no reference at all in a filter",
      ITEMS,
      { filter: { references: [] } },
      "references",
      "references: an empty list would find nothing. Leave references out to ask for all.",
    ],
    [
      "an unknown theme, with a suggestion",
      `${LIST} { totalCount } }`,
      { themes: ["child-care"] },
      "themes",
      'themes: there is no "child-care". Did you mean "childcare"?',
    ],
    [
      "a list without a kind",
      `${LIST} { totalCount } }`,
      { types: [] },
      "types",
      "types: an empty list would find nothing. Leave types out to ask for all.",
    ],
    [
      "a list without a county",
      `${LIST} { totalCount } }`,
      { counties: [] },
      "counties",
      "counties: an empty list would find nothing. Leave counties out to ask for all.",
    ],
    [
      "text without a word",
      `${LIST} { totalCount } }`,
      { text: "" },
      "text",
      "text: there is no word in it. Leave text out to ask for all.",
    ],
    [
      "a page of nothing",
      `${LIST} { totalCount } }`,
      { first: 0 },
      "first",
      "first: 0 is out of bounds. Ask for 1 to 100 and go on with after: endCursor.",
    ],
    [
      "mentions of no county",
      '{ reference(code: "crpd") { mentions(counties: []) { totalCount } } }',
      {},
      "counties",
      "counties: an empty list would find nothing. Leave counties out to ask for all.",
    ],
  ])("%s", async (_what, query, variables, argument, message) => {
    const error = await graph().refusal(query, variables);
    expect(error.message).toBe(message);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});
