import { askForAll, type Page, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

const PLANS = ["taichung-108", "tainan-114", "chiayi-city-108", "miaoli-community", "yunlin-community-111"] as const;

async function findPlans(args: Variables = {}): Promise<string[]> {
  const query = `query ($counties: [CountyCode!], $kinds: [PlanKind!], $bureaus: [String!], $themes: [String!], $year: Year, $includeUndated: Boolean) {
    plans(counties: $counties, kinds: $kinds, bureaus: $bureaus, themes: $themes, year: $year, includeUndated: $includeUndated) {
      totalCount nodes { id } } }`;
  const { plans } = await graph().ask<{ plans: Page<{ id: string }> }>(query, args);
  expect(plans.totalCount).toBe(plans.nodes.length);
  return plans.nodes.map(({ id }) => id);
}

async function askEach<Plan>(fields: string): Promise<Plan[]> {
  const { plans } = await graph().ask<{ plans: { nodes: Plan[] } }>(`{ plans { nodes { id ${fields} } } }`);
  return plans.nodes;
}

test("plans stand county by county in the customary order", async () => {
  expect(await findPlans()).toEqual(PLANS);
});

test.each<[Variables, readonly string[]]>([
  [{ year: 111 }, ["taichung-108", "chiayi-city-108", "yunlin-community-111"]],
  [
    { year: 111, includeUndated: true },
    ["taichung-108", "chiayi-city-108", "miaoli-community", "yunlin-community-111"],
  ],
  [{ year: 112 }, []],
  [{ year: 112, includeUndated: true }, ["miaoli-community"]],
  [{ year: 117 }, ["tainan-114"]],
  [{ includeUndated: true }, PLANS],
  [{ counties: ["YUNLIN", "MIAOLI"] }, ["miaoli-community", "yunlin-community-111"]],
  [{ counties: ["CHIAYI_COUNTY"] }, []],
  [{ kinds: ["MID_TERM"] }, ["taichung-108", "tainan-114", "chiayi-city-108"]],
  [{ kinds: ["ANNUAL", "STANDING"] }, ["miaoli-community", "yunlin-community-111"]],
  [{ bureaus: ["social-affairs"] }, PLANS],
  [{ bureaus: ["labour"] }, []],
  [{ themes: ["childcare"] }, ["taichung-108", "tainan-114", "chiayi-city-108"]],
  [{ themes: ["labour.labour-relations"] }, ["chiayi-city-108"]],
  [
    { themes: ["community-development"], year: 2022, includeUndated: true, kinds: ["ANNUAL", "STANDING"] },
    ["miaoli-community", "yunlin-community-111"],
  ],
])("plans with %j", async (args, expected) => {
  expect(await findPlans(args)).toEqual(expected);
});

test("a plan is found by a theme when one of its items is under it", async () => {
  const items = await askForAll<{ plan: { id: string }; themes: { code: string; parent: { code: string } | null }[] }>(
    graph(),
    "items",
    "plan { id } themes { code parent { code } }",
    { filter: { parts: true } },
  );
  const { themes } = await graph().ask<{ themes: { code: string }[] }>("{ themes(topOnly: false) { code } }");
  for (const { code } of themes) {
    const found = items.filter((item) =>
      item.themes.some((theme) => theme.code === code || theme.parent?.code === code),
    );
    const expected = PLANS.filter((id) => found.some(({ plan }) => plan.id === id));
    expect({ code, plans: await findPlans({ themes: [code] }) }).toEqual({ code, plans: expected });
  }
});

test("an unknown bureau or theme is refused with the nearest", async () => {
  const bureau = await graph().refusal('{ plans(bureaus: ["social"]) { totalCount } }');
  expect(bureau.message).toBe('bureaus: there is no "social". Did you mean "social-affairs"?');
  const theme = await graph().refusal('{ plans(themes: ["volunteers"]) { totalCount } }');
  expect(theme.message).toMatch(/^themes: there is no "volunteers"\. Did you mean "volunteering"/);
  expect(theme.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "themes" });
});

