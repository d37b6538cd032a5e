import {
  type FileFigure,
  linesOf,
  PLAN_FILES,
  planFileOf,
  type Range,
  readRanges,
  withoutSpace,
} from "../reference/plan-files";
import { askForAll, askForPages, type Page, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

interface Citation {
  readonly document: { readonly id: string };
  readonly subject: { readonly __typename: string; readonly id: string };
  readonly field: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly quote: string;
  readonly ranges: readonly Range[];
}

interface Figure {
  readonly id: string;
  readonly plan: { readonly id: string };
  readonly county: { readonly code: string };
  readonly item: { readonly id: string } | null;
  readonly subject: string;
  readonly english: string;
  readonly quantity: {
    readonly value: number;
    readonly upper: number | null;
    readonly comparator: string;
    readonly unit: string;
    readonly raw: string;
  };
  readonly year: number | null;
  readonly note: string | null;
  readonly themes: readonly { readonly code: string }[];
  readonly citation: Citation;
  readonly citations: readonly Citation[];
}

const PAGE = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const CITATION = `document { id } subject { __typename ... on Figure { id } } field startLine endLine quote
  ranges { line start end }`;
const FIELDS = `id plan { id } county { code } item { id } subject english: subject(language: EN)
  quantity { value upper comparator unit raw } year note themes { code }
  citation { ${CITATION} } citations { ${CITATION} }`;

const LIST = `query ($counties: [CountyCode!], $themes: [String!], $plans: [ID!], $year: Year, $text: String,
    $first: Int, $after: String) {
  figures(counties: $counties, themes: $themes, plans: $plans, year: $year, text: $text, first: $first, after: $after)`;

/** Every figure that meets the arguments. */
async function askForFigures<Node>(fields: string, variables: Variables): Promise<Node[]> {
  const query = `${LIST} { ${PAGE} nodes { ${fields} } } }`;
  const pages = await askForPages(async (after) => {
    const { figures } = await graph().ask<{ figures: Page<Node> }>(query, { first: 100, ...variables, after });
    return figures;
  });
  const nodes = pages.flatMap((page) => page.nodes);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => nodes.length));
  return nodes;
}

/** A figure of a plan file, with its plan. */
interface Stated extends FileFigure {
  readonly planId: string;
  readonly county: string;
}

/** The figures of all plan files, which stand in the order of the documents. */
const STATED: readonly Stated[] = PLAN_FILES.flatMap(({ id, county, figures }) =>
  figures.map((figure) => ({ ...figure, planId: id, county, id: `${id}.${figure.id}` })),
);

let all: Figure[] = [];
beforeAll(async () => {
  all = await askForFigures<Figure>(FIELDS, {});
});

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

test("there are as many as the plan files state: Taichung 10, Tainan 2, Chiayi City 18, Miaoli and Yunlin none", async () => {
  const { plans } = await graph().ask<{ plans: { nodes: { id: string; figures: Page<{ id: string }> }[] } }>(
    `{ plans { nodes { id figures(first: 100) { ${PAGE} nodes { id } } } } }`,
  );
  expect(plans.nodes.map(({ id, figures }) => [id, figures.totalCount, idsOf(figures.nodes)])).toEqual(
    PLAN_FILES.map(({ id, figures }) => [id, figures.length, figures.map((figure) => `${id}.${figure.id}`)]),
  );
  expect(plans.nodes.map(({ figures }) => figures.totalCount)).toEqual([10, 2, 18, 0, 0]);
  expect(all).toHaveLength(30);
});

test("each has the subject, the amount as printed, the year, the themes and the line of its plan file", () => {
  expect(
    all.map(({ id, plan, county, subject, english, quantity, year, themes, citation }) => ({
      id,
      planId: plan.id,
      county: county.code,
      subject: withoutSpace(subject),
      en: english,
      raw: withoutSpace(quantity.raw),
      year,
      themes: themes.map(({ code }) => code),
      lines: [citation.startLine, citation.endLine],
    })),
  ).toEqual(
    STATED.map(({ id, planId, county, subject, en, text, year, themes, at }) => ({
      id,
      planId,
      county,
      subject: withoutSpace(subject.text),
      en,
      raw: withoutSpace(text),
      year: year ? year.roc + 1911 : null,
      themes,
      lines: linesOf(at),
    })),
  );
});