test("the plans of a county take kinds, year and undated as the root list does", async () => {
  const query = `query ($kinds: [PlanKind!], $year: Year, $includeUndated: Boolean) { counties { code
    plans(kinds: $kinds, year: $year, includeUndated: $includeUndated) { totalCount nodes { id } } } }`;
  for (const args of [{}, { year: 111 }, { year: 111, includeUndated: true }, { kinds: ["STANDING"] }]) {
    const { counties } = await graph().ask<{ counties: { code: string; plans: Page<{ id: string }> }[] }>(query, args);
    for (const { code, plans } of counties) {
      const expected = await findPlans({ ...args, counties: [code] });
      expect(plans.nodes.map(({ id }) => id)).toEqual(expected);
      expect(plans.totalCount).toBe(expected.length);
    }
  }
});

test("each plan says what its document prints: title, agency, period, issue", async () => {
  const fields = `title agency horizon county { code } bureau { code } issuedOn documentNumber
    period { start end startRoc endRoc raw inherited label english: label(language: EN) }`;
  const midTerm = { horizon: "MID_TERM", issuedOn: null, documentNumber: null };
  const bureau = { code: "social-affairs" };
  const period2019 = {
    start: 2019,
    end: 2022,
    startRoc: 108,
    endRoc: 111,
    inherited: false,
    label: "民國108至111年",
    english: "2019–2022",
  };
  expect(await askEach(fields)).toEqual([
    {
      id: "taichung-108", // lines 1 to 4
      title: "臺中市政府社會局中程施政計畫",
      agency: "臺中市政府社會局",
      county: { code: "TAICHUNG" },
      bureau,
      ...midTerm,
      period: { ...period2019, raw: "108 至 111 年度" },
    },
    {
      id: "tainan-114", // lines 3 to 5
      title: "臺南市政府社會局中程施政計畫",
      agency: "臺南市政府社會局",
      county: { code: "TAINAN" },
      bureau,
      ...midTerm,
      period: {
        start: 2025,
        end: 2028,
        startRoc: 114,
        endRoc: 117,
        raw: "114 年度至 117 年度",
        inherited: false,
        label: "民國114至117年",
        english: "2025–2028",
      },
    },
    {
      id: "chiayi-city-108", // line 1
      title: "嘉義市政府社會處中程(108至111年度)施政計畫",
      agency: "嘉義市政府社會處",
      county: { code: "CHIAYI_CITY" },
      bureau,
      ...midTerm,
      period: { ...period2019, raw: "108至111年度" },
    },
    {
      id: "miaoli-community", // line 3; no year in 95 lines
      title: "苗栗縣政府社區發展工作計畫",
      agency: "苗栗縣政府",
      county: { code: "MIAOLI" },
      bureau,
      horizon: "STANDING",
      issuedOn: null,
      documentNumber: null,
      period: {
        start: null,
        end: null,
        startRoc: null,
        endRoc: null,
        raw: null,
        inherited: false,
        label: "未載明年度",
        english: "no year stated",
      },
    },
    {
      id: "yunlin-community-111", // lines 1 and 3
      title: "雲林縣 111 年度社區發展工作計畫",
      agency: "雲林縣政府",
      county: { code: "YUNLIN" },
      bureau,
      horizon: "ANNUAL",
      issuedOn: "2021-12-28",
      documentNumber: "府社救一字第 1102665613 號",
      period: {
        start: 2022,
        end: 2022,
        startRoc: 111,
        endRoc: 111,
        raw: "111 年度",
        inherited: false,
        label: "民國111年",
        english: "2022",
      },
    },
  ]);
});