describe("what a plan states is read as it is meant", () => {
  const PROTECTION = { year: 2017, unit: "件", comparator: "EQ", item: null };
  test.each<[string, string, object]>([
    ["1,099件", "受理家庭暴力通報案件", { ...PROTECTION, value: 1099, line: 85 }],
    ["14.22%", "台灣老化速度", { value: 14.22, unit: "PERCENT", comparator: "EQ", year: 2018, item: null, line: 84 }],
    [
      "2,500元",
      "育兒津貼",
      { value: 2500, unit: "元", comparator: "EQ", year: null, item: "taichung-108.goal-1-2-2", line: 34 },
    ],
    [
      "16處",
      "身心障礙者社區日間作業設施",
      { value: 16, unit: "處", comparator: "EQ", year: null, item: "taichung-108.goal-2-2-2", line: 66 },
    ],
    [
      "11個",
      "行政區",
      { value: 11, unit: "個", comparator: "EQ", year: null, item: "taichung-108.goal-2-2-2", line: 66 },
    ],
    [
      "600度以內",
      "老花",
      { value: 600, unit: "度", comparator: "LTE", year: null, item: "chiayi-city-108.undertaking-2-4-2", line: 180 },
    ],
    [
      "37行政區",
      "高危機個案列管機制",
      { value: 37, unit: "行政區", comparator: "EQ", year: null, item: "tainan-114.goal-16-1", line: 127 },
    ],
  ])("%s of %s", (raw, subject, expected) => {
    const found = all.filter(({ quantity, subject: own }) => withoutSpace(quantity.raw) === raw && own === subject);
    expect(
      found.map(({ quantity: { value, upper, comparator, unit }, year, item, citation }) => ({
        value,
        upper,
        comparator,
        unit,
        year,
        item: item?.id ?? null,
        line: citation.startLine,
      })),
    ).toEqual([{ upper: null, ...expected }]);
  });

  test("words that stand apart from the number are in the note: each month, at the end of July", () => {
    const noteOf = (raw: string) => all.find(({ quantity }) => withoutSpace(quantity.raw) === raw)?.note;
    expect(noteOf("2,500元")).toContain("每月");
    const ageing = all.find(({ quantity }) => quantity.raw === "14.22%");
    expect(ageing?.citations.find(({ field }) => field === "year")?.quote).toBe("至2018年7月底");
  });

  test("a range has two ends, and a number in Chinese characters is read", () => {
    const readings = all
      .filter(
        ({ quantity }) =>
          quantity.upper !== null || !/^\D*[\d,.]+\D*$/u.test(quantity.raw) || quantity.raw.includes("萬"),
      )
      .map(({ quantity: { raw, value, upper, comparator, unit } }) => [raw, value, upper, comparator, unit]);
    expect(readings).toEqual([
      ["九成以上", 90, null, "GTE", "PERCENT"],
      ["超過九成以上", 90, null, "GTE", "PERCENT"],
      ["1 萬元", 10000, null, "EQ", "元"],
      ["3 萬元", 30000, null, "EQ", "元"],
      ["2 萬元", 20000, null, "EQ", "元"],
      ["兩區", 2, null, "EQ", "區"],
      ["至少具備下述服務項目之三項", 3, null, "GTE", "項"],
      ["1-2次", 1, 2, "EQ", "次"],
    ]);
  });

  test("digits make the value, and printed words the comparator, in every figure with one number", () => {
    const comparatorOf = (raw: string): string => {
      if (/至多|為限|以內/u.test(raw)) return "LTE";
      if (/至少|以上/u.test(raw)) return "GTE";
      return raw.startsWith("超過") ? "GT" : "EQ";
    };
    const wrong = all.filter(({ quantity: { raw, value, comparator, upper } }) => {
      const digits = /^\D*([\d,.]+)\D*$/u.exec(raw)?.[1];
      const times = raw.includes("萬") ? 10_000 : 1;
      const read = digits === undefined ? value : Number(digits.replaceAll(",", "")) * times;
      return read !== value || comparator !== comparatorOf(raw) || (digits !== undefined && upper !== null);
    });
    expect(wrong.map(({ id, quantity }) => ({ id, quantity }))).toEqual([]);
  });
});

describe("a figure's citation", () => {
  test("quotes the number as printed, and stands on its lines, character for character", () => {
    const wrong = all.filter(({ id, quantity, citation }) => {
      const words = withoutSpace(citation.quote);
      const { lines } = planFileOf(citation.document.id);
      const printed = withoutSpace(lines.slice(citation.startLine - 1, citation.endLine).join(""));
      const shown =
        citation.field === "quantity" && citation.subject.__typename === "Figure" && citation.subject.id === id;
      const contains = words.includes(withoutSpace(quantity.raw)) && /[\d一二兩三四五六七八九十]/u.test(words);
      return !shown || !contains || !printed.includes(words) || readRanges(lines, citation.ranges) !== words;
    });
    expect(wrong).toEqual([]);
  });

  test("is the first of those of the number, of what is counted, and of the year where there is one", () => {
    const wrong = all.filter(({ plan, year, subject, citation, citations }) => {
      const fields = citations.map(({ field }) => field).join();
      const counted = citations.find(({ field }) => field === "subject")?.quote;
      return (
        fields !== (year === null ? "quantity,subject" : "quantity,subject,year") ||
        counted !== subject ||
        JSON.stringify(citations[0]) !== JSON.stringify(citation) ||
        citations.some(({ document }) => document.id !== `${plan.id}.document`)
      );
    });
    expect(wrong).toEqual([]);
  });

  test("of the year names it in one of the two calendars", () => {
    const wrong = all.filter(({ year, citations }) => {
      const named = citations
        .filter(({ field }) => field === "year")
        .flatMap(({ quote }) => quote.match(/\d+/gu) ?? []);
      return year !== null && !named.includes(String(year)) && !named.includes(String(year - 1911));
    });
    expect(wrong).toEqual([]);
  });
});

describe("the item of a figure", () => {
  interface Item {
    readonly id: string;
    readonly kind: string;
    readonly parent?: { readonly id: string } | null;
    readonly figures: readonly { readonly id: string }[];
    readonly citations: readonly { readonly field: string; readonly ranges: readonly Range[] }[];
  }
  let items: Item[] = [];
  beforeAll(async () => {
    const fields =
      "id kind figures { id } citations { field ranges { line start end } } ... on Program { parent { id } }";
    items = await askForAll<Item>(graph(), "items", fields, { filter: { parts: true } });
  });

  test("is one in whose words the number stands, and none where no item's words hold it", () => {
    const wrong = all.filter(({ item, citation }) => {
      const holders = items
        .filter(({ id }) => planFileOf(id).id === planFileOf(citation.document.id).id)
        .filter(({ citations }) =>
          citation.ranges.every((range) =>
            citations.some(({ ranges }) =>
              ranges.some(({ line, start, end }) => line === range.line && start <= range.start && end >= range.end),
            ),
          ),
        );
      return item === null ? holders.length > 0 : !holders.some(({ id }) => id === item.id);
    });
    expect(wrong).toEqual([]);
    expect(all.filter(({ item }) => item === null).length).toBeGreaterThan(0);
  });

  test("lists it among its figures, and so does the program whose part it is", () => {
    const owners = (id: string): string[] => {
      const item = items.find((one) => one.id === id);
      return item?.kind === "PROGRAM" && item.parent ? [id, ...owners(item.parent.id)] : [id];
    };
    const expected = items.map(({ id }) => [
      id,
      idsOf(all.filter(({ item }) => item !== null && owners(item.id).includes(id))),
    ]);
    expect(items.map(({ id, figures }) => [id, idsOf(figures)])).toEqual(expected);
  });
});