describe("states and leavesOut", () => {
  interface Plan {
    readonly id: string;
    readonly states: readonly string[];
    readonly leavesOut: readonly string[];
    readonly period: { readonly start: number | null };
    readonly indicators: { readonly totalCount: number };
    readonly programs: {
      readonly nodes: readonly {
        readonly fundingSources: readonly string[];
        readonly expectedBenefits: readonly string[];
      }[];
    };
  }

  const CONTENTS = [
    "PERIOD",
    "GOALS",
    "PROGRAMS",
    "PROGRAM_PERIODS",
    "FUNDING_SOURCES",
    "BUDGETS",
    "EXPECTED_BENEFITS",
    "INDICATORS",
    "TARGETS",
    "BASELINES",
    "RESULTS",
  ];

  let plans: Plan[] = [];
  beforeAll(async () => {
    plans = await askEach<Plan>(
      "states leavesOut period { start } indicators { totalCount } programs(first: 100) { nodes { fundingSources expectedBenefits } }",
    );
  });

  test("every kind of content was looked for in each of the five, and is stated or left out", () => {
    for (const { states, leavesOut } of plans) expect([...states, ...leavesOut].sort()).toEqual([...CONTENTS].sort());
  });

  test("none of the five states budgets, baselines or results", () => {
    for (const { leavesOut } of plans)
      expect(leavesOut).toEqual(expect.arrayContaining(["BUDGETS", "BASELINES", "RESULTS"]));
  });

  test("what is left out is not there, and what is there is stated", () => {
    for (const { states, period, indicators, programs } of plans) {
      expect(states).toEqual(expect.arrayContaining(["GOALS", "PROGRAMS"]));
      expect(states.includes("PERIOD")).toBe(period.start !== null);
      expect(states.includes("INDICATORS")).toBe(indicators.totalCount > 0);
      expect(states.includes("TARGETS")).toBe(indicators.totalCount > 0);
      if (programs.nodes.some(({ fundingSources }) => fundingSources.length > 0))
        expect(states).toContain("FUNDING_SOURCES");
      if (programs.nodes.some(({ expectedBenefits }) => expectedBenefits.length > 0))
        expect(states).toContain("EXPECTED_BENEFITS");
    }
  });

  test("Yunlin's table alone states sources of money and benefits for each programme (line 57)", () => {
    const withSources = plans.filter(({ programs }) =>
      programs.nodes.every(({ fundingSources }) => fundingSources.length > 0),
    );
    expect(withSources.map(({ id }) => id)).toEqual(["yunlin-community-111"]);
    expect(withSources[0]?.programs.nodes).toHaveLength(7);
  });
});

describe("statements", () => {
  interface Statement {
    readonly kind: string;
    readonly number: string | null;
    readonly text: string;
    readonly citations: readonly {
      readonly reading: string;
      readonly startLine: number;
      readonly subject: { readonly id: string };
    }[];
  }
  const fields = "kind number text citations { reading startLine subject { ... on Plan { id } } }";

  test.each([
    ["taichung-108", { VISION: 1 }],
    ["tainan-114", { MISSION: 1, VISION: 1 }],
    ["chiayi-city-108", { MISSION: 1, VISION: 6, SITUATION: 6 }],
    ["miaoli-community", { PURPOSE: 1, LEGAL_BASIS: 1, ADDRESSEES: 3, FUNDING: 1, EXPECTED_BENEFITS: 1, CLOSING: 1 }],
    ["yunlin-community-111", { VISION: 1, ANNEX: 8 }],
  ])("%s makes %j, each with its place", async (id, kinds) => {
    const { plan } = await graph().ask<{ plan: { statements: Statement[] } }>(
      `query ($id: ID!) { plan(id: $id) { statements { ${fields} } } }`,
      { id },
    );
    const counts: Record<string, number> = {};
    for (const { kind, text, citations } of plan.statements) {
      counts[kind] = (counts[kind] ?? 0) + 1;
      expect(citations.map(({ reading }) => reading)).toContain(text);
      for (const { subject } of citations) expect(subject).toEqual({ id });
    }
    expect(counts).toEqual(kinds);
    const lines = plan.statements.map(({ citations }) => citations[0]?.startLine ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test("kinds leave the others out", async () => {
    const query =
      'query ($kinds: [StatementKind!]) { plan(id: "chiayi-city-108") { statements(kinds: $kinds) { kind number } } }';
    const { plan } = await graph().ask<{ plan: { statements: object[] } }>(query, { kinds: ["SITUATION"] });
    // Lines 84, 85, 86, 88, 90 and 91: the list changes its numbering half-way.
    expect(plan.statements).toEqual(
      ["(1)", "(2)", "(3)", "(四)", "(五)", "(六)"].map((number) => ({ kind: "SITUATION", number })),
    );
    expect(await graph().ask(query, { kinds: ["ANNEX"] })).toEqual({ plan: { statements: [] } });
  });

  test("the annexes of Yunlin's plan are numbered 附件一 to 附件八 (lines 124 to 140)", async () => {
    const { plan } = await graph().ask<{ plan: { statements: { number: string }[] } }>(
      '{ plan(id: "yunlin-community-111") { statements(kinds: [ANNEX]) { number } } }',
    );
    expect(plan.statements.map(({ number }) => number)).toEqual(
      [..."一二三四五六七八"].map((number) => `附件${number}`),
    );
  });

  test("mission and vision are the statements of these kinds, a paragraph for each", async () => {
    const plans = await askEach<{ mission: string | null; vision: string | null; statements: Statement[] }>(
      `mission vision statements { ${fields} }`,
    );
    const joined = (statements: Statement[], kind: string): string | null =>
      statements
        .filter((statement) => statement.kind === kind)
        .map(({ text }) => text)
        .join("\n\n") || null;
    for (const { mission, vision, statements } of plans) {
      expect(mission).toBe(joined(statements, "MISSION"));
      expect(vision).toBe(joined(statements, "VISION"));
    }
  });
});

test("a plan's own citations prove its own fields, each where it stands", async () => {
  const plans = await askEach<{ id: string; citations: { field: string; startLine: number; subject: object }[] }>(
    "citations { field startLine subject { __typename ... on Plan { id } } }",
  );
  const places = plans.map(({ id, citations }) => {
    for (const { subject } of citations) expect(subject).toEqual({ __typename: "Plan", id });
    return [id, citations.map(({ field, startLine }) => `${field} ${String(startLine)}`)];
  });
  expect(Object.fromEntries(places)).toEqual({
    "taichung-108": ["title 4", "agency 4", "period 4", "vision 10"],
    "tainan-114": ["title 3", "title 14", "agency 3", "agency 14", "period 5", "period 16", "mission 20", "vision 20"],
    "chiayi-city-108": [
      "title 1",
      "agency 1",
      "period 1",
      "mission 5",
      "vision 71",
      "vision 73",
      "vision 75",
      "vision 77",
      "vision 79",
      "vision 81",
    ],
    "miaoli-community": ["title 3", "agency 3"],
    "yunlin-community-111": ["title 1", "agency 17", "documentNumber 3", "issuedOn 3", "period 1", "vision 7"],
  });
});

test("a plan covers all themes unless its title narrows it or a theme is another bureau's", async () => {
  const plans = await askEach<{ id: string; scope: { code: string }[]; scopeReason: string }>(
    "scope { code } scopeReason",
  );
  const { themes } = await graph().ask<{ themes: { code: string }[] }>("{ themes(topOnly: false) { code } }");
  const all = themes.map(({ code }) => code);
  const community = all.filter((code) => code.startsWith("community-development"));
  const withoutLabour = all.filter((code) => !code.startsWith("labour"));
  expect(Object.fromEntries(plans.map(({ id, scope }) => [id, scope.map(({ code }) => code)]))).toEqual({
    "taichung-108": withoutLabour,
    "tainan-114": withoutLabour,
    "chiayi-city-108": all,
    "miaoli-community": community,
    "yunlin-community-111": community,
  });
  for (const { scopeReason } of plans) expect(scopeReason).not.toBe("");
});

test("no plan follows another yet", async () => {
  for (const plan of await askEach<object>("replaces { id } replacedBy { id }"))
    expect(plan).toMatchObject({ replaces: null, replacedBy: null });
});

test("a plan names its document, and the document its plan", async () => {
  for (const { id, documents } of await askEach<{ id: string; documents: object[] }>("documents { id plans { id } }")) {
    expect(documents).toEqual([{ id: `${id}.document`, plans: [{ id }] }]);
  }
});

test("plan is null where nothing has the id, and where something else has", async () => {
  expect(
    await graph().ask('{ none: plan(id: "tainan-113") { id } document: plan(id: "tainan-114.document") { id } }'),
  ).toEqual({ none: null, document: null });
});