describe("the list of figures", () => {
  const isUnder =
    (...asked: readonly string[]) =>
    ({ themes }: Stated): boolean =>
      themes.some((theme) => asked.some((code) => theme === code || theme.startsWith(`${code}.`)));
  const speaksOf =
    (words: string) =>
    ({ subject, en, text }: Stated): boolean =>
      [subject.text, en, text].some((own) => own.toLowerCase().includes(words.toLowerCase()));

  test.each<[Variables, number, (figure: Stated) => boolean]>([
    [{}, 30, () => true],
    [{ counties: null, themes: null, plans: null, year: null, text: null }, 30, () => true],
    [{ counties: ["CHIAYI_CITY"] }, 18, ({ county }) => county === "CHIAYI_CITY"],
    [{ counties: ["TAICHUNG"] }, 10, ({ county }) => county === "TAICHUNG"],
    [{ counties: ["TAINAN"] }, 2, ({ county }) => county === "TAINAN"],
    [{ counties: ["MIAOLI", "YUNLIN"] }, 0, () => false],
    [{ counties: ["TAINAN", "TAICHUNG"] }, 12, ({ county }) => county !== "CHIAYI_CITY"],
    [{ plans: ["taichung-108"] }, 10, ({ planId }) => planId === "taichung-108"],
    [{ plans: ["taichung-108", "yunlin-community-111"] }, 10, ({ planId }) => planId === "taichung-108"],
    [{ plans: ["taichung-108"], counties: ["TAINAN"] }, 0, () => false],
    [{ year: 2018 }, 4, ({ year }) => year?.roc === 107],
    [{ year: 107 }, 4, ({ year }) => year?.roc === 107],
    [{ year: "民國106年" }, 2, ({ year }) => year?.roc === 106],
    [{ year: 2026 }, 1, ({ year }) => year?.roc === 115],
    [{ year: 2022 }, 0, () => false],
    [{ themes: ["childcare"] }, 10, isUnder("childcare")],
    [{ themes: ["childcare.allowances"] }, 4, isUnder("childcare.allowances")],
    [{ themes: ["protection", "disability.day-services"] }, 6, isUnder("protection", "disability.day-services")],
    [{ text: "津貼" }, 2, speaksOf("津貼")],
    [{ text: "childcare" }, 3, speaksOf("childcare")],
    [{ text: "1,099" }, 1, speaksOf("1,099")],
    [{ text: "14.22% OR 37行政區" }, 2, (figure) => speaksOf("14.22%")(figure) || speaksOf("37行政區")(figure)],
    [{ text: "飛行汽車" }, 0, () => false],
    [
      { counties: ["CHIAYI_CITY"], themes: ["older-persons"], year: 2018, text: "老化" },
      2,
      (figure) => figure.year?.roc === 107 && speaksOf("老化")(figure),
    ],
  ])("under %j holds what the plan files say", async (variables, count, holds) => {
    const expected = STATED.filter(holds);
    expect(idsOf(await askForFigures<{ id: string }>("id", variables))).toEqual(idsOf(expected));
    expect(expected).toHaveLength(count);
  });

  test("comes page by page, 20 where no size is asked for", async () => {
    expect(idsOf(await askForFigures<{ id: string }>("id", { first: 7 }))).toEqual(idsOf(STATED));
    const { figures } = await graph().ask<{ figures: { nodes: unknown[]; totalCount: number } }>(
      "{ figures { totalCount nodes { id } } }",
    );
    expect([figures.nodes.length, figures.totalCount]).toEqual([20, 30]);
  });

  test("of a plan comes page by page", async () => {
    const query = `query ($after: String) { plan(id: "taichung-108") {
      figures(first: 4, after: $after) { ${PAGE} nodes { id } } } }`;
    const pages = await askForPages(async (after) => {
      const { plan } = await graph().ask<{ plan: { figures: Page<{ id: string }> } }>(query, { after });
      return plan.figures;
    });
    expect(pages.map(({ nodes }) => nodes.length)).toEqual([4, 4, 2]);
    expect(pages.flatMap(({ nodes }) => idsOf(nodes))).toEqual(
      idsOf(STATED.filter(({ planId }) => planId === "taichung-108")),
    );
  });
});

test("a figure is found by its id", async () => {
  const query = 'query { node(id: "tainan-114.figure-1") { ... on Figure { quantity { raw } county { code } } } }';
  expect(await graph().ask(query)).toEqual({ node: { quantity: { raw: "37 行政區" }, county: { code: "TAINAN" } } });
});

describe("is refused", () => {
  test.each<[string, Variables, string, string]>([
    [
      "an unknown theme, with a suggestion",
      { themes: ["child-care"] },
      "themes",
      'themes: there is no "child-care". Did you mean "childcare"?',
    ],
    [
      "an unknown plan, with a suggestion",
      { plans: ["yunlin-community-112"] },
      "plans",
      'plans: there is no "yunlin-community-112". Did you mean "yunlin-community-111" or "miaoli-community"?',
    ],
    [
      "a list without a county",
      { counties: [] },
      "counties",
      "counties: an empty list would find nothing. Leave counties out to ask for all.",
    ],
    [
      "a list without a plan",
      { plans: [] },
      "plans",
      "plans: an empty list would find nothing. Leave plans out to ask for all.",
    ],
    ["text without a word", { text: " " }, "text", "text: there is no word in it. Leave text out to ask for all."],
    [
      "a page of more than 100",
      { first: 101 },
      "first",
      "first: 101 is out of bounds. Ask for 1 to 100 and go on with after: endCursor.",
    ],
  ])("%s", async (_what, variables, argument, message) => {
    const error = await graph().refusal(`${LIST} { totalCount } }`, variables);
    expect(error.message).toBe(message);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});
